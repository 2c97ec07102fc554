import type { KnowledgeRow } from './entry.ts';

const SMTP = 'RFC 5321';
const SMTP_DATE = '2008-10';
const READ = '2026-02-15';

/** What an event of a log means, and what it does not. */
export const EVENT_ROWS: readonly KnowledgeRow[] = [
  [
    'event-accepted',
    'nobody',
    'RFC 6409',
    '2011-11',
    [
      'Event: accepted for sending',
      'The sending service took the message over (processed, queued, sent). The receiving server has not been asked yet.',
      'Look for the result: delivered, deferred or bounced. Without one after three days, ask the service by the message id.',
    ],
    [
      'Событие: принято к отправке',
      'Сервис отправки принял письмо (processed, queued, sent). К серверу получателя ещё не обращались.',
      'Ищите итог: доставлено, отложено или возвращено. Если за трое суток его нет, спросите сервис по идентификатору письма.',
    ],
  ],
  [
    'event-deferred',
    'nobody',
    'RFC 5321 section 4.5.4.1',
    SMTP_DATE,
    [
      'Event: deferred',
      'The receiving server said “later” (a 4xx reply), or it could not be reached. The sending service tries again by itself for up to three days or so.',
      'Wait; read the reply for the reason. A message put off can still arrive.',
    ],
    [
      'Событие: отложено',
      'Сервер получателя попросил повторить позже (ответ 4xx) или был недоступен. Сервис отправки повторяет попытки сам, обычно до трёх суток.',
      'Подождите; причина названа в ответе. Отложенное письмо ещё может дойти.',
    ],
  ],
  [
    'event-delivered',
    'recipient-it',
    'RFC 5321 section 4.1.1.4',
    SMTP_DATE,
    [
      'Event: delivered is not the inbox',
      'The receiving server accepted the message (250) and is responsible for it from then on. It may file it in the inbox, in spam or in quarantine, or drop it, and does not say so.',
      'Not seen: look in spam and in rules, then have the recipient’s administrator trace the acceptance line.',
    ],
    [
      'Событие: доставлено — ещё не «Входящие»',
      'Сервер получателя принял письмо (250) и с этого момента отвечает за него сам. Он может положить его во «Входящие», в спам, в карантин или удалить и об этом не сообщает.',
      'Если письма не видно: проверьте спам и правила, затем попросите администратора получателя найти его по строке приёма.',
    ],
  ],
  [
    'event-opened',
    'nobody',
    'https://support.google.com/mail/answer/145919',
    READ,
    [
      'Event: opened is not read',
      'An image of the message was loaded: by a person’s mail program, or by a machine in advance (Apple Mail Privacy Protection, image proxies of Gmail and Yahoo, mail filters).',
      'Take it as a hint. Only an answer or a click by a person shows a reader; no opening shows nothing, as images are often off.',
    ],
    [
      'Событие: открыто — ещё не прочитано',
      'Загружена картинка письма: почтовой программой человека или заранее машиной (защита конфиденциальности Apple Mail, прокси Gmail и Yahoo, почтовые фильтры).',
      'Считайте это подсказкой. Читателя показывает только ответ или переход человека; отсутствие открытий ничего не значит, картинки часто отключены.',
    ],
  ],
  [
    'event-opened-by-machine',
    'sender',
    'https://support.apple.com/en-us/102602',
    READ,
    [
      'Event: machine open or click',
      'Software loaded the images or followed the links: told by its user agent, its network, or its timing (before or at delivery, every link within seconds).',
      'Leave such openings and clicks out of statistics, and do not take them for interest.',
    ],
    [
      'Событие: открытие или переход программы',
      'Картинки загрузила или по ссылкам прошла программа: её выдаёт user agent, сеть или время (до доставки, сразу при ней, все ссылки за секунды).',
      'Не учитывайте такие открытия и переходы в статистике и не считайте их интересом.',
    ],
  ],
  [
    'event-clicked',
    'nobody',
    'https://learn.microsoft.com/en-us/defender-office-365/safe-links-about',
    READ,
    [
      'Event: clicked',
      'A link was followed: the best sign of a reader that a log can give. Now and then it is a security filter (Safe Links, Barracuda, Proofpoint, Mimecast).',
      'Nothing; doubt it only where every link is clicked within seconds or at the moment of delivery.',
    ],
    [
      'Событие: переход по ссылке',
      'По ссылке перешли: лучший признак читателя, какой бывает в журнале. Изредка это защитный фильтр (Safe Links, Barracuda, Proofpoint, Mimecast).',
      'Ничего; сомневайтесь, только если за секунды или в миг доставки пройдены все ссылки.',
    ],
  ],
  [
    'event-bounced-hard',
    'sender',
    SMTP,
    SMTP_DATE,
    [
      'Event: hard bounce',
      'The message came back because the address or its domain is dead: no such mailbox, no such domain, moved away. A permanent code (5xx) alone does not say so.',
      'Stop mailing the address; look for a typo, and reach the person another way.',
    ],
    [
      'Событие: жёсткий возврат',
      'Письмо вернулось, потому что адрес или его домен мёртв: нет ящика, нет домена, адрес сменили. Один лишь постоянный код (5xx) этого не значит.',
      'Больше не пишите на этот адрес; ищите опечатку и свяжитесь с человеком иначе.',
    ],
  ],
  [
    'event-bounced-soft',
    'sender',
    SMTP,
    SMTP_DATE,
    [
      'Event: soft bounce',
      'The message came back for another reason than a dead address: full mailbox, blocked IP, content, size, policy, or time ran out.',
      'Keep the address and remove the cause that the reply names. Services suppress after a run of them (Klaviyo: more than 7).',
    ],
    [
      'Событие: мягкий возврат',
      'Письмо вернулось не из-за мёртвого адреса: ящик полон, IP заблокирован, содержание, размер, правила, истёк срок.',
      'Адрес оставьте и устраните причину, названную в ответе. После серии таких возвратов сервисы вносят адрес в стоп-лист (Klaviyo: больше 7).',
    ],
  ],
  [
    'event-bounced-late',
    'recipient-it',
    'RFC 3464',
    '2003-01',
    [
      'Event: delivered, then bounced',
      'The first server accepted the message, and a system behind it (a gateway, a forwarding) returned it later by mail. The log alone still says “delivered”.',
      'Import the bounce mails too; the recipient’s administrator checks forwarding and aliases.',
    ],
    [
      'Событие: доставлено, потом возвращено',
      'Первый сервер письмо принял, а система за ним (шлюз, переадресация) позже вернула его письмом. В самом журнале так и стоит «доставлено».',
      'Загрузите и письма-возвраты; администратору получателя — проверить переадресацию и псевдонимы.',
    ],
  ],
  [
    'event-rejected',
    'sender',
    'RFC 6409',
    '2011-11',
    [
      'Event: refused at submission',
      'The sending service refused the request (API or SMTP error), so there was no message to deliver.',
      'Put the error right where the request is made, and send again.',
    ],
    [
      'Событие: отклонено при приёме',
      'Сервис отправки отклонил запрос (ошибка API или SMTP), и доставлять было нечего.',
      'Исправьте ошибку там, откуда идёт запрос, и отправьте снова.',
    ],
  ],
  [
    'event-unsubscribed',
    'sender',
    'RFC 8058',
    '2017-01',
    [
      'Event: unsubscribed',
      'The recipient does not want this kind of mail any more. The message that they unsubscribed from had arrived.',
      'Send no more of it. Mail that they need, such as receipts, belongs to another stream.',
    ],
    [
      'Событие: отписка',
      'Такие письма получателю больше не нужны. Письмо, из которого он отписался, до него дошло.',
      'Больше их не отправляйте. Нужные ему письма вроде чеков идут другим потоком.',
    ],
  ],
  [
    'event-no-trace',
    'sender',
    SMTP,
    SMTP_DATE,
    [
      'No trace in the log',
      'Nothing found does not mean not sent: the service may have refused the request, or the message lies in another stream, account or period, or the address is spelt differently.',
      'Look for the API’s answer or the SMTP error in your own log, load the missing day or stream, and check the spelling.',
    ],
    [
      'В журнале нет следов',
      'Не нашлось — не значит не отправляли: сервис мог отклонить запрос, письмо могло уйти другим потоком, аккаунтом или в другой период, адрес мог быть написан иначе.',
      'Найдите в своём журнале ответ API или ошибку SMTP, загрузите недостающий день или поток, сверьте написание адреса.',
    ],
  ],
];
