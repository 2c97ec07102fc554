import type { KnowledgeRow } from './entry.ts';

const SISIMAI = 'https://libsisimai.org/en/reason/';

/** Reasons that lie with the sender or the message. */
export const SENDER_REASON_ROWS: readonly KnowledgeRow[] = [
  [
    'reason-authfailure',
    'sender',
    'RFC 7372; RFC 7489',
    '2015-03',
    [
      'Authentication failed',
      'The receiving server could not verify the sender: SPF, DKIM or DMARC did not pass.',
      'Compare the domain and IP in the reply with your SPF record, DKIM signature and DMARC policy, and fix the stream that fails. The address is fine: do not suppress it.',
      'The receiving server could not verify the sender: the check of {thing} did not pass.',
    ],
    [
      'Проверка подлинности не пройдена',
      'Сервер получателя не смог подтвердить отправителя: SPF, DKIM или DMARC не прошли.',
      'Сверьте домен и IP из ответа с вашей записью SPF, подписью DKIM и политикой DMARC и почините тот поток, который не проходит. Адрес ни при чём: в стоп-лист его не заносите.',
      'Сервер получателя не смог подтвердить отправителя: проверка не прошла, {thing}.',
    ],
  ],
  [
    'reason-badreputation',
    'sender',
    SISIMAI,
    '2026-01',
    [
      'Poor reputation',
      'The receiving server distrusts the sending IP or domain because of past mail.',
      'Cut volume to engaged readers, find the stream that draws complaints, and rebuild over weeks. Keep the address.',
      'The receiving server distrusts {thing} because of past mail.',
    ],
    [
      'Плохая репутация',
      'Сервер получателя не доверяет вашему IP или домену из-за прежних рассылок.',
      'Оставьте в рассылке только активных, найдите поток, на который жалуются, и восстанавливайте репутацию постепенно. Адрес сохраните.',
      'Сервер получателя не доверяет отправителю из-за прежних рассылок: {thing}.',
    ],
  ],
  [
    'reason-blocked',
    'sender',
    SISIMAI,
    '2026-01',
    [
      'Sending server blocked',
      'The receiving server refuses mail from this IP address or host.',
      'Find out who blocks what: a public list, the provider or one company. Fix the cause, then ask for removal. The address is not to blame.',
      'The receiving server refuses mail because of a block: {thing}.',
    ],
    [
      'Сервер отправителя заблокирован',
      'Сервер получателя не принимает почту с этого IP-адреса или хоста.',
      'Выясните, кто и что блокирует: публичный чёрный список, почтовая служба или одна компания. Устраните причину и запросите исключение. Адрес ни при чём.',
      'Сервер получателя не принимает почту из-за блокировки: {thing}.',
    ],
  ],
  [
    'reason-contenterror',
    'sender',
    'RFC 3463 section 3.7',
    '2003-01',
    [
      'Message format refused',
      'The receiving server cannot or will not take the message in this form: headers, encoding or an attachment.',
      'Send a plain test message, then add headers, parts and attachments back one at a time until it fails.',
    ],
    [
      'Формат письма не принят',
      'Сервер получателя не принимает письмо в таком виде: заголовки, кодировка или вложение.',
      'Отправьте простое тестовое письмо и возвращайте заголовки, части и вложения по одному, пока ошибка не повторится.',
    ],
  ],
  [
    'reason-emailtoolarge',
    'sender',
    'RFC 3463 sections 3.3, 3.4; RFC 1870',
    '2003-01',
    [
      'Message too large',
      'The message is larger than the recipient or the receiving server accepts.',
      'Make it smaller: link to files instead of attaching them, shrink images. Keep the address.',
    ],
    [
      'Письмо слишком большое',
      'Письмо больше, чем принимает получатель или его сервер.',
      'Уменьшите письмо: вместо вложений давайте ссылки, сожмите картинки. Адрес оставьте.',
    ],
  ],
  [
    'reason-failedstarttls',
    'sender',
    'RFC 3207; RFC 8689',
    '2019-11',
    [
      'TLS could not be set up',
      'The two servers could not agree on an encrypted connection, and one of them insists on it.',
      'Check that your server offers TLS 1.2 or later with a valid certificate. If all others accept your mail, the fault is at the receiver.',
    ],
    [
      'Не удалось установить TLS',
      'Серверы не договорились о шифрованном соединении, а одна из сторон его требует.',
      'Проверьте, что ваш сервер умеет TLS 1.2 и новее, а сертификат действителен. Если остальные принимают почту, дело на стороне получателя.',
    ],
  ],
  [
    'reason-notcompliantrfc',
    'sender',
    'RFC 5322',
    '2008-10',
    [
      'Message breaks the standard',
      'The message violates the mail format: a header is missing, doubled or malformed.',
      'Fix the template or the sending library; check From, Date, Message-ID, Subject and line lengths in the raw message.',
    ],
    [
      'Письмо нарушает стандарт',
      'Письмо не соответствует формату: заголовка нет, он задвоен или испорчен.',
      'Исправьте шаблон или библиотеку отправки; проверьте в исходном письме From, Date, Message-ID, Subject и длину строк.',
    ],
  ],
  [
    'reason-policyviolation',
    'recipient-it',
    'RFC 3463 section 3.8',
    '2003-01',
    [
      'Refused by policy',
      'A rule of the receiving company or provider refuses this message.',
      'Read the reply for the rule’s name or link; only the receiver can change it. Keep the address.',
    ],
    [
      'Отклонено правилами получателя',
      'Письмо отклонило правило компании или почтовой службы получателя.',
      'Ищите в ответе название правила или ссылку; изменить его может только сторона получателя. Адрес сохраните.',
    ],
  ],
  [
    'reason-ratelimited',
    'sender',
    SISIMAI,
    '2026-01',
    [
      'Sending too fast',
      'The receiving server limits how much mail it takes at a time, and has had enough for now.',
      'Slow down: fewer connections and messages at a time, and let the retries run.',
      'The receiving server limits mail from {thing}.',
    ],
    [
      'Слишком быстрая отправка',
      'Сервер получателя ограничивает приём и пока больше не берёт.',
      'Снизьте темп: меньше соединений и писем за раз, остальное сделают повторы.',
      'Сервер получателя ограничил приём почты: {thing}.',
    ],
  ],
  [
    'reason-rejected',
    'sender',
    'RFC 3463 section 3.2',
    '2003-01',
    [
      'Sender address refused',
      'The receiving server does not accept the sender’s address or domain, or the recipient does not take mail from it.',
      'Check that the return-path and From domains exist, have MX records and are allowed to write here.',
    ],
    [
      'Адрес отправителя отклонён',
      'Сервер получателя не принимает адрес или домен отправителя, или получатель не хочет от него писем.',
      'Проверьте, что домены return-path и From существуют, имеют MX и вправе писать на этот адрес.',
    ],
  ],
  [
    'reason-requireptr',
    'sender',
    'RFC 7372 section 3.3',
    '2014-09',
    [
      'Reverse DNS missing or wrong',
      'The sending IP has no PTR record, or its name does not lead back to the IP.',
      'Publish a PTR record and a matching A or AAAA record for the IP.',
      'No proper reverse DNS: {thing}.',
    ],
    [
      'Нет обратной записи DNS',
      'У IP отправителя нет записи PTR, или имя не указывает обратно на этот IP.',
      'Создайте PTR и соответствующую ей запись A или AAAA.',
      'Нет правильной обратной записи DNS: {thing}.',
    ],
  ],
  [
    'reason-securityerror',
    'sender',
    'RFC 3463 section 3.8',
    '2003-01',
    [
      'Refused for security',
      'The receiving server refuses the message on security grounds without saying which.',
      'Check login, TLS and authentication first; then ask the receiver’s administrator with the full reply.',
    ],
    [
      'Отклонено по соображениям безопасности',
      'Сервер получателя отклонил письмо из соображений безопасности, не уточнив каких.',
      'Сначала проверьте авторизацию, TLS и проверку подлинности, затем спросите администратора получателя, приложив ответ.',
    ],
  ],
  [
    'reason-spamdetected',
    'sender',
    SISIMAI,
    '2026-01',
    [
      'Taken for spam',
      'A filter took this message for spam.',
      'Compare with messages that passed on the same day: list source, subject, links, wording. Never suppress the address for it.',
      'A filter took this message for spam because of {thing}.',
    ],
    [
      'Принято за спам',
      'Фильтр принял письмо за спам.',
      'Сравните с письмами, прошедшими в тот же день: база, тема, ссылки, текст. Адрес из-за этого не исключайте.',
      'Фильтр принял письмо за спам: {thing}.',
    ],
  ],
  [
    'reason-syntaxerror',
    'sender',
    'RFC 5321 section 4.2.4',
    '2008-10',
    [
      'SMTP command not understood',
      'The receiving server did not understand a command of the sending server.',
      'Look at the session log; an odd client, a proxy in between or a malformed address is the usual cause.',
    ],
    [
      'Команда SMTP не понята',
      'Сервер получателя не понял команду сервера отправителя.',
      'Посмотрите журнал сеанса; обычно виноват нестандартный клиент, прокси или испорченный адрес.',
    ],
  ],
  [
    'reason-virusdetected',
    'sender',
    'RFC 3463 section 3.8',
    '2003-01',
    [
      'Virus found',
      'The receiving server found malware in the message.',
      'Scan the attachments and the sending machine; check what the links lead to.',
    ],
    [
      'Найден вирус',
      'Сервер получателя нашёл в письме вредоносный код.',
      'Проверьте вложения и отправляющую машину; посмотрите, куда ведут ссылки.',
    ],
  ],
];
