import type { ColumnRole } from '../../../../shared/domain/import.ts';
import { phrases } from './phrases.ts';

/**
 * Column names by role, folded (`foldName`): English, Russian, German, French, Spanish, Italian.
 * Within a role the plainer name comes first: it wins where a table has several.
 */
export const COLUMN_SYNONYMS: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'recipient',
    phrases(`
      recipient, recipient email, recipient address, email, e mail, email address,
      emailaddress, e mail address, to, to email, to address, rcpt, rcpt to, rcptto,
      recipients, mail, address, contact email, subscriber email, subscriber, user email,
      customer email, emails, destination, получатель, адрес получателя, email получателя, e
      mail получателя, почта получателя, кому, адрес, email адрес, e mail адрес, email
      адреса, адрес электронной почты, электронный адрес, электронная почта, эл почта, эл.
      почта, почта, имейл, емейл, мейл, подписчик, контакт, empfänger, empfaenger, e mail
      adresse, email adresse, destinataire, adresse e mail, adresse email, courriel,
      destinatario, correo, correo electrónico, correo electronico, indirizzo email,
      indirizzo e mail
    `),
  ],
  [
    'event',
    phrases(`
      event, event type, event name, status, delivery status, state, result, outcome,
      activity, activity type, action, last event, send result, message status, email
      status, type, bounce type, событие, тип события, статус, статус доставки, статус
      письма, статус отправки, состояние, результат, результат доставки, действие, тип, тип
      возврата, ereignis, zustellstatus, ergebnis, événement, evenement, statut, état,
      résultat, evento, estado, resultado, stato, esito
    `),
  ],
  [
    'time',
    phrases(`
      event time, event date, timestamp, time stamp, datetime, date time, date/time,
      occurred at, time, date, ts, logged at, log time, time logged, created at, created,
      sent at, sent, send date, send time, date sent, processed, delivered at, bounced at,
      bounce date, updated at, last update, when, event timestamp, time utc, date utc, дата
      события, время события, дата и время, дата/время, дата время, дата, время, дата
      отправки, время отправки, отправлено, дата отписки, дата возврата, дата создания,
      создано, когда, zeitpunkt, zeitstempel, datum, zeit, uhrzeit, horodatage, heure, date
      d'envoi, fecha, hora, data, ora, data e ora
    `),
  ],
  [
    'subject',
    phrases(`
      subject, email subject, message subject, subject line, тема, тема письма, тема
      сообщения, заголовок, betreff, objet, sujet, asunto, oggetto
    `),
  ],
  [
    'message-id',
    phrases(`
      message id, messageid, internet message id, smtp id, msg id, msgid, mid, message uuid,
      email id, transmission id, queue id, id письма, id сообщения, идентификатор письма,
      идентификатор сообщения, номер письма, nachrichten id, id du message, id messaggio, id
      mensaje
    `),
  ],
  [
    'reply',
    phrases(`
      smtp response, smtp reply, server response, response, diagnostic, diagnostic code,
      bounce reason, reason, bounce message, bounce detail, error message, error, error
      text, destination response, smtp message, details, detail, description, comment,
      message, dsn diag, log, ответ сервера, smtp ответ, ответ smtp, ответ, причина
      возврата, причина, текст ошибки, ошибка, сообщение об ошибке, описание, детали,
      подробности, комментарий, fehlermeldung, fehler, grund, antwort, raison, erreur,
      réponse, motivo, respuesta, error de entrega, risposta, errore
    `),
  ],
  [
    'status',
    phrases(`
      enhanced code, enhanced status, enhanced status code, dsn, dsn status, dsn code, smtp
      status, расширенный код, dsn код
    `),
  ],
  [
    'reply-code',
    phrases(`
      smtp code, smtpcode, reply code, response code, error code, bounce code, code, status
      code, smtp код, код smtp, код ответа, код ошибки, код, fehlercode, code smtp, código,
      codice
    `),
  ],
  [
    'sender',
    phrases(`
      from, sender, from email, from address, sender email, sender address, envelope from,
      mail from, return path, отправитель, адрес отправителя, email отправителя, от, от
      кого, absender, expéditeur, remitente, mittente
    `),
  ],
  [
    'stream',
    phrases(`
      stream, message stream, channel, subaccount, sub account, канал, канал отправки,
      поток, субаккаунт
    `),
  ],
  [
    'campaign',
    phrases(`
      campaign, campaign name, mailing, mailing name, newsletter, broadcast, campaign id,
      flow, кампания, рассылка, название рассылки, название кампании, id рассылки, kampagne,
      campagne, campaña, campagna
    `),
  ],
  [
    'tag',
    phrases(`
      tag, tags, category, categories, label, метка, метки, тег, теги, категория
    `),
  ],
  [
    'user-agent',
    phrases(`
      user agent, useragent, browser, email client, почтовый клиент, браузер
    `),
  ],
  [
    'ip',
    phrases(`
      ip, ip address, client ip, ipaddress, ip адрес
    `),
  ],
  [
    'url',
    phrases(`
      url, link, clicked url, clicked link, link url, ссылка, адрес ссылки
    `),
  ],
  [
    'vendor-event-id',
    phrases(`
      event id, eventid, event uuid, id события
    `),
  ],
  [
    'remote-mta',
    phrases(`
      remote mta, mx, mx host, mx server, remote host, relay, dsn mta, receiving server,
      сервер получателя, mx сервер
    `),
  ],
];

const byName: ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }> = new Map(
  COLUMN_SYNONYMS.flatMap(([role, names]) =>
    names.map((name, rank): [string, { readonly role: ColumnRole; readonly rank: number }] => [
      name,
      { role, rank },
    ]),
  ),
);

/** The role that a folded column name stands for; a lower rank is a plainer name of it. */
export function roleByName(
  folded: string,
): { readonly role: ColumnRole; readonly rank: number } | undefined {
  return (
    byName.get(folded) ??
    byName.get(folded.replace(/[:*?]+$/, '').replace(/\s*\([^()]{0,40}\)$/, ''))
  );
}
