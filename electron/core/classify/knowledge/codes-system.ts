import type { KnowledgeRow } from './entry.ts';

const RFC3463 = '2003-01';

/** Registered enhanced codes: mail system (x.3.z), network and routing (x.4.z). */
export const SYSTEM_CODE_ROWS: readonly KnowledgeRow[] = [
  [
    'code-x-3-0',
    'recipient-it',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.0: mail system trouble',
      'The receiving system has a fault that it does not name.',
      'Retry; tell its administrator if it lasts.',
    ],
    [
      'x.3.0: сбой почтовой системы',
      'У системы получателя неисправность, какая именно, не сказано.',
      'Повторите; если не проходит, сообщите администратору.',
    ],
  ],
  [
    'code-x-3-1',
    'recipient-it',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.1: system out of space',
      'The receiving system’s disks are full; the single recipient cannot help it.',
      'Retry later.',
    ],
    [
      'x.3.1: на сервере нет места',
      'Диски системы получателя заполнены; сам получатель тут не поможет.',
      'Повторите позже.',
    ],
  ],
  [
    'code-x-3-2',
    'recipient-it',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.2: system takes no mail now',
      'The server is shutting down, under maintenance or overloaded, or it takes no mail at all.',
      'Retry if temporary; check the domain’s MX if final.',
    ],
    [
      'x.3.2: система сейчас не принимает',
      'Сервер останавливается, на обслуживании, перегружен или вовсе не принимает почту.',
      'Временный отказ: повторите. Окончательный: проверьте MX домена.',
    ],
  ],
  [
    'code-x-3-3',
    'recipient-it',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.3: feature not supported',
      'The receiving system cannot do something the message asks for.',
      'Send without delivery notices or other extras.',
    ],
    [
      'x.3.3: возможность не поддерживается',
      'Система получателя не умеет того, чего требует письмо.',
      'Отправьте без уведомлений о доставке и прочих расширений.',
    ],
  ],
  [
    'code-x-3-4',
    'sender',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.4: too large for the system',
      'The message is over the size limit of the whole receiving system.',
      'Send a smaller message.',
    ],
    [
      'x.3.4: велико для системы',
      'Письмо больше предела всей системы получателя.',
      'Отправьте письмо поменьше.',
    ],
  ],
  [
    'code-x-3-5',
    'recipient-it',
    'RFC 3463 section 3.4',
    RFC3463,
    [
      'x.3.5: system misconfigured',
      'The receiving system is set up so that it cannot take this message.',
      'Tell its administrator.',
    ],
    [
      'x.3.5: система неверно настроена',
      'Система получателя настроена так, что не может принять письмо.',
      'Сообщите её администратору.',
    ],
  ],
  [
    'code-x-3-6',
    'nobody',
    'RFC 6710 section 7',
    '2012-08',
    [
      'x.3.6: priority changed',
      'The message was accepted with another priority than asked for.',
      'Nothing to do.',
    ],
    [
      'x.3.6: приоритет изменён',
      'Письмо принято, но с другим приоритетом.',
      'Делать ничего не нужно.',
    ],
  ],
  [
    'code-x-4-0',
    'nobody',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.0: network trouble',
      'Something in the network or routing failed.',
      'Retry; look at the domain’s DNS if it lasts.',
    ],
    [
      'x.4.0: сетевой сбой',
      'Сбой в сети или маршрутизации.',
      'Повторите; если не проходит, проверьте DNS домена.',
    ],
  ],
  [
    'code-x-4-1',
    'nobody',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.1: no answer from host',
      'The receiving server did not answer the connection. From Microsoft servers 5.4.1 means “recipient rejected” instead.',
      'Retry; the server may be down.',
    ],
    [
      'x.4.1: сервер не ответил',
      'Сервер получателя не ответил на соединение. У Microsoft код 5.4.1 значит «получатель отклонён».',
      'Повторите; возможно, сервер лежит.',
    ],
  ],
  [
    'code-x-4-2',
    'nobody',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.2: connection broke',
      'The connection was made but ended before the message was through.',
      'Retry; if it always breaks, look for a firewall or an MTU problem.',
    ],
    [
      'x.4.2: соединение оборвалось',
      'Соединение установилось, но прервалось до конца передачи.',
      'Повторите; если рвётся всегда, ищите межсетевой экран или проблему с MTU.',
    ],
  ],
  [
    'code-x-4-3',
    'recipient-it',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.3: directory unavailable',
      'A directory or DNS server that is needed to deliver did not answer.',
      'Retry; tell the administrator if it lasts.',
    ],
    [
      'x.4.3: каталог недоступен',
      'Не ответил каталог или DNS-сервер, нужный для доставки.',
      'Повторите; если не проходит, сообщите администратору.',
    ],
  ],
  [
    'code-x-4-4',
    'sender',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.4: no route',
      'The DNS does not say where mail for the domain goes.',
      'Look for a typo in the domain; suppress if the domain has no mail server.',
    ],
    [
      'x.4.4: нет маршрута',
      'DNS не говорит, куда слать почту для домена.',
      'Проверьте, нет ли опечатки; если у домена нет почтового сервера, исключите адрес.',
    ],
  ],
  [
    'code-x-4-5',
    'nobody',
    'RFC 3463 section 3.5',
    RFC3463,
    ['x.4.5: mail system congested', 'The receiving system is swamped.', 'Retry later, slower.'],
    [
      'x.4.5: система перегружена',
      'Система получателя не справляется с потоком.',
      'Повторите позже и медленнее.',
    ],
  ],
  [
    'code-x-4-6',
    'recipient-it',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.6: mail loop',
      'The message went round in circles between servers or forwarding rules.',
      'The recipient’s forwarding or routing has to be mended.',
    ],
    [
      'x.4.6: почтовая петля',
      'Письмо ходит по кругу между серверами или правилами пересылки.',
      'Нужно починить переадресацию или маршруты у получателя.',
    ],
  ],
  [
    'code-x-4-7',
    'sender',
    'RFC 3463 section 3.5',
    RFC3463,
    [
      'x.4.7: delivery time expired',
      'The message waited too long and was given up.',
      'Find the last deferral of the message: it holds the real cause.',
    ],
    [
      'x.4.7: срок доставки истёк',
      'Письмо ждало слишком долго, и попытки прекращены.',
      'Найдите последний ответ «отложено»: в нём настоящая причина.',
    ],
  ],
];
