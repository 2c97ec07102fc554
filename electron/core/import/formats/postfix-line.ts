import type { EventType } from '../../../../shared/domain/event.ts';

/** What one line of Postfix says, beside its stamp. */
export type PostfixLine =
  | { readonly kind: 'delivery'; readonly queueId: string; readonly delivery: PostfixDelivery }
  | { readonly kind: 'message-id'; readonly queueId: string; readonly messageId: string }
  | { readonly kind: 'sender'; readonly queueId: string; readonly sender: string }
  | { readonly kind: 'subject'; readonly queueId: string; readonly subject: string }
  | { readonly kind: 'expired'; readonly queueId: string; readonly sender: string }
  | { readonly kind: 'removed'; readonly queueId: string }
  | { readonly kind: 'refused'; readonly refusal: PostfixRefusal }
  /** A line of a delivery agent that breaks off. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'other' };

export interface PostfixDelivery {
  readonly recipient: string;
  readonly originalRecipient: string | undefined;
  /** Host name of the relay; undefined for `none`. */
  readonly relay: string | undefined;
  readonly local: boolean;
  readonly dsn: string;
  readonly status: string;
  readonly text: string;
}

export interface PostfixRefusal {
  readonly queueId: string | undefined;
  readonly recipient: string;
  readonly sender: string;
  readonly reply: string;
}

const QUEUE_ID = /^([0-9A-Za-z]{5,25}|NOQUEUE): (.*)$/s;

/** A delivery behind a queue id that is none. */
const UNREADABLE_DELIVERY = /^\S{1,64}: to=<[^>]{0,512}>, /;

/** Fields stand in this order (postfix src/global/log_adhoc.c); the remote's words come last, in brackets. */
const DELIVERY =
  /^to=<([^>]{0,512})>, (?:orig_to=<([^>]{0,512})>, )?relay=([^,]{1,512}), (?:conn_use=\d{1,9}, )?(?:delay=[\d.]{1,20}, )?(?:delays=[\d./]{1,80}, )?(?:dsn=([\d.]{1,16}), )?status=([A-Za-z-]{2,20})(?: \((.*)\)|, [a-z ]{1,60})?\s{0,4}$/s;

/** smtpd and postscreen: the reply stands before the envelope. */
const REFUSED =
  /^(?:milter-)?reject: (?:RCPT|END-OF-MESSAGE|DATA|MAIL|VRFY) from \S{0,255}\[[^\]\s]{1,80}\](?::\d{1,5})?: (.{1,4000}?); from=<([^>]{0,512})>,? (?:to=<([^>]{0,512})>,? )?proto=/s;

/** cleanup, by a rule for headers or bodies: the reply stands behind the envelope. */
const REFUSED_CONTENT =
  /^reject: (?:(?:mime-|nested-)?header|body) .{0,2000}?; from=<([^>]{0,512})>,? to=<([^>]{0,512})>,? proto=\S{1,20} helo=<[^>]{0,300}>: (.{1,4000})$/s;

/** Reads the text after `postfix/daemon[pid]: ` from left to right, so that quoted replies cannot pose as fields. */
export function readPostfixLine(daemon: string, text: string): PostfixLine {
  const found = QUEUE_ID.exec(text);
  // A delivery whose queue id does not read as one is not to vanish.
  if (found === null) return { kind: UNREADABLE_DELIVERY.test(text) ? 'broken' : 'other' };
  const [, queueId = '', rest = ''] = found;
  if (rest.startsWith('to=<')) return deliveryLine(queueId, rest);
  if (rest.startsWith('reject: ') || rest.startsWith('milter-reject: ')) {
    return refusalLine(queueId === 'NOQUEUE' ? undefined : queueId, rest);
  }
  if (queueId === 'NOQUEUE') return { kind: 'other' };
  if (rest === 'removed') return { kind: 'removed', queueId };
  if (rest.startsWith('message-id=')) {
    return { kind: 'message-id', queueId, messageId: rest.slice('message-id='.length).trim() };
  }
  if (rest.startsWith('from=<')) return senderLine(queueId, rest);
  if (daemon === 'cleanup') return headerLine(queueId, rest);
  return { kind: 'other' };
}

function deliveryLine(queueId: string, rest: string): PostfixLine {
  const match = DELIVERY.exec(rest);
  if (match === null) return { kind: 'broken' };
  const [, recipient = '', originalRecipient, relay = '', dsn = '', status = '', text = ''] = match;
  const host = relay.replace(/\[.*$/s, '');
  return {
    kind: 'delivery',
    queueId,
    delivery: {
      recipient,
      originalRecipient: originalRecipient || undefined,
      relay: host === 'none' || host === '' ? undefined : host,
      local: /\[(?:127\.|::1\])/.test(relay),
      dsn,
      status,
      text,
    },
  };
}

function senderLine(queueId: string, rest: string): PostfixLine {
  const match = /^from=<([^>]{0,512})>(, status=(?:expired|force-expired))?/.exec(rest);
  if (match === null) return { kind: 'other' };
  const sender = match[1] ?? '';
  return { kind: match[2] === undefined ? 'sender' : 'expired', queueId, sender };
}

/** `warning: header Subject: …` of a header_checks rule that logs subjects. */
function headerLine(queueId: string, rest: string): PostfixLine {
  const match = /^(?:warning|info): header Subject: (.{0,2000}?) from [^;]{1,300}; from=</is.exec(
    rest,
  );
  return match === null ? { kind: 'other' } : { kind: 'subject', queueId, subject: match[1] ?? '' };
}

function refusalLine(queueId: string | undefined, rest: string): PostfixLine {
  const match = REFUSED.exec(rest);
  const content = match === null ? REFUSED_CONTENT.exec(rest) : null;
  const recipient = match?.[3] ?? content?.[2] ?? '';
  if (recipient === '') return { kind: 'other' };
  const sender = match?.[2] ?? content?.[1] ?? '';
  const reply = match?.[1] ?? content?.[3] ?? '';
  return { kind: 'refused', refusal: { queueId, recipient, sender, reply } };
}

const TYPES: ReadonlyMap<string, EventType> = new Map([
  ['sent', 'delivered'],
  ['deferred', 'deferred'],
  ['bounced', 'bounced'],
  ['expired', 'bounced'],
  ['undeliverable', 'bounced'],
  ['SOFTBOUNCE', 'deferred'],
]);

/**
 * What a status means. A message handed to a content filter on this host, or to another address
 * of its own, is not with its recipient yet.
 */
export function deliveryType({ status, local, text }: PostfixDelivery): EventType {
  const type = TYPES.get(status) ?? 'other';
  if (type !== 'delivered') return type;
  const handedOn =
    (local && /queued as [0-9A-Za-z]{5,25}/.test(text)) || text.startsWith('forwarded as ');
  return handedOn ? 'accepted' : 'delivered';
}

/** The remote server's words out of what Postfix wrote around them. */
export function remoteWords(text: string): string {
  const said = /(?:^|: |\()host \S{1,300} (?:said|refused to talk to me): /.exec(text);
  const words = said === null ? text : text.slice(said.index + said[0].length);
  return words.replace(/ \(in reply to [A-Za-z -]{2,40} command\)\)?$/, '').trim();
}
