import type { KnowledgeRow } from './entry.ts';

const CONSUMER =
  'https://substrate.office.com/ip-domain-management-snds/Postmaster/Troubleshooting';
const ONLINE =
  'https://learn.microsoft.com/en-us/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online';
const READ = '2026-06-15';

/** Outlook.com and Exchange Online. */
export const MICROSOFT_ROWS: readonly KnowledgeRow[] = [
  [
    'microsoft-not-found',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft 365: recipient not found',
      'The company’s tenant has no such recipient.',
      'Suppress. If many addresses of one domain fail together, check whether the company was renamed.',
    ],
    [
      'Microsoft 365: получатель не найден',
      'В организации получателя такого адресата нет.',
      'Исключите. Если сразу отпали многие адреса домена, проверьте, не переименована ли компания.',
    ],
  ],
  [
    'microsoft-recipient-rejected',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft 365: recipient rejected',
      'The tenant’s edge says that this address is unknown to it.',
      'One address: suppress. All addresses of a domain from one moment on: a fault at the receiver, wait.',
    ],
    [
      'Microsoft 365: получатель отклонён',
      'Входной сервер организации говорит, что такого адреса не знает.',
      'Один адрес: исключите. Сразу все адреса домена: сбой у получателя, подождите.',
    ],
  ],
  [
    'microsoft-mailbox-unavailable',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: no such mailbox',
      'The mailbox does not exist; Outlook.com answers 5.5.0 where others say 5.1.1.',
      'Suppress.',
    ],
    [
      'Outlook.com: такого ящика нет',
      'Ящик не существует; Outlook.com отвечает 5.5.0 там, где другие говорят 5.1.1.',
      'Исключите адрес.',
    ],
  ],
  [
    'microsoft-rate-ip',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: IP rate-limited for reputation',
      'Outlook.com takes mail from this IP slowly because of its reputation; usual while warming up.',
      'Lower connections and daily volume, send to engaged readers first, watch SNDS.',
      'Outlook.com takes mail slowly because of reputation: {thing}.',
    ],
    [
      'Outlook.com: IP ограничен из-за репутации',
      'Outlook.com принимает почту с этого IP медленно из-за его репутации; при прогреве это обычное дело.',
      'Уменьшите число соединений и дневной объём, начните с активных, следите в SNDS.',
      'Outlook.com принимает почту медленно из-за репутации: {thing}.',
    ],
  ],
  [
    'microsoft-rate',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: limit tied to reputation',
      'Outlook.com limits the rate (RP-001), messages per connection (RP-002) or connections (RP-003).',
      'Lower exactly that one.',
    ],
    [
      'Outlook.com: ограничение по репутации',
      'Outlook.com ограничил темп (RP-001), число писем в соединении (RP-002) или число соединений (RP-003).',
      'Снизьте именно это.',
    ],
  ],
  [
    'microsoft-server-busy',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft 365: server busy',
      'Microsoft paces an IP that it does not know or trust yet. The number after AS is its own anti-spam code: senders are not told what it means, its support is.',
      'Slow down and let retries run; if it lasts for days, work on reputation.',
      'Microsoft paces a sender that it does not know or trust yet: {thing}.',
    ],
    [
      'Microsoft 365: сервер занят',
      'Microsoft придерживает почту с IP, которого пока не знает или которому не доверяет. Число после AS — его собственный антиспам-код: отправителям его не объясняют, но поддержке он пригодится.',
      'Снизьте темп и дождитесь повторов; если тянется днями, займитесь репутацией.',
      'Microsoft придерживает почту от отправителя, которому пока не доверяет: {thing}.',
    ],
  ],
  [
    'microsoft-own-list',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: on Microsoft’s own list',
      'The IP or its neighbourhood is on Microsoft’s own blocklist (S3140, S3150).',
      'Open a sender support ticket with the full text and the IP; for shared IPs the ESP has to.',
      'On Microsoft’s own blocklist: {thing} or its neighbourhood.',
    ],
    [
      'Outlook.com: в собственном списке Microsoft',
      'IP или его соседи в собственном чёрном списке Microsoft (S3140, S3150).',
      'Подайте обращение в поддержку отправителей с текстом ответа и IP; за общие IP это делает сервис отправки.',
      'В собственном чёрном списке Microsoft: {thing} или соседи.',
    ],
  ],
  [
    'microsoft-bulk-authentication',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: bulk sender rules',
      'Outlook.com wants SPF, DKIM and aligned DMARC from domains that send over 5,000 messages a day.',
      'Find the stream that fails; publish DMARC and sign with an aligned domain.',
      'Outlook.com wants SPF, DKIM and aligned DMARC from bulk senders; what failed: {thing}.',
    ],
    [
      'Outlook.com: требования к массовым отправителям',
      'Outlook.com требует SPF, DKIM и согласованный DMARC от доменов, где больше 5000 писем в день.',
      'Найдите поток, который не проходит; опубликуйте DMARC и подписывайте согласованным доменом.',
      'Outlook.com требует SPF, DKIM и согласованный DMARC; не прошло: {thing}.',
    ],
  ],
  [
    'microsoft-content',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: content or reputation',
      'Outlook.com refused the message for its content or the sender’s reputation (SC-001, OU-002).',
      'Compare with accepted mail of the same day; check complaints in SNDS and JMRP.',
    ],
    [
      'Outlook.com: содержание или репутация',
      'Outlook.com отклонил письмо из-за содержания или репутации отправителя (SC-001, OU-002).',
      'Сравните с принятыми письмами того же дня; посмотрите жалобы в SNDS и JMRP.',
    ],
  ],
  [
    'microsoft-reputation',
    'sender',
    CONSUMER,
    READ,
    [
      'Outlook.com: IP refused',
      'Outlook.com refuses this IP: probing of addresses (SC-002), open relay (SC-003), complaints (SC-004), dynamic (DY-001) or infected host (DY-002).',
      'The code’s ending says what to fix.',
      'Outlook.com refuses the sender: {thing}.',
    ],
    [
      'Outlook.com: IP отклонён',
      'Outlook.com не принимает этот IP: перебор адресов (SC-002), открытый релей (SC-003), жалобы (SC-004), динамический адрес (DY-001), заражённый хост (DY-002).',
      'Что чинить, говорит окончание кода.',
      'Outlook.com не принимает отправителя: {thing}.',
    ],
  ],
  [
    'microsoft-spamhaus',
    'sender',
    CONSUMER,
    READ,
    [
      'Microsoft: listed at Spamhaus',
      'Microsoft uses Spamhaus, and the IP, the HELO name (S8001) or the return-path domain (S8002) is listed there.',
      'Look up exactly the object that is named.',
      'Microsoft uses Spamhaus, and it lists the sender: {thing}.',
    ],
    [
      'Microsoft: в списке Spamhaus',
      'Microsoft сверяется со Spamhaus, а там внесён IP, имя HELO (S8001) или домен return-path (S8002).',
      'Проверяйте именно то, что названо.',
      'Microsoft сверяется со Spamhaus, и отправитель там внесён: {thing}.',
    ],
  ],
  [
    'microsoft-banned-ip',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft 365: sender banned',
      'Microsoft has banned this IP or sender.',
      'Fix the cause, then ask for removal at sender.office.com (5.7.606 to 5.7.649) or by the address in the reply.',
      'Microsoft has banned the sender: {thing}.',
    ],
    [
      'Microsoft 365: отправитель заблокирован',
      'Microsoft заблокировал этот IP или отправителя.',
      'Устраните причину, затем запросите исключение на sender.office.com (5.7.606–5.7.649) или по адресу из ответа.',
      'Microsoft заблокировал отправителя: {thing}.',
    ],
  ],
  [
    'microsoft-customer-block-list',
    'recipient-it',
    ONLINE,
    READ,
    [
      'Microsoft 365: the company’s own block list',
      'This one company put the sender on its own block list.',
      'Only that company can lift it; write to its administrator.',
    ],
    [
      'Microsoft 365: чёрный список компании',
      'Эта компания сама внесла отправителя в свой чёрный список.',
      'Снять может только она; напишите её администратору.',
    ],
  ],
  [
    'microsoft-dmarc',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft: DMARC failed',
      'The From domain asks to reject mail that fails DMARC, and this message failed.',
      'Fix alignment of that stream; if only forwarded mail fails, it is the forwarder.',
      'The From domain asks to reject mail that fails DMARC, and this message failed: {thing}.',
    ],
    [
      'Microsoft: DMARC не прошёл',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло.',
      'Почините согласование этого потока; если не проходят только пересланные, дело в пересылке.',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло: {thing}.',
    ],
  ],
  [
    'microsoft-mailbox-flooded',
    'nobody',
    ONLINE,
    READ,
    [
      'Microsoft: hourly limit of the mailbox',
      'The mailbox has reached its limit of messages per hour: from you alone (5.2.121) or from all (5.2.122).',
      'Bundle alerts to that mailbox; never suppress it.',
    ],
    [
      'Microsoft: часовой лимит ящика',
      'Ящик получил предельное число писем за час: только от вас (5.2.121) или от всех (5.2.122).',
      'Объединяйте уведомления; исключать адрес нельзя.',
    ],
  ],
  [
    'microsoft-expired',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft: message expired',
      'The sending side gave up after its retries; the real reason is an earlier temporary reply.',
      'Find the last deferral of the message and judge by that.',
    ],
    [
      'Microsoft: срок доставки истёк',
      'Отправляющая сторона прекратила попытки; настоящая причина в более раннем временном ответе.',
      'Найдите последний ответ «отложено» и судите по нему.',
    ],
  ],
  [
    'microsoft-restricted',
    'recipient',
    ONLINE,
    READ,
    [
      'Microsoft 365: restricted group or mailbox',
      'The group or mailbox takes mail from inside the company or from approved senders only.',
      'Ask its owner to allow you; keep such addresses out of mailings.',
    ],
    [
      'Microsoft 365: закрытая группа или ящик',
      'Группа или ящик принимают письма только изнутри компании или от одобренных отправителей.',
      'Попросите владельца разрешить вам; не включайте такие адреса в рассылки.',
    ],
  ],
  [
    'microsoft-domain-gone',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft: recipient’s domain not found',
      'Microsoft found no mail server for the recipient’s domain: it does not exist or cannot be reached.',
      'Look for a typo in the domain, else suppress.',
    ],
    [
      'Microsoft: домен получателя не найден',
      'Microsoft не нашёл почтовый сервер домена получателя: домена нет или он недоступен.',
      'Проверьте, нет ли опечатки в домене; если её нет, исключите адрес.',
    ],
  ],
  [
    'microsoft-dns',
    'recipient-it',
    ONLINE,
    READ,
    [
      'Microsoft: DNS of the domain fails',
      'The DNS of the recipient’s domain gave Microsoft no usable answer until the message expired.',
      'Look the MX up yourself; if it fails for days, tell the domain’s administrator. Keep the address.',
    ],
    [
      'Microsoft: DNS домена не отвечает',
      'DNS домена получателя так и не дал Microsoft пригодного ответа, и срок доставки вышел.',
      'Запросите MX сами; если не отвечает днями, сообщите администратору домена. Адрес сохраните.',
    ],
  ],
  [
    'microsoft-tls',
    'recipient-it',
    ONLINE,
    READ,
    [
      'Microsoft: no secure connection',
      'Microsoft must encrypt and cannot: no STARTTLS (.321), certificate expired (.322) or for another name (.325), bad TLSA (.323) or DNSSEC (.324).',
      'The recipient’s administrator has to mend what the code names.',
    ],
    [
      'Microsoft: нет защищённого соединения',
      'Microsoft обязан шифровать, но не может: нет STARTTLS (.321), сертификат истёк (.322) или на другое имя (.325), неверна TLSA (.323) или DNSSEC (.324).',
      'Починить то, что названо кодом, должен администратор получателя.',
    ],
  ],
  [
    'microsoft-relay',
    'recipient-it',
    ONLINE,
    READ,
    [
      'Microsoft 365: relaying denied',
      'Microsoft does not count this domain, or the server that hands the mail over, as one of the tenant’s own.',
      'If the tenant is yours, check its domains and the connector’s IP or certificate; else tell the recipient’s administrator.',
    ],
    [
      'Microsoft 365: пересылка запрещена',
      'Microsoft не считает этот домен или передающий сервер принадлежащими организации.',
      'Если организация ваша, проверьте её домены и IP или сертификат в коннекторе; если нет, сообщите администратору получателя.',
    ],
  ],
  [
    'microsoft-header',
    'sender',
    ONLINE,
    READ,
    [
      'Microsoft: faulty From or characters',
      'From is missing, malformed or holds several addresses (5.7.512, 5.1.20), or the message has bare line feeds (5.6.11).',
      'Send one valid From address and end every line with CR LF.',
    ],
    [
      'Microsoft: ошибка в From или символах',
      'Нет From, он испорчен или в нём несколько адресов (5.7.512, 5.1.20), либо строки кончаются одиноким LF (5.6.11).',
      'Оставьте в From один верный адрес и завершайте каждую строку парой CR LF.',
    ],
  ],
  [
    'microsoft-system',
    'nobody',
    ONLINE,
    READ,
    [
      'Microsoft 365: temporary fault',
      'Microsoft’s own servers are short of something or not ready; it is not about you or the address.',
      'Let the retries run; if it lasts for hours, look at the service status.',
    ],
    [
      'Microsoft 365: временный сбой',
      'Серверам Microsoft чего-то не хватает или они не готовы; дело не в вас и не в адресе.',
      'Дождитесь повторов; если тянется часами, посмотрите состояние службы.',
    ],
  ],
];
