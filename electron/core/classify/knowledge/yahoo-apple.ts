import type { KnowledgeRow } from './entry.ts';

const YAHOO = 'https://senders.yahooinc.com/smtp-error-codes';
const APPLE = 'https://support.apple.com/en-us/102322';
const READ = '2026-02-15';

/** Yahoo with AOL, and iCloud. */
export const YAHOO_APPLE_ROWS: readonly KnowledgeRow[] = [
  [
    'yahoo-deferred',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: deferred for complaints or volume',
      'Yahoo puts the mail off: complaints, unusual volume or a poor history of the IP.',
      'Slow down at Yahoo, let retries run, mail engaged readers first. After a real fix and 48 hours write to their sender support.',
      'Yahoo puts mail off because of complaints or volume: {thing}.',
    ],
    [
      'Yahoo: отложено из-за жалоб или объёма',
      'Yahoo откладывает почту: жалобы, необычный объём или плохая история IP.',
      'Снизьте темп на Yahoo, дождитесь повторов, начните с активных. Если починили, а через 48 часов не прошло, пишите в их поддержку.',
      'Yahoo откладывает почту из-за жалоб или объёма: {thing}.',
    ],
  ],
  [
    'yahoo-ip-refused',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: IP refused for good',
      'Yahoo refuses everything from this IP, and retrying does not help.',
      'Stop sending to Yahoo from it, fix the cause, then open a support request.',
      'Yahoo refuses everything from the sender: {thing}.',
    ],
    [
      'Yahoo: IP отклонён насовсем',
      'Yahoo не принимает с этого IP ничего, повторы не помогут.',
      'Прекратите отправку на Yahoo с него, устраните причину и напишите в поддержку.',
      'Yahoo не принимает ничего от отправителя: {thing}.',
    ],
  ],
  [
    'yahoo-sender-domain',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: sender’s domain not resolvable',
      'Yahoo could not find the domain of the return-path or From in the DNS; it asks for the SOA record.',
      'Give every sending subdomain its own working DNS.',
    ],
    [
      'Yahoo: домен отправителя не находится',
      'Yahoo не нашёл в DNS домен return-path или From; он запрашивает запись SOA.',
      'Проверьте, чтобы DNS отвечал для каждого поддомена, с которого идут письма.',
    ],
  ],
  [
    'yahoo-blocklist',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: listed at Spamhaus',
      'Yahoo refuses the IP because Spamhaus lists it.',
      'Look it up at Spamhaus, fix the cause, ask for removal there; Yahoo follows by itself.',
      'Yahoo refuses mail because of Spamhaus: {thing}.',
    ],
    [
      'Yahoo: в списке Spamhaus',
      'Yahoo не принимает IP, потому что он внесён в Spamhaus.',
      'Проверьте его на сайте Spamhaus, устраните причину и запросите исключение; Yahoo подхватит сам.',
      'Yahoo не принимает почту из-за Spamhaus: {thing}.',
    ],
  ],
  [
    'yahoo-policy',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: refused for policy',
      'Yahoo refused the message for its content: links like phishing, malware, or a DMARC failure (5.7.9). AOL’s older HVU:B1 and HVU:B2 say that a link in it drew complaints.',
      'Check authentication first, then links and landing pages.',
    ],
    [
      'Yahoo: отклонено по правилам',
      'Yahoo отклонил письмо из-за содержания: ссылки похожи на фишинг, вредоносный код или не прошёл DMARC (5.7.9). Прежние коды AOL HVU:B1 и HVU:B2 говорят, что на ссылку в письме жаловались.',
      'Сначала проверьте подлинность, потом ссылки и страницы, куда они ведут.',
    ],
  ],
  [
    'yahoo-authentication',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: authentication required',
      'The sender is not authenticated or fails the DMARC policy of the From domain.',
      'Bulk senders need SPF, DKIM and DMARC.',
    ],
    [
      'Yahoo: отправитель не подтверждён',
      'Отправитель не подтверждён или не проходит политику DMARC домена From.',
      'Массовому отправителю нужны SPF, DKIM и DMARC.',
    ],
  ],
  [
    'yahoo-mailbox-gone',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: mailbox gone',
      'The mailbox does not exist or is switched off; Yahoo says so only after the message was sent.',
      'Suppress.',
    ],
    [
      'Yahoo: ящика нет',
      'Ящика нет или он отключён; Yahoo сообщает об этом уже после передачи письма.',
      'Исключите адрес.',
    ],
  ],
  [
    'apple-volume',
    'sender',
    APPLE,
    READ,
    [
      'iCloud: too much at once',
      'iCloud puts the mail off because of the volume.',
      'Spread sending and keep the volume even.',
    ],
    [
      'iCloud: слишком большой объём',
      'iCloud откладывает почту из-за объёма.',
      'Растяните отправку и держите ровный темп.',
    ],
  ],
  [
    'apple-local-policy',
    'sender',
    APPLE,
    READ,
    [
      'iCloud: refused by local policy',
      'iCloud refused the sender for reputation or content (CS01); never for the address.',
      'Check opt-in, DMARC and PTR; if all is right, write to icloudadmin@apple.com with the IPs and the text.',
    ],
    [
      'iCloud: отклонено внутренними правилами',
      'iCloud отклонил отправителя за репутацию или содержание (CS01), но не из-за адреса.',
      'Проверьте согласия на рассылку, DMARC и PTR; если всё в порядке, напишите на icloudadmin@apple.com, указав IP и текст.',
    ],
  ],
  [
    'apple-dmarc',
    'sender',
    APPLE,
    READ,
    [
      'iCloud: DMARC failed',
      'The message failed the DMARC policy of its From domain.',
      'Align SPF or DKIM with From.',
      'The message failed the DMARC policy of its From domain: {thing}.',
    ],
    [
      'iCloud: DMARC не прошёл',
      'Письмо не прошло политику DMARC домена From.',
      'Согласуйте SPF или DKIM с From.',
      'Письмо не прошло политику DMARC домена From: {thing}.',
    ],
  ],
  [
    'yahoo-header',
    'sender',
    YAHOO,
    READ,
    [
      'Yahoo: faulty headers',
      'A header breaks the mail format: it is missing, doubled or malformed.',
      'Check From, Date, Message-ID and To in the raw message and fix the template.',
    ],
    [
      'Yahoo: ошибка в заголовках',
      'Заголовок нарушает формат письма: его нет, он задвоен или испорчен.',
      'Проверьте в исходном письме From, Date, Message-ID и To и исправьте шаблон.',
    ],
  ],
  [
    'yahoo-mailbox-full',
    'recipient',
    YAHOO,
    READ,
    [
      'Yahoo: mailbox full',
      'The mailbox is out of space; Yahoo says so only after the message was sent, and as a 554.',
      'Keep the address; suppress it only when weeks of attempts fail.',
    ],
    [
      'Yahoo: ящик переполнен',
      'В ящике нет места; Yahoo сообщает об этом уже после передачи письма и с кодом 554.',
      'Адрес сохраните; исключайте, только если не доходит неделями.',
    ],
  ],
  [
    'att-blank-mailhost',
    'sender',
    'https://github.com/ActiveCampaign/smtp-field-manual',
    READ,
    [
      'AT&T: no such address',
      'AT&T has no mailbox server on record for this address: it does not exist.',
      'Suppress.',
    ],
    [
      'AT&T: такого адреса нет',
      'За этим адресом у AT&T не записано почтового сервера: такого ящика нет.',
      'Исключите адрес.',
    ],
  ],
];
