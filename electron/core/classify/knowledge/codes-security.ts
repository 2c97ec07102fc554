import type { KnowledgeRow } from './entry.ts';

const RFC3463 = '2003-01';

/** Registered enhanced codes: security and policy (x.7.0 to x.7.19). */
export const SECURITY_CODE_ROWS: readonly KnowledgeRow[] = [
  [
    'code-x-7-0',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.0: security, unspecified',
      'The server refuses on security grounds and does not say which.',
      'Go by the words; check authentication and reputation.',
    ],
    [
      'x.7.0: безопасность, без уточнения',
      'Сервер отказал по соображениям безопасности, не уточнив.',
      'Смотрите текст ответа; проверьте подлинность и репутацию.',
    ],
  ],
  [
    'code-x-7-1',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.1: not authorised',
      'The server does not let this sender write to this recipient: a filter, a list or a rule.',
      'Read the words: this code covers spam filters, blocklists, policies and sometimes unknown users.',
    ],
    [
      'x.7.1: отправка не разрешена',
      'Сервер не даёт этому отправителю писать этому получателю: фильтр, чёрный список или правило.',
      'Читайте текст: этим кодом отвечают и фильтры, и чёрные списки, и политики, а иногда так сообщают о несуществующем ящике.',
    ],
  ],
  [
    'code-x-7-2',
    'recipient',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.2: not allowed to write to the list',
      'The address is a mailing list that does not take mail from this sender.',
      'Ask the list’s owner for permission.',
    ],
    [
      'x.7.2: нельзя писать в рассылку',
      'Адрес ведёт на список рассылки, куда этому отправителю писать нельзя.',
      'Попросите разрешения у владельца списка.',
    ],
  ],
  [
    'code-x-7-3',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.3: security conversion impossible',
      'The message would have to change its kind of protection on the way, and cannot.',
      'Send it with a protection the other side supports.',
    ],
    [
      'x.7.3: смена защиты невозможна',
      'На пути письму нужно сменить вид защиты, а это невозможно.',
      'Отправьте с защитой, которую поддерживает другая сторона.',
    ],
  ],
  [
    'code-x-7-4',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.4: security feature not supported',
      'The message or session uses a security feature the server does not know.',
      'Use another login or encryption method.',
    ],
    [
      'x.7.4: средство защиты не поддерживается',
      'В письме или сеансе используется защита, которой сервер не знает.',
      'Используйте другой способ авторизации или шифрования.',
    ],
  ],
  [
    'code-x-7-5',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.5: cryptographic failure',
      'The server could not check or decrypt: a key is missing or wrong.',
      'Check keys and certificates.',
    ],
    [
      'x.7.5: криптографическая ошибка',
      'Сервер не смог проверить или расшифровать: ключа нет или он неверен.',
      'Проверьте ключи и сертификаты.',
    ],
  ],
  [
    'code-x-7-6',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.6: algorithm not supported',
      'The message uses a cryptographic algorithm the server does not support.',
      'Use a common algorithm.',
    ],
    [
      'x.7.6: алгоритм не поддерживается',
      'Письмо использует алгоритм шифрования, которого сервер не знает.',
      'Используйте распространённый алгоритм.',
    ],
  ],
  [
    'code-x-7-7',
    'sender',
    'RFC 3463 section 3.8',
    RFC3463,
    [
      'x.7.7: message was altered',
      'The server found that the message changed on the way.',
      'Look for a gateway that rewrites messages.',
    ],
    [
      'x.7.7: письмо изменено',
      'Сервер обнаружил, что письмо по дороге изменилось.',
      'Ищите шлюз, который правит письма.',
    ],
  ],
  [
    'code-x-7-8',
    'sender',
    'RFC 4954 section 6',
    '2007-07',
    [
      'x.7.8: wrong user name or password',
      'The login to the outgoing server failed.',
      'Check the user name and password in the sending system.',
    ],
    [
      'x.7.8: неверный логин или пароль',
      'Авторизация на исходящем сервере не прошла.',
      'Проверьте логин и пароль в системе отправки.',
    ],
  ],
  [
    'code-x-7-9',
    'sender',
    'RFC 4954 section 6',
    '2007-07',
    [
      'x.7.9: login method too weak',
      'The server wants a stronger login method. Yahoo uses 5.7.9 for failed sender authentication.',
      'Change the login method; for Yahoo check SPF, DKIM and DMARC.',
    ],
    [
      'x.7.9: слабый способ авторизации',
      'Сервер требует более надёжной авторизации. Yahoo этим кодом сообщает, что отправитель не подтверждён.',
      'Смените способ авторизации; для Yahoo проверьте SPF, DKIM и DMARC.',
    ],
  ],
  [
    'code-x-7-10',
    'sender',
    'RFC 5248 section 2.4',
    '2008-06',
    [
      'x.7.10: encryption needed',
      'The server lets in only encrypted sessions.',
      'Switch on TLS for this connection.',
    ],
    [
      'x.7.10: нужно шифрование',
      'Сервер пускает только по шифрованному соединению.',
      'Включите TLS для этого соединения.',
    ],
  ],
  [
    'code-x-7-11',
    'sender',
    'RFC 4954 section 6',
    '2007-07',
    [
      'x.7.11: encryption needed to log in',
      'The chosen login method is allowed only over an encrypted connection.',
      'Switch on TLS before login.',
    ],
    [
      'x.7.11: авторизация только через TLS',
      'Такой способ авторизации разрешён только по шифрованному соединению.',
      'Включите TLS до авторизации.',
    ],
  ],
  [
    'code-x-7-12',
    'sender',
    'RFC 4954 section 6',
    '2007-07',
    [
      'x.7.12: password change needed',
      'The account has to log in once another way before this method works.',
      'Log in with a plain password over TLS once.',
    ],
    [
      'x.7.12: нужна смена пароля',
      'Сначала нужно один раз войти другим способом.',
      'Войдите один раз с обычным паролем через TLS.',
    ],
  ],
  [
    'code-x-7-13',
    'esp',
    'RFC 5248 section 2.4',
    '2008-06',
    [
      'x.7.13: account disabled',
      'The account is switched off by its administrator.',
      'The account’s owner has to settle it with the administrator.',
    ],
    [
      'x.7.13: учётная запись отключена',
      'Учётную запись отключил администратор.',
      'Владелец должен договориться с администратором.',
    ],
  ],
  [
    'code-x-7-14',
    'sender',
    'RFC 5248 section 2.4',
    '2008-06',
    [
      'x.7.14: no trust between servers',
      'The server needs an arrangement with another server that does not exist.',
      'Ask the provider of the outgoing server.',
    ],
    [
      'x.7.14: нет доверия между серверами',
      'Серверу нужна договорённость с другим сервером, а её нет.',
      'Обратитесь к тому, кто держит исходящий сервер.',
    ],
  ],
  [
    'code-x-7-15',
    'sender',
    'RFC 6710 section 7',
    '2012-08',
    [
      'x.7.15: priority too low',
      'The server takes only messages of a higher priority now.',
      'Retry later.',
    ],
    [
      'x.7.15: приоритет слишком низкий',
      'Сервер сейчас берёт только письма с более высоким приоритетом.',
      'Повторите позже.',
    ],
  ],
  [
    'code-x-7-16',
    'sender',
    'RFC 6710 section 7',
    '2012-08',
    [
      'x.7.16: too large for its priority',
      'The message is larger than the server takes at this priority.',
      'Send a smaller message or retry later.',
    ],
    [
      'x.7.16: велико для своего приоритета',
      'Письмо больше, чем сервер принимает с таким приоритетом.',
      'Отправьте письмо поменьше или повторите позже.',
    ],
  ],
  [
    'code-x-7-17',
    'sender',
    'RFC 7293 section 14',
    '2014-11',
    [
      'x.7.17: mailbox has a new owner',
      'The address belongs to somebody else than at the time you named.',
      'Stop mailing it: the person you knew is gone.',
    ],
    [
      'x.7.17: у ящика новый владелец',
      'Адрес принадлежит уже не тому, кто владел им в указанное вами время.',
      'Больше не пишите: прежнего владельца там нет.',
    ],
  ],
  [
    'code-x-7-18',
    'sender',
    'RFC 7293 section 14',
    '2014-11',
    [
      'x.7.18: domain has a new owner',
      'The recipient’s domain has changed hands since the time you named.',
      'Stop mailing it.',
    ],
    [
      'x.7.18: у домена новый владелец',
      'Домен получателя с указанного вами времени сменил владельца.',
      'Больше не пишите на него.',
    ],
  ],
  [
    'code-x-7-19',
    'sender',
    'RFC 7293 section 14',
    '2014-11',
    [
      'x.7.19: ownership cannot be checked',
      'The server cannot tell whether the mailbox changed hands.',
      'Decide whether to send without that check.',
    ],
    [
      'x.7.19: владельца не проверить',
      'Сервер не может сказать, сменился ли владелец ящика.',
      'Решите, отправлять ли без этой проверки.',
    ],
  ],
];
