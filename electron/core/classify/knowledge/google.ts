import type { KnowledgeRow } from './entry.ts';

const PAGE = 'https://support.google.com/a/answer/3726730';
const READ = '2026-02-15';

/** Gmail and Google Workspace. */
export const GOOGLE_ROWS: readonly KnowledgeRow[] = [
  [
    'google-no-such-user',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: no such account',
      'Gmail or this Workspace domain has no such mailbox.',
      'Stop mailing it. Look for a typo; many at once point to a bad import.',
    ],
    [
      'Gmail: такого ящика нет',
      'В Gmail или в этом домене Workspace такого ящика нет.',
      'Больше не пишите. Проверьте, нет ли опечатки; сразу много таких означает плохой импорт.',
    ],
  ],
  [
    'google-disabled-user',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: account switched off',
      'The account exists, but Google has disabled it.',
      'Stop mailing it; it rarely comes back.',
    ],
    [
      'Gmail: учётная запись отключена',
      'Учётная запись есть, но Google её отключил.',
      'Больше не пишите; такие редко оживают.',
    ],
  ],
  [
    'google-receiving-rate',
    'nobody',
    PAGE,
    READ,
    [
      'Gmail: mailbox is being flooded',
      'This mailbox receives too much mail from everyone at once; even as a 550 it is not a dead address.',
      'Never suppress. Retry later; if it is only your mail, look for a loop.',
    ],
    [
      'Gmail: ящик завален письмами',
      'В этот ящик идёт слишком много писем сразу отовсюду; даже с кодом 550 это не мёртвый адрес.',
      'Не исключайте. Повторите позже; если пишете только вы, ищите петлю.',
    ],
  ],
  [
    'google-over-quota',
    'recipient',
    PAGE,
    READ,
    [
      'Gmail: mailbox out of storage',
      'The Google account is out of storage: for now (452), or for so long that it looks abandoned (552).',
      'Keep it on a 452. After repeated 552 with nothing delivered between, suppress.',
    ],
    [
      'Gmail: ящик переполнен',
      'В аккаунте Google кончилось место: пока временно (452) или так давно, что он похож на заброшенный (552).',
      'При 452 оставьте. Если 552 повторяется и между ними ничего не дошло, исключите.',
    ],
  ],
  [
    'google-reputation-ip',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: IP has a very poor reputation',
      'Google rates the sending IP very poorly.',
      'Cut volume to engaged readers, find the stream that harmed the IP, watch Postmaster Tools.',
      'Gmail refuses or slows mail because of a very poor reputation: {thing}.',
    ],
    [
      'Gmail: у IP очень плохая репутация',
      'Google очень низко оценивает IP отправителя.',
      'Оставьте активных читателей, найдите поток, испортивший IP, следите в Postmaster Tools.',
      'Gmail отклоняет или тормозит почту из-за очень плохой репутации: {thing}.',
    ],
  ],
  [
    'google-reputation-domain',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: domain has a very poor reputation',
      'Google rates the sending domain very poorly; another IP will not help.',
      'Send to engaged readers only, remove the source of complaints, rebuild over weeks.',
    ],
    [
      'Gmail: у домена очень плохая репутация',
      'Google очень низко оценивает домен отправителя; смена IP не поможет.',
      'Пишите только активным, уберите источник жалоб, восстанавливайте репутацию неделями.',
    ],
  ],
  [
    'google-content-links',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: suspicious content or links',
      'Something in the text or behind a link looks dangerous to Google.',
      'Take out links one at a time and test; check the domains of short links and tracking hosts.',
    ],
    [
      'Gmail: подозрительные текст или ссылки',
      'Что-то в тексте или за ссылкой кажется Google опасным.',
      'Убирайте ссылки по одной и проверяйте; посмотрите домены коротких ссылок и трекинга.',
    ],
  ],
  [
    'google-throttled-asset',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: throttled for an unusual rate',
      'Gmail limits mail because of an unusual rate of unwanted messages; the reply says which asset is limited.',
      'Slow only the traffic that shares the named IP, netblock, DKIM or SPF domain, or link. A shared one means another sender may be the cause: ask the ESP.',
      'Gmail limits mail from {thing}.',
    ],
    [
      'Gmail: ограничение из-за необычного потока',
      'Gmail ограничивает приём из-за необычного потока нежелательных писем; в ответе сказано, что именно ограничено.',
      'Сбавьте темп только там, где общий названный IP, подсеть, домен DKIM или SPF, ссылка. Если он общий, виноват может быть другой отправитель: спросите сервис отправки.',
      'Gmail ограничил приём почты: {thing}.',
    ],
  ],
  [
    'google-ptr',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: PTR record missing',
      'The sending IP has no reverse name, or name and IP do not agree.',
      'Publish PTR and a matching A or AAAA. If only IPv6 fails, fix it or send over IPv4.',
      'No proper reverse DNS for Gmail: {thing}.',
    ],
    [
      'Gmail: нет записи PTR',
      'У IP отправителя нет обратной записи, или имя и IP не сходятся.',
      'Создайте PTR и соответствующую A или AAAA. Если не проходит только IPv6, почините его или отправляйте по IPv4.',
      'Для Gmail нет правильной обратной записи: {thing}.',
    ],
  ],
  [
    'google-unauthenticated',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: neither SPF nor DKIM passed',
      'Gmail could not authenticate the message: neither SPF nor DKIM passed.',
      'Copy the domain and IP from the reply and mend that record: a missing include, a wrong return-path, an unsigned stream.',
      'Gmail could not authenticate the message; the check failed for {thing}.',
    ],
    [
      'Gmail: не прошли ни SPF, ни DKIM',
      'Gmail не смог подтвердить отправителя: не прошли ни SPF, ни DKIM.',
      'Возьмите из ответа домен и IP и почините запись: пропущенный include, чужой return-path, неподписанный поток.',
      'Gmail не смог подтвердить отправителя; проверка не прошла: {thing}.',
    ],
  ],
  [
    'google-dmarc-policy',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: DMARC policy of the From domain',
      'The From domain asks receivers to refuse mail that fails DMARC, and this message failed.',
      'Align DKIM or the return-path with From. If the mail was forwarded, the forwarder broke it.',
      'The From domain asks to refuse mail that fails DMARC, and this message failed: {thing}.',
    ],
    [
      'Gmail: политика DMARC домена From',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло.',
      'Приведите DKIM или return-path к домену From. Если письмо пересылали, его сломал пересылающий сервер.',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло: {thing}.',
    ],
  ],
  [
    'google-bulk-authentication',
    'sender',
    'https://support.google.com/a/answer/81126',
    READ,
    [
      'Gmail: bulk sender rules',
      'Gmail wants SPF, DKIM and TLS from bulk senders; the code says which is missing: .24 and .27 SPF, .29 TLS, .30 DKIM.',
      'Check every stream and service separately: one unsigned stream is enough.',
    ],
    [
      'Gmail: требования к массовым отправителям',
      'Gmail требует от массовых отправителей SPF, DKIM и TLS; код говорит, чего нет: .24 и .27 — SPF, .29 — TLS, .30 — DKIM.',
      'Проверьте каждый поток и сервис отдельно: хватит одного неподписанного.',
    ],
  ],
  [
    'google-alignment',
    'sender',
    'https://support.google.com/a/answer/81126',
    READ,
    [
      'Gmail: From not aligned, or no DMARC',
      'The visible From domain matches neither the SPF nor the DKIM domain (.32), or has no DMARC record (.40).',
      'Use your own DKIM and return-path domain at the ESP; publish DMARC, at least p=none.',
    ],
    [
      'Gmail: From не согласован или нет DMARC',
      'Домен From не совпадает ни с доменом SPF, ни с доменом DKIM (.32), или у него нет записи DMARC (.40).',
      'Настройте в сервисе отправки свой домен DKIM и return-path; опубликуйте DMARC хотя бы с p=none.',
    ],
  ],
  [
    'google-header-fault',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: faulty headers',
      'A header is missing, doubled or malformed: From, Message-ID, Subject.',
      'Fix the template or sending library; inspect the raw headers of one message.',
    ],
    [
      'Gmail: ошибка в заголовках',
      'Заголовка нет, он задвоен или испорчен: From, Message-ID, Subject.',
      'Исправьте шаблон или библиотеку; посмотрите исходные заголовки одного письма.',
    ],
  ],
  [
    'google-unsolicited',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: likely unsolicited',
      'Gmail’s filter took message and sender together for unsolicited mail.',
      'Compare with messages that passed that day: list source, subject, links.',
    ],
    [
      'Gmail: похоже на спам',
      'Фильтр Gmail счёл письмо вместе с отправителем нежелательным.',
      'Сравните с письмами, прошедшими в тот день: база, тема, ссылки.',
    ],
  ],
  [
    'google-admin-policy',
    'recipient-it',
    PAGE,
    READ,
    [
      'Workspace: the company’s own rule',
      'A rule set by the recipient company’s own administrator refused the message.',
      'Send the full reply to their IT; only they can change it. Keep the rest of the domain.',
    ],
    [
      'Workspace: правило самой компании',
      'Письмо отклонило правило, которое задал администратор компании получателя.',
      'Перешлите ответ их ИТ-службе: изменить может только она. Остальные адреса домена не трогайте.',
    ],
  ],
  [
    'google-attachment',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: attachment blocked',
      'Gmail does not take this attachment: a program, a script or an archive with one.',
      'Link to the file instead.',
    ],
    [
      'Gmail: вложение заблокировано',
      'Gmail не принимает такое вложение: программу, скрипт или архив с ними.',
      'Дайте ссылку на файл.',
    ],
  ],
  [
    'google-group-closed',
    'recipient',
    'https://support.google.com/groups/',
    READ,
    [
      'Google Groups: not allowed to post',
      'The group does not exist or does not let this sender post.',
      'Check the group’s name; ask its owner for permission.',
    ],
    [
      'Google Группы: нет права писать',
      'Группы нет, или этому отправителю писать в неё нельзя.',
      'Проверьте имя группы; попросите разрешения у владельца.',
    ],
  ],
  [
    'google-group-spam',
    'sender',
    'https://support.google.com/groups/',
    READ,
    [
      'Google Groups: taken for spam',
      'The spam filter of Google Groups kept the message away from the whole group.',
      'Change the content or ask the group’s owner to approve you; the members’ own addresses are fine.',
    ],
    [
      'Google Группы: принято за спам',
      'Письмо в группу не пустил спам-фильтр Google Групп.',
      'Измените письмо или попросите владельца группы вас разрешить; адреса самих участников ни при чём.',
    ],
  ],
  [
    'google-slow-down',
    'sender',
    PAGE,
    READ,
    [
      'Gmail: try again later',
      'Gmail closed the connection for now; it does so when it is busy or mail comes in too fast.',
      'Let the retries run; if it keeps coming, open fewer connections and slow down.',
      'Gmail closed the connection for now: {thing}.',
    ],
    [
      'Gmail: повторите позже',
      'Gmail пока закрыл соединение; так бывает, когда он занят или почта идёт слишком быстро.',
      'Дождитесь повторов; если ответ не уходит, откройте меньше соединений и сбавьте темп.',
      'Gmail пока закрыл соединение: {thing}.',
    ],
  ],
  [
    'google-no-connection',
    'recipient-it',
    'https://support.google.com/mail/answer/7720',
    READ,
    [
      'Gmail: recipient’s server not reachable',
      'Gmail sent the message for you, but the recipient’s mail server did not take the connection.',
      'Check the domain for a typo and its MX records; if they are right, its administrator has to open the server.',
    ],
    [
      'Gmail: сервер получателя недоступен',
      'Письмо отправлял Gmail, но почтовый сервер получателя не принял соединение.',
      'Проверьте, нет ли опечатки в домене, и его MX; если всё верно, чинить сервер должен администратор получателя.',
    ],
  ],
];
