import type { KnowledgeRow } from './entry.ts';

const RFC3463 = '2003-01';

/** Registered enhanced codes: classes, addressing (x.1.z) and mailbox (x.2.z). */
export const ADDRESS_CODE_ROWS: readonly KnowledgeRow[] = [
  [
    'code-2-x-x',
    'nobody',
    'RFC 3463 section 2',
    RFC3463,
    [
      '2.x.x: success',
      'The step succeeded: the message was delivered or passed on.',
      'Nothing to do.',
    ],
    [
      '2.x.x: успех',
      'Всё удалось: письмо доставлено или передано дальше.',
      'Делать ничего не нужно.',
    ],
  ],
  [
    'code-4-x-x',
    'nobody',
    'RFC 3463 section 2',
    RFC3463,
    [
      '4.x.x: for now',
      'The refusal is temporary: the same message may pass later.',
      'Let the sending server retry.',
    ],
    [
      '4.x.x: временно',
      'Отказ временный: то же письмо может пройти позже.',
      'Пусть сервер повторяет попытки.',
    ],
  ],
  [
    'code-5-x-x',
    'sender',
    'RFC 3463 section 2',
    RFC3463,
    [
      '5.x.x: for good',
      'The refusal is final for this message: sending it again unchanged will not help.',
      'Read the reason before touching the address: a final no is often about the sender, not the recipient.',
    ],
    [
      '5.x.x: окончательно',
      'Отказ окончательный: повторять то же письмо бесполезно.',
      'Сначала разберитесь в причине: окончательный отказ часто касается отправителя, а не получателя.',
    ],
  ],
  [
    'code-x-0-0',
    'sender',
    'RFC 3463 section 3.1',
    RFC3463,
    [
      'x.0.0: unspecified',
      'The server says only whether the failure is temporary or final.',
      'Go by the words of the reply.',
    ],
    [
      'x.0.0: без уточнения',
      'Сервер сообщает лишь, временная это ошибка или окончательная.',
      'Ориентируйтесь на текст ответа.',
    ],
  ],
  [
    'code-x-1-0',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.0: address trouble',
      'Something about an address is wrong; some servers mean the sender’s.',
      'Check the recipient’s address first, then your return-path.',
    ],
    [
      'x.1.0: проблема с адресом',
      'Что-то не так с адресом; иногда имеется в виду адрес отправителя.',
      'Сначала проверьте адрес получателя, затем свой return-path.',
    ],
  ],
  [
    'code-x-1-1',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.1: no such mailbox',
      'There is no mailbox by this name at the domain.',
      'Stop mailing it; look for a typo.',
    ],
    [
      'x.1.1: ящика нет',
      'На этом домене нет такого ящика.',
      'Больше не пишите; проверьте, нет ли опечатки.',
    ],
  ],
  [
    'code-x-1-2',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.2: no such mail domain',
      'The domain behind the @ does not exist or takes no mail.',
      'Look for a typo in the domain, else suppress.',
    ],
    [
      'x.1.2: нет такого домена',
      'Домена после @ нет, или он не принимает почту.',
      'Проверьте, нет ли опечатки в домене, иначе исключите адрес.',
    ],
  ],
  [
    'code-x-1-3',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.3: malformed address',
      'The recipient’s address is not written as an address can be.',
      'Correct it in the list: spaces, commas and missing dots are usual.',
    ],
    [
      'x.1.3: адрес с ошибкой',
      'Адрес получателя записан не по правилам.',
      'Исправьте его в базе: чаще всего виноваты пробелы, запятые и пропущенные точки.',
    ],
  ],
  [
    'code-x-1-4',
    'recipient',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.4: ambiguous address',
      'The address fits more than one mailbox there.',
      'Ask the recipient for an unambiguous address.',
    ],
    [
      'x.1.4: неоднозначный адрес',
      'Адресу там соответствует не один ящик.',
      'Попросите у получателя однозначный адрес.',
    ],
  ],
  [
    'code-x-1-5',
    'nobody',
    'RFC 3463 section 3.2',
    RFC3463,
    ['x.1.5: address valid', 'The address is good; used in reports of success.', 'Nothing to do.'],
    [
      'x.1.5: адрес верен',
      'Адрес правильный; код встречается в отчётах об успешной доставке.',
      'Делать ничего не нужно.',
    ],
  ],
  [
    'code-x-1-6',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    ['x.1.6: moved away', 'The mailbox existed once; there is no forwarding.', 'Stop mailing it.'],
    [
      'x.1.6: ящик переехал',
      'Ящик раньше был, но закрыт, и переадресации нет.',
      'Больше не пишите на него.',
    ],
  ],
  [
    'code-x-1-7',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.7: malformed sender address',
      'The sender’s address is not written as an address can be.',
      'Fix the return-path in the sending system.',
    ],
    [
      'x.1.7: адрес отправителя с ошибкой',
      'Адрес отправителя записан не по правилам.',
      'Исправьте return-path в системе отправки.',
    ],
  ],
  [
    'code-x-1-8',
    'sender',
    'RFC 3463 section 3.2',
    RFC3463,
    [
      'x.1.8: sender’s domain not usable',
      'The sender’s domain does not exist or cannot take bounces.',
      'Give the return-path domain MX or A records.',
    ],
    [
      'x.1.8: домен отправителя непригоден',
      'Домен отправителя не существует или не может принимать возвраты.',
      'Заведите для домена return-path записи MX или A.',
    ],
  ],
  [
    'code-x-1-9',
    'nobody',
    'RFC 3886 section 3.3.4',
    '2004-09',
    [
      'x.1.9: passed to an older system',
      'The message went on to a system that reports nothing back.',
      'No further news will come; ask the recipient.',
    ],
    [
      'x.1.9: передано старой системе',
      'Письмо ушло в систему, которая ничего не сообщает в ответ.',
      'Новостей больше не будет; спросите получателя.',
    ],
  ],
  [
    'code-x-1-10',
    'sender',
    'RFC 7505 section 4.2',
    '2015-06',
    [
      'x.1.10: domain with null MX',
      'The domain publishes that it never takes mail. From Microsoft servers this code means “recipient not found” instead.',
      'Suppress the address.',
    ],
    [
      'x.1.10: у домена null MX',
      'Домен объявил, что почту не принимает. У серверов Microsoft этот код значит «получатель не найден».',
      'Исключите адрес.',
    ],
  ],
  [
    'code-x-2-0',
    'recipient',
    'RFC 3463 section 3.3',
    RFC3463,
    [
      'x.2.0: mailbox trouble',
      'The mailbox exists, but something about it stops the message.',
      'Go by the words of the reply; retry later.',
    ],
    [
      'x.2.0: проблема с ящиком',
      'Ящик есть, но что-то в нём мешает доставке.',
      'Смотрите текст ответа; повторите позже.',
    ],
  ],
  [
    'code-x-2-1',
    'recipient',
    'RFC 3463 section 3.3',
    RFC3463,
    [
      'x.2.1: mailbox disabled',
      'The mailbox exists but takes no mail: disabled, suspended or refusing this sender.',
      'Stop mailing if final; look again later if temporary.',
    ],
    [
      'x.2.1: ящик отключён',
      'Ящик есть, но почту не принимает: отключён, заблокирован или не хочет этого отправителя.',
      'Если отказ окончательный, больше не пишите; если временный, проверьте позже.',
    ],
  ],
  [
    'code-x-2-2',
    'recipient',
    'RFC 3463 section 3.3',
    RFC3463,
    [
      'x.2.2: mailbox full',
      'The mailbox is over its quota; the owner can make room.',
      'Keep the address, try later.',
    ],
    [
      'x.2.2: ящик переполнен',
      'Превышена квота ящика; место может освободить его владелец.',
      'Адрес сохраните, попробуйте позже.',
    ],
  ],
  [
    'code-x-2-3',
    'sender',
    'RFC 3463 section 3.3',
    RFC3463,
    [
      'x.2.3: too large for the mailbox',
      'The message is over the size limit of this mailbox.',
      'Send a smaller message.',
    ],
    [
      'x.2.3: велико для ящика',
      'Письмо больше предела, заданного для этого ящика.',
      'Отправьте письмо поменьше.',
    ],
  ],
  [
    'code-x-2-4',
    'recipient-it',
    'RFC 3463 section 3.3',
    RFC3463,
    [
      'x.2.4: mailing list cannot be expanded',
      'The address is a list, and its members could not be worked out.',
      'Tell the list’s owner.',
    ],
    [
      'x.2.4: рассылка не раскрывается',
      'Адрес ведёт на список рассылки, и его участников определить не удалось.',
      'Сообщите владельцу списка.',
    ],
  ],
];
