import type { KnowledgeRow } from './entry.ts';

/** Where the way to a domain's mail server leads: the DNS and rounds without an end. */
export const ROUTE_ROWS: readonly KnowledgeRow[] = [
  [
    'rule-loop',
    'recipient-it',
    'RFC 5321 section 6.3',
    '2008-10',
    [
      'Mail loop',
      'The message circles between servers and was stopped after too many hops.',
      'The recipient’s forwarding or MX records point back to themselves: tell their administrator.',
    ],
    [
      'Почтовая петля',
      'Письмо ходило по кругу между серверами и остановлено после слишком многих пересылок.',
      'Переадресация или MX получателя замкнуты сами на себя: сообщите его администратору.',
    ],
  ],
  [
    'rule-name-servers',
    'recipient-it',
    'RFC 3463 section 3.5',
    '2003-01',
    [
      'Name servers did not answer',
      'The name servers of the recipient’s domain gave no usable answer, so nobody knows where its mail goes.',
      'It usually passes within hours. If it stays, the domain’s administrator repairs its name servers or DNSSEC; the sender’s own resolver can be at fault too.',
    ],
    [
      'DNS-серверы не ответили',
      'DNS-серверы домена получателя не дали пригодного ответа, и неизвестно, куда отправлять его почту.',
      'Обычно это проходит за несколько часов. Если нет, администратор домена чинит его DNS-серверы или DNSSEC; бывает виноват и DNS на стороне отправителя.',
    ],
  ],
  [
    'rule-no-mail-exchanger',
    'sender',
    'RFC 5321 section 5.1; RFC 7505',
    '2015-06',
    [
      'Domain without a mail server',
      'The domain exists, but the DNS names no server for its mail.',
      'Look for a typo in the domain; suppress if it is right.',
    ],
    [
      'У домена нет почтового сервера',
      'Домен существует, но в DNS для его почты не указан сервер.',
      'Проверьте, нет ли опечатки; если домен верный, исключите адрес.',
    ],
  ],
  [
    'rule-domain-not-found-yet',
    'sender',
    'RFC 5321 section 5.1',
    '2008-10',
    [
      'Domain not found, for now',
      'The sending server did not find the recipient’s domain or its mail servers in the DNS; that may be temporary.',
      'Look for a typo in the domain. If it is right, try again; suppress when it repeats for days.',
    ],
    [
      'Домен пока не найден',
      'Сервер отправителя не нашёл в DNS домен получателя или его почтовые серверы; это может быть временно.',
      'Проверьте, нет ли опечатки в домене. Если её нет, повторите; если не находится днями, исключите адрес.',
    ],
  ],
];
