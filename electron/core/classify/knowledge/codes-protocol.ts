import type { KnowledgeRow } from './entry.ts';

const RFC3463 = '2003-01';

/** Registered enhanced codes: protocol (x.5.z), content (x.6.z). */
export const PROTOCOL_CODE_ROWS: readonly KnowledgeRow[] = [
  [
    'code-x-5-0',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.0: protocol trouble',
      'Something in the SMTP dialogue went wrong. Outlook.com uses 5.5.0 for mailboxes that do not exist.',
      'Go by the words of the reply.',
    ],
    [
      'x.5.0: ошибка протокола',
      'Что-то пошло не так в диалоге SMTP. Outlook.com отвечает 5.5.0, когда ящика нет.',
      'Ориентируйтесь на текст ответа.',
    ],
  ],
  [
    'code-x-5-1',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.1: command not allowed here',
      'An SMTP command came out of order or is not supported.',
      'Check the sending software and any proxy in between.',
    ],
    [
      'x.5.1: недопустимая команда',
      'Команда SMTP пришла не по порядку или не поддерживается.',
      'Проверьте программу отправки и прокси на пути.',
    ],
  ],
  [
    'code-x-5-2',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.2: syntax error',
      'The server could not parse a command or an address in it.',
      'Look at the exact command in the session log.',
    ],
    [
      'x.5.2: синтаксическая ошибка',
      'Сервер не разобрал команду или адрес в ней.',
      'Посмотрите саму команду в журнале сеанса.',
    ],
  ],
  [
    'code-x-5-3',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.3: too many recipients',
      'The message named more recipients than the server takes in one go.',
      'Split it into smaller batches.',
    ],
    [
      'x.5.3: слишком много получателей',
      'Получателей больше, чем сервер принимает за раз.',
      'Разбейте на части поменьше.',
    ],
  ],
  [
    'code-x-5-4',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.4: bad command arguments',
      'A valid command carried arguments the server does not accept.',
      'Check the sending software’s extensions and addresses.',
    ],
    [
      'x.5.4: неверные параметры команды',
      'Команда верная, но её параметры сервер не принимает.',
      'Проверьте расширения и адреса в программе отправки.',
    ],
  ],
  [
    'code-x-5-5',
    'sender',
    'RFC 3463 section 3.6',
    RFC3463,
    [
      'x.5.5: protocol versions differ',
      'The two sides do not speak the same version of the protocol.',
      'Update the older side.',
    ],
    [
      'x.5.5: версии протокола не совпали',
      'Стороны говорят на разных версиях протокола.',
      'Обновите более старую.',
    ],
  ],
  [
    'code-x-5-6',
    'sender',
    'RFC 4954 section 6',
    '2007-07',
    [
      'x.5.6: login line too long',
      'The answer to the login challenge was longer than the server reads.',
      'Use another login mechanism.',
    ],
    [
      'x.5.6: слишком длинная строка авторизации',
      'Ответ при авторизации длиннее, чем сервер читает.',
      'Используйте другой способ авторизации.',
    ],
  ],
  [
    'code-x-6-0',
    'sender',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.0: content trouble',
      'Something about the message’s content makes it undeliverable.',
      'Send a plain test and compare.',
    ],
    [
      'x.6.0: проблема с содержимым',
      'Из-за содержимого письмо доставить нельзя.',
      'Отправьте простое письмо и сравните.',
    ],
  ],
  [
    'code-x-6-1',
    'sender',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.1: media not supported',
      'The receiving system cannot handle this type of content.',
      'Send another format.',
    ],
    [
      'x.6.1: тип содержимого не поддерживается',
      'Система получателя не умеет работать с таким содержимым.',
      'Отправьте в другом формате.',
    ],
  ],
  [
    'code-x-6-2',
    'sender',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.2: conversion forbidden',
      'The message would have to be converted, and that is not allowed.',
      'Send it in a form that needs no conversion.',
    ],
    [
      'x.6.2: преобразование запрещено',
      'Письмо нужно преобразовать, а это запрещено.',
      'Отправьте в виде, не требующем преобразования.',
    ],
  ],
  [
    'code-x-6-3',
    'sender',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.3: conversion not possible',
      'The message would have to be converted, and a server on the way cannot do it.',
      'Send 7-bit or base64 content.',
    ],
    [
      'x.6.3: преобразование невозможно',
      'Письмо нужно преобразовать, а сервер на пути этого не умеет.',
      'Отправьте в 7-битном виде или в base64.',
    ],
  ],
  [
    'code-x-6-4',
    'nobody',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.4: converted with loss',
      'The message was delivered, but lost something on the way.',
      'Check how it looks at the recipient’s.',
    ],
    [
      'x.6.4: преобразовано с потерями',
      'Письмо доставлено, но часть данных при преобразовании потеряна.',
      'Проверьте, как оно выглядит у получателя.',
    ],
  ],
  [
    'code-x-6-5',
    'sender',
    'RFC 3463 section 3.7',
    RFC3463,
    [
      'x.6.5: conversion failed',
      'A needed conversion was tried and failed.',
      'Check charset and MIME structure of the message.',
    ],
    [
      'x.6.5: преобразование не удалось',
      'Нужное преобразование закончилось ошибкой.',
      'Проверьте кодировку и структуру MIME.',
    ],
  ],
  [
    'code-x-6-6',
    'sender',
    'RFC 4468 section 5',
    '2006-05',
    [
      'x.6.6: content could not be fetched',
      'The message refers to content elsewhere that could not be loaded.',
      'Send the content itself.',
    ],
    [
      'x.6.6: содержимое недоступно',
      'Письмо ссылается на содержимое, которое не удалось загрузить.',
      'Отправьте само содержимое.',
    ],
  ],
  [
    'code-x-6-7',
    'sender',
    'RFC 6531 section 3.7.1',
    '2012-02',
    [
      'x.6.7: international addresses not accepted',
      'The server does not take addresses outside ASCII.',
      'Use an ASCII address of the recipient.',
    ],
    [
      'x.6.7: национальные адреса не принимаются',
      'Сервер не принимает адреса с символами вне ASCII.',
      'Используйте латинский адрес получателя.',
    ],
  ],
  [
    'code-x-6-8',
    'sender',
    'RFC 6531 section 3.7.4',
    '2012-02',
    [
      'x.6.8: UTF-8 reply needed',
      'The server could answer only in UTF-8, which the client did not allow.',
      'Enable SMTPUTF8 in the sending software.',
    ],
    [
      'x.6.8: нужен ответ в UTF-8',
      'Сервер мог ответить только в UTF-8, а клиент этого не разрешил.',
      'Включите SMTPUTF8 в программе отправки.',
    ],
  ],
  [
    'code-x-6-9',
    'sender',
    'RFC 6531 section 3.7.4',
    '2012-02',
    [
      'x.6.9: international headers cannot be passed',
      'The message has UTF-8 headers that a recipient’s system cannot take.',
      'Encode the headers (RFC 2047) and use ASCII addresses.',
    ],
    [
      'x.6.9: заголовки UTF-8 не передать',
      'В письме заголовки в UTF-8, которые система получателя не примет.',
      'Закодируйте заголовки (RFC 2047) и используйте латинские адреса.',
    ],
  ],
  [
    'code-x-6-10',
    'sender',
    'RFC 6531; IANA registry',
    '2012-02',
    [
      'x.6.10: old twin of x.6.8',
      'A deprecated code with the meaning of x.6.8.',
      'Read it as x.6.8.',
    ],
    [
      'x.6.10: устаревший двойник x.6.8',
      'Устаревший код с тем же смыслом, что x.6.8.',
      'Читайте как x.6.8.',
    ],
  ],
];
