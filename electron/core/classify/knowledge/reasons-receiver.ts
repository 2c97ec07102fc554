import type { KnowledgeRow } from './entry.ts';

const SISIMAI = 'https://libsisimai.org/en/reason/';

/** Reasons that lie with the recipient, the receiving system or the way there; and what is no failure. */
export const RECEIVER_REASON_ROWS: readonly KnowledgeRow[] = [
  [
    'reason-expired',
    'sender',
    'RFC 5321 section 4.5.4.1',
    '2008-10',
    [
      'Delivery time ran out',
      'The sending server kept trying and gave up, or still waits: the receiving server did not take the message in time.',
      'Look for the last deferral of the same message: it holds the real cause. A single one may pass; many at one domain mean its server is down.',
    ],
    [
      'Срок доставки истёк',
      'Сервер отправителя пытался доставить письмо и сдался или ещё ждёт: сервер получателя не принял его вовремя.',
      'Найдите последний ответ «отложено» по этому письму: в нём настоящая причина. Один случай может пройти сам, много у одного домена означает, что его сервер лежит.',
    ],
  ],
  [
    'reason-filtered',
    'recipient',
    SISIMAI,
    '2026-01',
    [
      'Refused for this recipient',
      'The address seems to exist, but its settings or filters refuse this message.',
      'Do not retry in a loop. Ask the recipient over another channel to allow you; suppress if it repeats.',
    ],
    [
      'Отклонено для этого получателя',
      'Адрес, похоже, существует, но его настройки или фильтр не пропускают письмо.',
      'Не повторяйте отправку бесконечно. Свяжитесь с получателем иначе и попросите разрешить ваши письма; если возвраты повторяются, исключите адрес.',
    ],
  ],
  [
    'reason-hasmoved',
    'sender',
    'RFC 3463 section 3.2; RFC 5321 section 3.4',
    '2008-10',
    [
      'Recipient has moved',
      'The mailbox was valid once, but its owner has left or the address has changed.',
      'Stop mailing this address; use the new one only if the owner gives it to you.',
    ],
    [
      'Получатель сменил адрес',
      'Ящик когда-то работал, но владелец ушёл или сменил адрес.',
      'Больше не пишите на этот адрес; новый берите только у самого владельца.',
    ],
  ],
  [
    'reason-hostunknown',
    'sender',
    'RFC 3463 section 3.2',
    '2003-01',
    [
      'Domain does not exist',
      'The domain behind the @ does not exist or has no mail server.',
      'Look for a typo in the domain, else suppress the address.',
    ],
    [
      'Домен не существует',
      'Домена после @ не существует, или у него нет почтового сервера.',
      'Проверьте, нет ли опечатки в домене; если её нет, исключите адрес.',
    ],
  ],
  [
    'reason-mailboxfull',
    'recipient',
    'RFC 3463 section 3.3',
    '2003-01',
    [
      'Mailbox full',
      'The mailbox is out of space and takes no more mail for now.',
      'Keep the address and try later. Suppress it only when weeks of attempts all fail: then nobody reads it.',
    ],
    [
      'Ящик переполнен',
      'Ящик переполнен и пока не принимает почту.',
      'Адрес сохраните и попробуйте позже. Исключайте, только если ящик полон неделями: значит, его никто не читает.',
    ],
  ],
  [
    'reason-mailererror',
    'recipient-it',
    SISIMAI,
    '2026-01',
    [
      'Delivery program failed',
      'A program on the receiving side that files the message into the mailbox ended with an error.',
      'The recipient’s administrator has to look into it; send them the full reply.',
    ],
    [
      'Ошибка программы доставки',
      'На стороне получателя сбой дала программа, которая кладёт письмо в ящик.',
      'Разбираться администратору получателя: перешлите ему ответ целиком.',
    ],
  ],
  [
    'reason-networkerror',
    'nobody',
    'RFC 3463 section 3.5',
    '2003-01',
    [
      'Network trouble',
      'The servers could not reach each other: DNS, routing or the connection failed.',
      'Usually passes by itself. If one domain fails for days, its DNS or mail server is broken: tell its administrator.',
    ],
    [
      'Сетевая ошибка',
      'Серверы не смогли связаться: сбой DNS, маршрута или соединения.',
      'Обычно проходит само. Если домен недоступен днями, у него сломан DNS или почтовый сервер: сообщите администратору.',
    ],
  ],
  [
    'reason-norelaying',
    'recipient-it',
    'RFC 5321 section 3.6',
    '2008-10',
    [
      'Relaying denied',
      'The server that was asked does not handle mail for this domain and passes nothing on.',
      'Check the domain’s MX records: often they point to a server that no longer hosts it. If it was your own outgoing server, log in before sending.',
    ],
    [
      'Пересылка запрещена',
      'Сервер, к которому обратились, этот домен не обслуживает и чужую почту не пересылает.',
      'Проверьте MX домена: часто они указывают на сервер, где домена больше нет. Если это ваш исходящий сервер, нужна авторизация.',
    ],
  ],
  [
    'reason-notaccept',
    'sender',
    'RFC 7504; RFC 7505',
    '2015-06',
    [
      'Host accepts no mail',
      'The recipient’s domain or server says that it takes no mail at all.',
      'Suppress the address; look for a typo in the domain.',
    ],
    [
      'Домен не принимает почту',
      'Домен или сервер получателя заявляет, что почту не принимает вовсе.',
      'Исключите адрес; проверьте, нет ли опечатки в домене.',
    ],
  ],
  [
    'reason-onhold',
    'sender',
    'RFC 3463',
    '2003-01',
    [
      'Code without explanation',
      'The server gave a code but no reason that can be told.',
      'Look at other replies of the same domain around that time; ask its administrator if it repeats.',
    ],
    [
      'Код без объяснения',
      'Сервер вернул код, но причину не назвал.',
      'Посмотрите другие ответы того же домена в это время; если повторяется, спросите его администратора.',
    ],
  ],
  [
    'reason-suppressed',
    'esp',
    'https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html',
    '2026-02-15',
    [
      'On the suppression list',
      'The sending service did not try: the address is on its suppression list.',
      'Find the earlier bounce or complaint behind it, and restore the address if it was put there for a reason that is not its fault.',
    ],
    [
      'Адрес в стоп-листе',
      'Сервис отправки не отправлял письмо: адрес у него в стоп-листе.',
      'Найдите прежний возврат или жалобу и верните адрес, если он попал туда не по своей вине.',
    ],
  ],
  [
    'reason-suspend',
    'recipient',
    'RFC 3463 section 3.3',
    '2003-01',
    [
      'Account disabled',
      'The account exists but is disabled, suspended or inactive.',
      'Stop mailing it; look again in some months if the contact matters.',
    ],
    [
      'Учётная запись отключена',
      'Учётная запись есть, но отключена, заблокирована или заброшена.',
      'Больше не пишите; если контакт важен, проверьте через несколько месяцев.',
    ],
  ],
  [
    'reason-systemerror',
    'recipient-it',
    'RFC 3463 section 3.4',
    '2003-01',
    [
      'Trouble at the receiving server',
      'The receiving server has a fault of its own.',
      'Let the retries run. If it lasts for days, its administrator has to act.',
    ],
    [
      'Сбой на сервере получателя',
      'У сервера получателя собственная неисправность.',
      'Дождитесь повторов. Если тянется днями, вмешаться должен его администратор.',
    ],
  ],
  [
    'reason-systemfull',
    'recipient-it',
    'RFC 3463 section 3.4',
    '2003-01',
    [
      'Receiving server out of space',
      'The whole receiving server is short of disk space, not one mailbox.',
      'Retry later; the administrator there has to make room.',
    ],
    [
      'На сервере получателя нет места',
      'Место кончилось на всём сервере получателя, а не в одном ящике.',
      'Повторите позже; место должен освободить администратор сервера.',
    ],
  ],
  [
    'reason-undefined',
    'sender',
    'RFC 3463 section 3.1',
    '2003-01',
    [
      'No reason given',
      'The text does not say why.',
      'Find the server’s own reply in the logs of the sending system.',
    ],
    [
      'Причина не указана',
      'Из текста неясно, почему.',
      'Найдите ответ самого сервера в журнале отправляющей системы.',
    ],
  ],
  [
    'reason-userunknown',
    'sender',
    'RFC 3463 section 3.2',
    '2003-01',
    [
      'No such mailbox',
      'The mailbox does not exist.',
      'Stop mailing the address. Look for a typo; many at once point to a bad import or sign-up abuse.',
    ],
    [
      'Такого ящика нет',
      'Почтовый ящик не существует.',
      'Больше не пишите на этот адрес. Проверьте, нет ли опечатки; если таких сразу много, виноват плохой импорт или боты в форме подписки.',
    ],
  ],
  [
    'reason-vacation',
    'nobody',
    'RFC 3834',
    '2004-08',
    [
      'Automatic answer',
      'The recipient’s mailbox answered by itself; the message arrived.',
      'Nothing to do.',
    ],
    [
      'Автоответ',
      'Ящик получателя ответил автоматически; письмо дошло.',
      'Делать ничего не нужно.',
    ],
  ],
  [
    'reason-feedback',
    'sender',
    'RFC 5965',
    '2010-08',
    [
      'Complaint',
      'The recipient reported the message as spam.',
      'Take the address off the list at once and for good.',
    ],
    [
      'Жалоба',
      'Получатель пожаловался на письмо как на спам.',
      'Сразу и навсегда уберите адрес из рассылки.',
    ],
  ],
  [
    'reason-delivered',
    'nobody',
    'RFC 3464 section 2.3.3',
    '2003-01',
    [
      'Delivered',
      'The receiving server accepted the message.',
      'Nothing to do; where it was filed after that, the sender cannot see.',
    ],
    [
      'Доставлено',
      'Сервер получателя принял письмо.',
      'Делать ничего не нужно; в какую папку оно попало дальше, отправителю не видно.',
    ],
  ],
];
