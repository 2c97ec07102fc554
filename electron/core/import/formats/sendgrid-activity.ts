import type { TableFormat } from '../format.ts';
import { phrases } from '../mapping/phrases.ts';
import { recipientOf } from './addresses.ts';
import { columnOf, columnsOf, headerConfidence, presentColumns } from './columns.ts';
import { eventReader } from './event-words.ts';
import { resavedOrder } from './resaved-dates.ts';
import { messagePart, SENDGRID_EVENTS, SENDGRID_FAMILY } from './sendgrid-family.ts';
import { timeOf } from './record-stamp.ts';

const SIGNATURE = {
  required: [['processed'], ['event'], ['email'], ['message id']],
  typical: [
    'recv message id',
    'api key id',
    'asm group id',
    'reason',
    'mx',
    'outbound ip',
    'unique args',
  ],
};

/** The whole header, in the vendor's order. */
const COLUMNS = phrases(`
  processed, message id, event, api key id, recv message id, credential id, subject, from,
  email, asm group id, template id, originating ip, reason, outbound ip, outbound ip type,
  mx, url, attempt, user agent, type, is unique, username, categories, marketing campaign
  id, marketing campaign name, marketing campaign split id, marketing campaign version,
  unique args
`);

/**
 * SendGrid's Email Activity CSV: one row an event, times in UTC, the receiving server's words in
 * `reason`. At most the latest 1,000,000 events of 30 days
 * (twilio.com/docs/sendgrid/api-reference/email-activity/request-a-csv).
 */
export const sendgridActivity: TableFormat = {
  id: 'sendgrid-activity',
  title: 'Email Activity CSV',
  vendor: 'SendGrid',
  verified: true,
  family: SENDGRID_FAMILY,
  container: 'csv',
  columns: COLUMNS,
  caps: [1_000_000],
  about: {
    words: SENDGRID_EVENTS,
    row: 'an event',
    zone: 'UTC',
    reply: 'reason',
    note: 'The header was seen whole; how `processed` is written was not.',
  },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),
  async open(sample, context) {
    const columns = columnsOf(sample);
    const processed = columnOf(columns, 'processed');
    const event = columnOf(columns, 'event');
    const email = columnOf(columns, 'email');
    const messageId = columnOf(columns, 'message id');
    const missing = [
      ...(processed < 0 ? ['time'] : []),
      ...(event < 0 ? ['event'] : []),
      ...(email < 0 ? ['recipient'] : []),
    ];
    if (missing.length > 0) return { missing };
    const subject = columnOf(columns, 'subject');
    const from = columnOf(columns, 'from');
    const reason = columnOf(columns, 'reason');
    const outboundIp = columnOf(columns, 'outbound ip');
    const mx = columnOf(columns, 'mx');
    const url = columnOf(columns, 'url');
    const attempt = columnOf(columns, 'attempt');
    const userAgent = columnOf(columns, 'user agent');
    const kind = columnOf(columns, 'type');
    const categories = columnOf(columns, 'categories');
    const campaign = columnOf(columns, 'marketing campaign name');

    const typeOf = eventReader(SENDGRID_EVENTS, context);
    const order = await resavedOrder(sample, context, processed);
    const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess', order });
    const tagOf = categoriesReader();
    let lastStamp = '';
    let lastAt: number | null = null;

    return {
      needs: presentColumns(
        processed,
        event,
        email,
        messageId,
        subject,
        from,
        reason,
        outboundIp,
        mx,
        url,
        attempt,
        userAgent,
        kind,
        categories,
        campaign,
      ),
      map(fields, sink) {
        const recipient = recipientOf(fields[email], sink);
        if (recipient === undefined) return;
        const stamp = fields[processed] ?? '';
        if (stamp !== lastStamp || lastStamp === '') {
          const at = timeOf(stamp, readTime, sink);
          if (at === undefined) return;
          lastStamp = stamp;
          lastAt = at;
        }
        const word = fields[event] ?? '';
        if (word === '') return sink.reject('unknown-event', word);
        const type = typeOf(word);
        const bounceKind = type === 'bounced' ? fields[kind] || undefined : undefined;
        const attempts = fields[attempt] || undefined;
        sink.event({
          type,
          at: lastAt,
          recipient,
          vendorMessageId: messagePart(fields[messageId] ?? ''),
          headerMessageId: undefined,
          vendorEventId: undefined,
          subject: fields[subject] || undefined,
          sender: fields[from] || undefined,
          stream: undefined,
          campaign: fields[campaign] || undefined,
          tag: tagOf(fields[categories] ?? ''),
          reply: fields[reason] || undefined,
          status: undefined,
          replyCode: undefined,
          remoteMta: fields[mx] || undefined,
          vendorLabel:
            bounceKind === undefined || bounceKind === word ? word : `${word}/${bounceKind}`,
          detail: attempts === undefined || attempts === '0' ? undefined : `attempt ${attempts}`,
          userAgent: fields[userAgent] || undefined,
          clientIp: undefined,
          sendingIp: fields[outboundIp] || undefined,
          url: fields[url] || undefined,
          machine: undefined,
          count: undefined,
        });
      },
    };
  },
};

/** Categories as written, or as a JSON list; those of the row before are remembered. */
function categoriesReader(): (text: string) => string | undefined {
  let last = '';
  let tag: string | undefined;
  return (text) => {
    if (text === last) return tag;
    last = text;
    tag = text === '' ? undefined : listed(text);
    return tag;
  };
}

function listed(text: string): string {
  if (!text.startsWith('[')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.join(', ') : text;
  } catch {
    return text;
  }
}
