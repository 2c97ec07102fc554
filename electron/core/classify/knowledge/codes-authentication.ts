import type { KnowledgeRow } from './entry.ts';

const RFC7372 = '2014-09';

/** Registered enhanced codes: e-mail authentication and what came after it (x.7.20 to x.7.30). */
export const AUTHENTICATION_CODE_ROWS: readonly KnowledgeRow[] = [
  [
    'code-x-7-20',
    'sender',
    'RFC 7372 section 3.1',
    RFC7372,
    [
      'x.7.20: no valid DKIM signature',
      'No DKIM signature of the message passed.',
      'Sign every stream; check the key in the DNS and that nothing alters the body.',
    ],
    [
      'x.7.20: нет действительной подписи DKIM',
      'Ни одна подпись DKIM не прошла.',
      'Подписывайте каждый поток; проверьте ключ в DNS и то, что тело письма никто не меняет.',
    ],
  ],
  [
    'code-x-7-21',
    'sender',
    'RFC 7372 section 3.1',
    RFC7372,
    [
      'x.7.21: DKIM signature not acceptable',
      'A DKIM signature passed, but the server does not accept it.',
      'Sign with your own domain and a key of 1024 bits or more.',
    ],
    [
      'x.7.21: подпись DKIM не устраивает',
      'Подпись DKIM верна, но сервер её не принимает.',
      'Подписывайте своим доменом и ключом от 1024 бит.',
    ],
  ],
  [
    'code-x-7-22',
    'sender',
    'RFC 7372 section 3.1',
    RFC7372,
    [
      'x.7.22: DKIM does not match the author',
      'A DKIM signature passed, but not one of the From domain.',
      'Sign with the domain of the From address.',
    ],
    [
      'x.7.22: DKIM не от автора',
      'Подпись DKIM верна, но принадлежит не домену из From.',
      'Подписывайте доменом из адреса From.',
    ],
  ],
  [
    'code-x-7-23',
    'sender',
    'RFC 7372 section 3.2',
    RFC7372,
    [
      'x.7.23: SPF failed',
      'The sending IP is not in the SPF record of the return-path domain.',
      'Add the IP or the service’s include to the SPF record.',
    ],
    [
      'x.7.23: SPF не прошёл',
      'IP отправителя нет в записи SPF домена return-path.',
      'Добавьте в SPF этот IP или include сервиса отправки.',
    ],
  ],
  [
    'code-x-7-24',
    'sender',
    'RFC 7372 section 3.2',
    RFC7372,
    [
      'x.7.24: SPF record faulty',
      'The SPF record could not be evaluated: a syntax error, more than ten look-ups or DNS trouble.',
      'Check the record with an SPF validator.',
    ],
    [
      'x.7.24: ошибка в записи SPF',
      'Запись SPF не удалось вычислить: ошибка, больше десяти запросов или сбой DNS.',
      'Проверьте запись валидатором SPF.',
    ],
  ],
  [
    'code-x-7-25',
    'sender',
    'RFC 7372 section 3.3',
    RFC7372,
    [
      'x.7.25: reverse DNS failed',
      'The sending IP has no PTR record that leads back to it.',
      'Publish PTR and a matching A or AAAA record.',
    ],
    [
      'x.7.25: нет обратной DNS-записи',
      'У IP отправителя нет PTR, которая указывает обратно на него.',
      'Создайте PTR и соответствующую запись A или AAAA.',
    ],
  ],
  [
    'code-x-7-26',
    'sender',
    'RFC 7372 section 3.3',
    RFC7372,
    [
      'x.7.26: several checks failed',
      'More than one authentication check failed; Google uses it when neither SPF nor DKIM passes.',
      'Fix SPF and DKIM of this stream.',
    ],
    [
      'x.7.26: не прошло несколько проверок',
      'Не прошла не одна проверка подлинности; Google отвечает так, когда не прошли ни SPF, ни DKIM.',
      'Почините SPF и DKIM этого потока.',
    ],
  ],
  [
    'code-x-7-27',
    'sender',
    'RFC 7505 section 4.2',
    '2015-06',
    [
      'x.7.27: sender’s domain takes no mail',
      'The return-path domain has a null MX, so bounces could never reach you. Google uses 5.7.27 for failed SPF.',
      'Use a return-path domain that can take mail.',
    ],
    [
      'x.7.27: домен отправителя не принимает почту',
      'У домена return-path null MX: возвраты никогда не дойдут. Google кодом 5.7.27 сообщает о непрошедшем SPF.',
      'Возьмите для return-path домен, который принимает почту.',
    ],
  ],
  [
    'code-x-7-28',
    'sender',
    'IANA registry of enhanced status codes',
    '2024-12-06',
    [
      'x.7.28: mail flood',
      'The message looks like part of a flood of similar ones.',
      'Slow down and look for a loop or an abused form.',
    ],
    [
      'x.7.28: поток одинаковых писем',
      'Письмо похоже на часть потока одинаковых.',
      'Снизьте темп; ищите петлю или взломанную форму.',
    ],
  ],
  [
    'code-x-7-29',
    'sender',
    'RFC 8617 section 6',
    '2019-07',
    [
      'x.7.29: ARC failed',
      'The chain of ARC seals of a forwarded message does not hold. Google uses 5.7.29 when TLS was missing.',
      'The forwarder has to mend its sealing.',
    ],
    [
      'x.7.29: ARC не прошёл',
      'Цепочка печатей ARC пересланного письма не сходится. Google кодом 5.7.29 сообщает об отсутствии TLS.',
      'Чинить должен тот, кто пересылает.',
    ],
  ],
  [
    'code-x-7-30',
    'sender',
    'RFC 8689 section 8',
    '2019-11',
    [
      'x.7.30: TLS required on the whole way',
      'The sender insists on TLS to the end, and the next server has none. Google uses 5.7.30 for failed DKIM.',
      'Drop REQUIRETLS or ask the receiver to support it.',
    ],
    [
      'x.7.30: TLS обязателен на всём пути',
      'Отправитель требует TLS до конца, а следующий сервер его не поддерживает. Google кодом 5.7.30 сообщает о непрошедшем DKIM.',
      'Уберите REQUIRETLS или попросите получателя его поддержать.',
    ],
  ],
];
