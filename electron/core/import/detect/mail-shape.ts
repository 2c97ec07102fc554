import { looksLikeMbox } from '../../mail/mbox.ts';

const MAIL_NAMES = new Set([
  'from',
  'to',
  'cc',
  'date',
  'subject',
  'received',
  'message-id',
  'return-path',
  'mime-version',
  'content-type',
  'delivered-to',
  'reply-to',
  'sender',
  'auto-submitted',
  'dkim-signature',
  'authentication-results',
  'content-transfer-encoding',
  'x-failed-recipients',
  'envelope-to',
]);

/** Names that only a mail has; the others also head HTTP answers and notes. */
const TELLING = new Set([
  'from',
  'received',
  'message-id',
  'return-path',
  'mime-version',
  'delivered-to',
  'x-failed-recipients',
  'envelope-to',
  'dkim-signature',
]);

const FIELD = /^([!-9;-~]{1,76})[ \t]{0,8}:/;
const SEPARATOR = /^>?From \S{1,320}(?: |$)/;

/** Whether a file is one mail, several after another, or neither; by its content, not its suffix. */
export function mailShape(head: Buffer): 'eml' | 'mbox' | null {
  const text = head.toString('latin1', 0, 65_536).replace(/^\u00ef\u00bb\u00bf/, '');
  const lines = text.replace(/^[\r\n]{1,20}/, '').split(/\r\n|\n|\r/, 400);
  if (looksLikeMbox(head)) return hasMailHeader(lines.slice(1)) ? 'mbox' : null;
  return hasMailHeader(lines) ? 'eml' : null;
}

/** At least two fields of a mail's header before the first blank line, nothing but fields among them. */
function hasMailHeader(lines: readonly string[]): boolean {
  const names = new Set<string>();
  let telling = 0;
  let strange = 0;
  for (const line of lines) {
    if (line === '') break;
    if (line.startsWith(' ') || line.startsWith('\t')) continue;
    if (SEPARATOR.test(line)) continue;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) {
      strange += 1;
      if (names.size === 0 || strange > 3) break;
      continue;
    }
    if (!MAIL_NAMES.has(name) || names.has(name)) continue;
    names.add(name);
    if (TELLING.has(name)) telling += 1;
  }
  return names.size >= 2 && telling >= 1;
}
