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
      indirizzo e mail, dirección de correo, dirección de correo electrónico, correo del
      destinatario, adresse mail, mail du destinataire, indirizzo di posta, email
      destinatario, email du destinataire, e mail des empfängers, empfängeradresse
    `),
  ],
  [
    'event',
    phrases(`
      event, event type, event name, status, delivery status, state, result, outcome,
      activity, activity type, action, last event, send result, message status, email
      status, type, событие, тип события, статус, статус доставки, статус письма, статус
      отправки, состояние, результат, результат доставки, действие, тип, ereignis,
      zustellstatus, versandstatus, ergebnis, événement, evenement, statut, état, résultat,
      statut de livraison, evento, estado, resultado, estado de entrega, stato, esito, stato
      di consegna
    `),
  ],
  [
    'bounce-type',
    phrases(`
      bounce type, bounce class, bounce category, bounce classification, bounce subtype,
      bounce sub type, bounce severity, hard/soft, hard soft, hard or soft, failure type,
      тип возврата, вид возврата, класс возврата, категория возврата, тип отказа, тип
      недоставки, тип ошибки, bounce typ, bouncetyp, bounce art, bounce kategorie, type de
      rebond, type de bounce, catégorie de rebond, tipo de rebote, tipo de bounce, tipo di
      rimbalzo, tipo di bounce, tipo bounce, tipo rimbalzo
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
      возврата, причина, причина отписки, unsubscribe reason, текст ошибки, ошибка, сообщение об ошибке, описание, детали,
      подробности, комментарий, fehlermeldung, fehler, grund, antwort, raison, erreur,
      réponse, motivo, respuesta, error de entrega, risposta, errore, bounce grund,
      rückläufergrund, antwort des servers, serverantwort, motif, motif du rebond, raison du
      rebond, réponse du serveur, message d'erreur, motivo del rebote, respuesta del
      servidor, mensaje de error, razón, motivo del rimbalzo, risposta del server, messaggio
      di errore
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
      кого, absender, absenderadresse, expéditeur, adresse de l'expéditeur, remitente,
      mittente
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
  return byName.get(folded) ?? byName.get(plain(folded));
}

/** Names of columns that hold the time of one kind of event, folded. */
const MILESTONES: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'sent-at',
    phrases(`
      sent at, sent, sent on, sent date, sent time, send date, send time, date sent, time
      sent, injected at, accepted at, queued at, дата отправки, время отправки, отправлено,
      отправлен, gesendet am, gesendet, versendet am, versanddatum, sendedatum, date d'envoi,
      envoyé le, envoyé, fecha de envío, fecha de envio, enviado el, enviado, data di invio,
      data invio, inviato il, inviato
    `),
  ],
  [
    'delivered-at',
    phrases(`
      delivered at, delivered, delivered on, delivery date, delivery time, date delivered,
      дата доставки, время доставки, доставлено, доставлен, zugestellt am, zugestellt,
      zustelldatum, date de livraison, date de remise, délivré le, livré le, fecha de entrega,
      entregado el, entregado, data di consegna, data consegna, consegnato il, consegnato
    `),
  ],
  [
    'opened-at',
    phrases(`
      opened at, opened, opened on, open date, open time, first open, first opened, first
      opened at, last open, last opened, last opened at, date opened, дата открытия, время
      открытия, первое открытие, последнее открытие, открыто, открыт, прочитано, geöffnet am,
      geöffnet, öffnungsdatum, date d'ouverture, ouvert le, ouvert, fecha de apertura, abierto
      el, abierto, data di apertura, data apertura, aperto il, aperto
    `),
  ],
  [
    'clicked-at',
    phrases(`
      clicked at, clicked, clicked on, click date, click time, first click, first clicked at,
      last click, last clicked at, date clicked, дата клика, время клика, дата перехода, время
      перехода, первый клик, последний клик, клик, переход, geklickt am, geklickt, klickdatum,
      date de clic, date du clic, cliqué le, fecha de clic, clic el, data clic, data del clic,
      cliccato il
    `),
  ],
  [
    'bounced-at',
    phrases(`
      bounced at, bounced, bounced on, bounce date, bounce time, date bounced, failed at,
      failure date, дата возврата, время возврата, дата ошибки, дата отказа, возвращено,
      bounce datum, bouncedatum, zurückgewiesen am, date de rebond, date du rebond, rejeté le,
      fecha de rebote, fecha del rebote, rebotado el, data del rimbalzo, data rimbalzo, data
      bounce
    `),
  ],
  [
    'complained-at',
    phrases(`
      complained at, complaint date, complaint time, spam complaint date, marked as spam at,
      дата жалобы, время жалобы, beschwerdedatum, date de plainte, fecha de queja, data
      segnalazione
    `),
  ],
  [
    'unsubscribed-at',
    phrases(`
      unsubscribed at, unsubscribed, unsubscribed on, unsubscribe date, unsubscribe time, date
      unsubscribed, opt out date, opted out at, дата отписки, время отписки, отписан,
      abgemeldet am, abmeldedatum, date de désabonnement, désabonné le, fecha de baja, data
      disiscrizione, data di disiscrizione, disiscritto il
    `),
  ],
];

const milestoneByName: ReadonlyMap<string, ColumnRole> = new Map(
  MILESTONES.flatMap(([role, names]) => names.map((name): [string, ColumnRole] => [name, role])),
);

/** The kind of event whose time a column of this folded name holds, where it names one. */
export function milestoneOf(folded: string): ColumnRole | undefined {
  return milestoneByName.get(folded) ?? milestoneByName.get(plain(folded));
}

/** A name without its unit or zone in brackets and without marks at its end. */
function plain(folded: string): string {
  return folded.replace(/[:*?]+$/, '').replace(/\s*\([^()]{0,40}\)$/, '');
}
