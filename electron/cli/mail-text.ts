import { reasonName } from '../../shared/domain/reason-name.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { formatDate } from '../../shared/i18n/time.ts';
import type { MailJson, RecipientJson } from '../core/mail/json.ts';
import type { Call } from './command.ts';
import { oneLine, wrap } from './table.ts';

const WIDTH = 100;

/** A decoded mail for people: what it is, what it is about, and what is said of each recipient. */
export function mailText(mail: MailJson, call: Call): string {
  const { text, out, language, timezone } = call;
  const when = (iso: string): string =>
    formatDate(Date.parse(iso), { language, timezone, style: 'minute' });
  const { original } = mail;
  const sent = original?.date ?? null;
  const facts: readonly (readonly [string, string | null])[] = [
    [text('decode.reported-by'), mail.reportedBy],
    [text('decode.subject'), original?.subject ?? mail.subject],
    [text('decode.sent'), sent === null ? null : when(sent)],
    [text('decode.message-id'), original?.messageId ?? null],
  ];
  const shown = facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const widest = Math.max(0, ...shown.map(([name]) => name.length));
  const place = mail.index === 0 ? mail.file : `${mail.file} #${mail.index + 1}`;
  return [
    `${out.style('bold', text(`decode.kind.${mail.kind}`))}  ${out.style('dim', oneLine(place))}`,
    ...(mail.error === undefined ? [] : [wrap(mail.error, WIDTH, '  ')]),
    ...shown.map(([name, value]) => `  ${name.padEnd(widest)}  ${oneLine(value)}`),
    ...mail.recipients.map((recipient) => recipientText(recipient, call)),
  ].join('\n');
}

/** What is said of one recipient, the server's words and what they mean. */
export function recipientText(recipient: RecipientJson, call: Call): string {
  const { text, out, language } = call;
  const term = translate(terms, language);
  const codes = [recipient.replyCode, recipient.status].filter((code) => code !== null).join(' ');
  const line = recipient.evidence[0]?.line;
  const where = line === undefined ? '' : `  ${out.style('dim', text('decode.line', { line }))}`;
  const meaning = [
    term(`reason.${reasonName(recipient.reason, recipient.knowledge)}`),
    text(`class.${recipient.class}`),
    codes,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return [
    `  ${out.style('bold', oneLine(recipient.address))}  ${meaning}${where}`,
    ...(recipient.diagnostic === null ? [] : [wrap(recipient.diagnostic, WIDTH, '    > ')]),
    wrap(recipient.explanation, WIDTH, '    '),
  ].join('\n');
}
