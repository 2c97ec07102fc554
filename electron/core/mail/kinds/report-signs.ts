import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';
import { isReturnedPart } from '../mail.ts';
import { FAILURE, INTRO, REPLY_LINE, REPORT_SENDER, REPORT_SUBJECT } from '../text/phrases.ts';

/**
 * True when a mail without any machine-readable part must be a delivery report. Two independent signs
 * are needed, and never the words of a person alone: people quote and forward bounces, and spam imitates them.
 */
export function looksLikeReport(mail: Mail): boolean {
  const { headers } = mail.root;
  const sender = isReportSender(mail);
  const answered =
    header(headers, 'in-reply-to') !== null &&
    /^(?:re|aw|sv|fwd?|wg|tr|rv|отв|пересл)\s{0,3}[:\]]/i.test(mail.subject);
  if (!sender && answered) return false;
  if (header(headers, 'list-unsubscribe') !== null && !sender) return false;
  const subject = REPORT_SUBJECT.test(mail.subject);
  const body = bodySign(mail);
  if (sender)
    return subject ? body.any || attached(mail) : body.strong || (body.any && attached(mail));
  const automatic =
    mail.nullReturnPath ||
    /^auto-(?:replied|generated|notified)/i.test(header(headers, 'auto-submitted') ?? '');
  if (subject) return body.strong || (body.any && (automatic || attached(mail)));
  return automatic && body.strong && attached(mail);
}

/** True when the sender is a mail system, by address, name, or by giving no address at all. */
export function isReportSender(mail: Mail): boolean {
  const from = header(mail.root.headers, 'from');
  if (from !== null && mail.fromAddress === null && /<\s?>\s*$/.test(from)) return true;
  return REPORT_SENDER.test(mail.from) || (mail.nullReturnPath && from === null);
}

function attached(mail: Mail): boolean {
  return mail.text().announced || mail.parts.some((part) => isReturnedPart(part));
}

interface BodySign {
  /** A report's introduction with an address near it, or a server's reply with an address. */
  readonly strong: boolean;
  readonly any: boolean;
}

function bodySign(mail: Mail): BodySign {
  const lines = mail
    .text()
    .report.lines.slice(0, 200)
    .filter((line) => line.trim() !== '' && !/^\s{0,3}>(?!>)/.test(line));
  const intro = lines.findIndex((line) => line.length < 400 && INTRO.test(line));
  const near =
    intro === -1
      ? false
      : lines.slice(Math.max(0, intro - 2), intro + 8).some((line) => line.includes('@'));
  const reply = lines.some((line) => REPLY_LINE.test(line.slice(0, 1500)));
  const failure = lines.some((line) => line.length < 600 && FAILURE.test(line));
  return {
    strong: near || (reply && lines.some((line) => line.includes('@'))),
    any: intro !== -1 || reply || failure,
  };
}
