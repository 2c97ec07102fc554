import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext } from '../format.ts';
import { warnUnknown } from './event-words.ts';

/** Names of Microsoft 365's outcomes in all three reports, folded. */
const OUTCOMES: ReadonlyMap<string, EventType> = new Map([
  ['receive', 'accepted'],
  ['received', 'accepted'],
  ['submit', 'accepted'],
  ['deliver', 'delivered'],
  ['delivered', 'delivered'],
  ['send', 'delivered'],
  ['sendexternal', 'delivered'],
  ['sent', 'delivered'],
  ['fail', 'bounced'],
  ['failed', 'bounced'],
  ['badmail', 'bounced'],
  ['poisonmessage', 'bounced'],
  ['defer', 'deferred'],
  ['deferred', 'deferred'],
  ['pending', 'deferred'],
  ['gettingstatus', 'deferred'],
  ['getting status', 'deferred'],
  ['drop', 'dropped'],
  ['dropped', 'dropped'],
  ['quarantine', 'dropped'],
  ['quarantined', 'dropped'],
  ['filteredasspam', 'dropped'],
  ['filtered as spam', 'dropped'],
  ['expand', 'other'],
  ['expanded', 'other'],
  ['redirect', 'other'],
  ['resolve', 'other'],
  ['resolved', 'other'],
  ['transfer', 'other'],
  ['dsn', 'other'],
  ['spam', 'other'],
  ['none', 'other'],
]);

/** Steps inside the service that say nothing of the message's way to its recipient. */
const INTERNAL = new Set([
  'agentinfo',
  'load',
  'haredirect',
  'hareceive',
  'hadiscard',
  'thorttle',
  'throttle',
  'initmessagecreated',
  'notifymapi',
  'process',
  'duplicatedeliver',
  'supresseddeliver',
]);

const fold = (word: string): string => word.trim().toLowerCase();

/** The word is of a step inside the service. */
export const isInternalStep = (word: string): boolean => INTERNAL.has(fold(word));

/** The type of an outcome: `other` for a step inside the service, and, with a warning, for an unknown word. */
export function m365Outcome(word: string, context: Pick<ImportContext, 'warn'>): EventType {
  const known = OUTCOMES.get(fold(word));
  if (known === undefined && !isInternalStep(word)) warnUnknown(context, word);
  return known ?? 'other';
}

/** The server's words of one recipient: `[{LED=550 …};{MSG=};{FQDN=mx};{IP=…};{LRT=…}]`, or plain text. */
export interface RecipientStatus {
  readonly reply: string | undefined;
  readonly host: string | undefined;
}

/** Splits the status field of a row into one status a recipient. */
export function recipientStatuses(text: string, recipients: number): readonly RecipientStatus[] {
  if (text.includes('{LED=')) {
    const parts = text.split(/(?<=\}\]);(?=\[\{)/);
    return parts.map((part) => ({
      reply: between(part, '{LED=') ?? between(part, '{MSG='),
      host: between(part, '{FQDN='),
    }));
  }
  const parts = recipients > 1 ? text.split(';') : [text];
  const even = parts.length === recipients ? parts : [text];
  return even.map((part) => ({ reply: isReply(part) ? part.trim() : undefined, host: undefined }));
}

/** Text from a key to the bracket that closes it, which stands before `;{` or the end. */
function between(text: string, key: string): string | undefined {
  const start = text.indexOf(key);
  if (start === -1) return undefined;
  const from = start + key.length;
  const next = text.indexOf('};{', from);
  const last = text.lastIndexOf('}');
  const end = next !== -1 ? next : last >= from ? last : text.length;
  return text.slice(from, end).trim() || undefined;
}

function isReply(text: string): boolean {
  return /[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3}/.test(text);
}
