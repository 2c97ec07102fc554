import type { EventType } from '../../../../shared/domain/event.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { foldWord } from '../formats/event-words.ts';
import { phrases } from './phrases.ts';

/** Whole words and phrases, folded, in six languages. */
const WORDS: readonly (readonly [EventType, readonly string[]])[] = [
  [
    'accepted',
    phrases(`
      accepted, processed, sent, send, queued, injection, injected, submitted, request,
      requests, scheduled, received, receive, ok sent, in queue, pending, sending,
      processing, отправлено, отправлен, отправлена, принято, принято к отправке, в очереди,
      отправляется, обработано, поставлено в очередь, запланировано, gesendet, versendet,
      angenommen, envoyé, envoye, accepté, enviado, aceptado, inviato, inviata, richiesta
      invio, accettato
    `),
  ],
  [
    'delivered',
    phrases(`
      delivered, delivery, deliver, success, successful, ok, ok delivered, inbox, delivered
      to inbox, relayed, доставлено, доставлен, доставлена, доставка, успешно, успешно
      доставлено, получено, zugestellt, erfolgreich, délivré, delivre, livré, distribué,
      remis, entregado, entregada, consegnato, consegnata, recapitato, recapitata
    `),
  ],
  [
    'deferred',
    phrases(`
      deferred, defer, deferral, delayed, delay, delivery delayed, transient, transient
      failure, temporary failure, temporary fail, temp fail, tempfail, retry, retrying, will
      retry, err will retry, отложено, отложена, отложен, задержано, задержка, временная
      ошибка, повторная попытка, будет повтор, verzögert, zurückgestellt, différé, retardé,
      diferido, aplazado, retrasado, differito, rinviato, posticipato
    `),
  ],
  [
    'bounced',
    phrases(`
      bounced, bounce, bounces, hard bounce, hardbounce, hard bounced, hard, soft bounce,
      softbounce, soft bounced, soft, failed, fail, failure, undelivered, not delivered,
      undeliverable, permanent failure, permanent fail, permanent, returned, out of band,
      error, invalid email, invalid, expired, expiration, block bounce, technical bounce,
      mailbox full, user unknown, возврат, возвращено, возвращён, возвращен, жёсткий
      возврат, жесткий возврат, мягкий возврат, жёсткий отказ, жесткий отказ, мягкий отказ,
      отказ, не доставлено, недоставлено, не доставлен, недоставка, ошибка, ошибка доставки,
      отскок, неверный адрес, несуществующий адрес, постоянная ошибка, хард баунс, софт
      баунс, баунс, unzustellbar, nicht zugestellt, fehlgeschlagen, zurückgewiesen,
      rückläufer, rebond, rebond définitif, rebond temporaire, échec, echec, non délivré,
      non remis, rebotado, rebote, rebote duro, rebote suave, fallido, no entregado,
      respinto, rimbalzo, rimbalzato, non consegnato, fallito, mancato recapito
    `),
  ],
  [
    'dropped',
    phrases(`
      dropped, drop, suppressed, suppression, skipped, not sent, blocked, blacklisted, on
      suppression list, excluded, manually added, added manually, added by hand, добавлен
      вручную, добавлена вручную, добавлено вручную, отброшено, подавлено, заблокировано, заблокирован, не
      отправлено, пропущено, в чёрном списке, в черном списке, в стоп листе, verworfen,
      unterdrückt, blockiert, bloqué, supprimé, bloqueado, suprimido, descartado, bloccato,
      bloccata, scartato
    `),
  ],
  [
    'rejected',
    phrases(`
      rejected, reject, refused, generation failure, generation rejection, policy rejection,
      smtpapierror, smtp api error, отклонено, отвергнуто, отклонён, отклонен, abgelehnt,
      rejeté, refusé, rechazado, rifiutato
    `),
  ],
  [
    'opened',
    phrases(`
      opened, open, opens, read, viewed, unique open, first open, first opening, initial
      open, loaded by proxy, ok read, открыто, открыт, открытие, открыта, прочитано,
      прочитан, прочтено, первое открытие, просмотрено, geöffnet, gelesen, ouvert,
      ouverture, lu, abierto, apertura, leído, aperto, aperta, prima apertura, letto
    `),
  ],
  [
    'clicked',
    phrases(`
      clicked, click, clicks, link clicked, unique click, ok link visited, клик, кликнуто,
      переход, переход по ссылке, переходы, нажатие, кликнул, geklickt, klick, cliqué, clic,
      clique, cliccato, cliccata, clicado, hizo clic
    `),
  ],
  [
    'complained',
    phrases(`
      complained, complaint, complaints, spam, spam complaint, spam report, spamreport, spam
      reported, marked as spam, reported as spam, feedback, feedback loop, abuse, fbl, ok
      fbl, жалоба, жалоба на спам, спам, пометил как спам, отмечено как спам, в спам,
      отметил рассылку как спам, beschwerde, spam beschwerde, plainte, queja, reclamo,
      segnalato come spam, segnalazione spam, это спам, письмо спам, считаю спамом, нажал
      спам, отметил как спам, помечено как спам, пожаловался, пожаловался на спам, this is
      spam
    `),
  ],
  [
    'unsubscribed',
    phrases(`
      unsubscribed, unsubscribe, unsubscribes, unsub, opt out, optout, opted out, group
      unsubscribe, list unsubscribe, link unsubscribe, ok unsubscribed, отписка, отписался,
      отписалась, отписан, отписано, отписался от рассылки, abgemeldet, abmeldung,
      désabonné, désinscrit, désinscription, désabonnement, baja, dado de baja, cancelado,
      desuscrito, disiscritto, disiscrizione, cancellato
    `),
  ],
  [
    'resubscribed',
    phrases(`
      resubscribed, resubscribe, group resubscribe, subscribed, subscribe, подписался,
      подписка, подписан, angemeldet, abonné, suscrito, iscritto
    `),
  ],
  [
    'auto-replied',
    phrases(`
      auto reply, autoreply, autoresponder, auto responder, out of office, vacation,
      автоответ, автоответчик, abwesenheitsnotiz
    `),
  ],
];

const byWord: ReadonlyMap<string, EventType> = new Map([
  ...EVENT_TYPES.filter((type) => type !== 'other').map((type): [string, EventType] => [
    foldWord(type),
    type,
  ]),
  ...WORDS.flatMap(([type, words]) =>
    words.map((word): [string, EventType] => [foldWord(word), type]),
  ),
]);

/** Stems looked for inside longer phrases, in this order: negations before what they negate. */
const STEMS: readonly (readonly [RegExp, EventType])[] = [
  [
    /not delivered|undeliver|недостав|не достав|nicht zugestellt|non délivr|no entregad|non consegnat/,
    'bounced',
  ],
  [/unsubscri|opt.?out|отпис|abgemeldet|désabonn|désinscri|disiscri/, 'unsubscribed'],
  [/spam|complain|жалоб|спам|beschwerde|plainte/, 'complained'],
  [/suppress|not.?sent|blacklist|black list|dropped|не отправл|чёрн|черн|стоп.?лист/, 'dropped'],
  [/defer|delay|tempor|transient|will retry|отлож|времен|verzöger|différ/, 'deferred'],
  [/bounce|fail|возврат|отказ|ошибк|unknown user|баунс|rebond|rebot|rimbalz/, 'bounced'],
  [/click|клик|переход|geklickt|cliqu|clicc/, 'clicked'],
  [/\bopen|открыт|прочит|geöffnet|ouvert|abiert|apert/, 'opened'],
  [/deliver|доставл|zugestellt|livré|entregad|consegnat/, 'delivered'],
  [/reject|refus|отклон/, 'rejected'],
  [/block|заблок|blockiert|bloqu|blocc/, 'dropped'],
  [/\bsent|отправл|gesendet|envoy|enviad|inviat|accepted|queued/, 'accepted'],
];

/** Our type of a word for an event in six languages; undefined where it is none. */
export function eventByWord(word: string): EventType | undefined {
  const folded = foldWord(word);
  if (folded === '') return undefined;
  return byWord.get(folded) ?? STEMS.find(([stem]) => stem.test(folded))?.[1];
}

/** Whether a word stands in the vocabulary as a whole: the test of a column of events. */
export function isEventWord(word: string): boolean {
  return byWord.has(foldWord(word));
}

/**
 * What the reason for which an address is on a list of the unsubscribed makes of that, where it stands
 * in the vocabulary as a whole: a complaint, or somebody else put it there. A sentence with such a
 * word in it says nothing.
 */
export function typeByReason(words: string): 'complained' | 'dropped' | undefined {
  const type = byWord.get(foldWord(words));
  return type === 'complained' || type === 'dropped' ? type : undefined;
}

/** The event of every row, where the name of the file or of its folder tells it. */
export function eventByFileName(fileName: string): EventType | undefined {
  const parts = fileName.toLowerCase().split(/[\\/]/).reverse();
  for (const part of parts) {
    const name = part
      .replaceAll(/\.(?:csv|tsv|txt|gz|zip|zst)\b/g, '')
      .replaceAll(/[_\-.()\d]{1,50}/g, ' ')
      .trim();
    const type = FILE_STEMS.find(([stem]) => stem.test(name))?.[1];
    if (type !== undefined) return type;
  }
  return undefined;
}

const FILE_STEMS: readonly (readonly [RegExp, EventType])[] = [
  [/undeliver|not delivered|недостав|не достав/, 'bounced'],
  [/unsub|opt ?out|отпис/, 'unsubscribed'],
  [/complain|\bspam|жалоб|\bспам|\bfbl\b/, 'complained'],
  [/suppress|blacklist|stop ?list|стоп ?лист|чёрн|черн/, 'dropped'],
  [/bounce|возврат|отказ|баунс|invalid email/, 'bounced'],
  [/defer/, 'deferred'],
  [/dropped|blocked|not ?sent/, 'dropped'],
  [/rejected|отклон/, 'rejected'],
  [/\bclick|клик|переход/, 'clicked'],
  [/\bopen|открыт|прочит/, 'opened'],
  [/\bdelivered|доставл/, 'delivered'],
  [/\bsent\b|отправл/, 'accepted'],
];
