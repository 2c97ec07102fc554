import type { KnowledgeRow } from './entry.ts';

const MIMECAST = 'https://community.mimecast.com/s/article/Mimecast-SMTP-Error-Codes-842605754';
const READ = '2026-02-15';
const FIELD_MANUAL = 'https://github.com/ActiveCampaign/smtp-field-manual';

/** Filtering, forwarding and hosting services. */
export const SERVICE_ROWS: readonly KnowledgeRow[] = [
  [
    'mimecast-dmarc',
    'sender',
    MIMECAST,
    READ,
    [
      'Mimecast: DMARC failed',
      'The message fails the DMARC policy of its From domain.',
      'Align SPF or DKIM with From.',
    ],
    [
      'Mimecast: DMARC не прошёл',
      'Письмо не проходит политику DMARC домена From.',
      'Согласуйте SPF или DKIM с From.',
    ],
  ],
  [
    'mimecast-anti-spoofing',
    'recipient-it',
    MIMECAST,
    READ,
    [
      'Mimecast: anti-spoofing',
      'The message shows the company’s own domain as sender but comes from outside.',
      'Ask their administrator for a bypass for your IP and domain.',
    ],
    [
      'Mimecast: защита от подделки',
      'В письме отправителем указан домен самой компании, а приходит оно снаружи.',
      'Попросите их администратора сделать исключение для вашего IP и домена.',
    ],
  ],
  [
    'mimecast-blocked-sender',
    'recipient-it',
    MIMECAST,
    READ,
    [
      'Mimecast: blocked by the customer',
      'A user or administrator of that company has blocked the sender or its network.',
      'Only they can lift it; send them the full reply.',
    ],
    [
      'Mimecast: заблокировано клиентом',
      'Отправителя или его сеть заблокировал пользователь или администратор той компании.',
      'Снять могут только они; перешлите им ответ целиком.',
    ],
  ],
  [
    'proofpoint-reputation',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Proofpoint, Cloudmark: IP blocked',
      'Proofpoint or Cloudmark blocks the IP for its reputation; iCloud and others use them.',
      'Use the reset link of the reply after fixing the cause.',
      'Proofpoint or Cloudmark blocks the sender for its reputation: {thing}.',
    ],
    [
      'Proofpoint, Cloudmark: IP заблокирован',
      'Proofpoint или Cloudmark блокируют IP из-за репутации; ими пользуются iCloud и другие.',
      'Устраните причину и воспользуйтесь ссылкой из ответа.',
      'Proofpoint или Cloudmark блокируют отправителя из-за репутации: {thing}.',
    ],
  ],
  [
    'barracuda-policy',
    'recipient-it',
    FIELD_MANUAL,
    READ,
    [
      'Barracuda: customer’s policy',
      'The customer’s Barracuda filter refused by its own rules.',
      'Ask the recipient’s IT to allow you.',
    ],
    [
      'Barracuda: правила клиента',
      'Фильтр Barracuda у клиента отклонил письмо по своим правилам.',
      'Попросите ИТ-службу получателя разрешить вам.',
    ],
  ],
  [
    'barracuda-content',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Barracuda: content refused',
      'The filter found a link or content on its lists.',
      'Check the domains of the links against blocklists.',
    ],
    [
      'Barracuda: содержание отклонено',
      'Фильтр нашёл ссылку или текст из своих списков.',
      'Проверьте домены ссылок по чёрным спискам.',
    ],
  ],
  [
    'symantec-verdict',
    'sender',
    'https://knowledge.broadcom.com/external/article?legacyId=TECH246726',
    READ,
    [
      'Email Security.cloud: filtered',
      'The filter took message or sender for unwanted mail.',
      'Follow the link of the reply; the recipient’s IT can allow you.',
    ],
    [
      'Email Security.cloud: отфильтровано',
      'Фильтр счёл письмо или отправителя нежелательными.',
      'Откройте ссылку из ответа; разрешить может ИТ-служба получателя.',
    ],
  ],
  [
    'trend-customer-list',
    'recipient-it',
    FIELD_MANUAL,
    READ,
    [
      'Trend Micro: customer’s own list',
      'The customer’s own list refuses the sender.',
      'Only that company can lift it.',
    ],
    [
      'Trend Micro: список клиента',
      'Отправителя не принимает собственный список клиента.',
      'Снять может только эта компания.',
    ],
  ],
  [
    'cisco-reputation',
    'sender',
    'https://talosintelligence.com/',
    READ,
    [
      'Cisco: poor reputation',
      'Cisco Talos rates the sending IP or domain poorly.',
      'Look it up at Talos, fix the cause, file a ticket there.',
      'Cisco Talos rates the sender poorly: {thing}.',
    ],
    [
      'Cisco: плохая репутация',
      'Cisco Talos низко оценивает IP или домен отправителя.',
      'Проверьте его на сайте Talos, устраните причину и подайте там обращение.',
      'Cisco Talos низко оценивает отправителя: {thing}.',
    ],
  ],
  [
    'zoho-policy',
    'recipient-it',
    FIELD_MANUAL,
    READ,
    [
      'Zoho: refused by the organisation',
      'The organisation’s rules at Zoho keep the message out of the mailbox.',
      'Ask their administrator.',
    ],
    [
      'Zoho: отклонено организацией',
      'Письмо не пускают в ящик правила организации в Zoho.',
      'Обратитесь к их администратору.',
    ],
  ],
  [
    'godaddy-marks',
    'sender',
    'https://github.com/sisimai/rb-sisimai/tree/9c4a18472ab13e0382c3dec7ffbea39f2e187c91/lib/sisimai/rhost/godaddy.rb',
    READ,
    [
      'GoDaddy: refusal with a mark',
      'The IB number names the cause: lists, reverse DNS or rate.',
      'Look the number up on their help page and fix that.',
      'GoDaddy refuses the sender: {thing}.',
    ],
    [
      'GoDaddy: отказ с меткой',
      'Причину называет номер IB: чёрные списки, обратный DNS или темп.',
      'Найдите номер на их странице помощи и исправьте названное.',
      'GoDaddy не принимает отправителя: {thing}.',
    ],
  ],
  [
    'improvmx-alias',
    'recipient-it',
    FIELD_MANUAL,
    READ,
    [
      'ImprovMX: forwarding set up wrongly',
      'The forwarding of this domain is set up wrongly.',
      'The domain’s owner has to mend the alias.',
    ],
    [
      'ImprovMX: неверная пересылка',
      'Пересылка у этого домена настроена с ошибкой.',
      'Исправить псевдоним должен владелец домена.',
    ],
  ],
  [
    'mimecast-unknown-yet',
    'sender',
    MIMECAST,
    READ,
    [
      'Mimecast: recipient not known yet',
      'Mimecast does not find the address, but answers 451: its list of the customer’s addresses may lag behind.',
      'Let the retries run. If it is refused with 550 later or stays so for days, suppress.',
    ],
    [
      'Mimecast: получатель пока неизвестен',
      'Mimecast не находит адрес, но отвечает 451: его список адресов клиента мог отстать.',
      'Дождитесь повторов. Если потом придёт 550 или так тянется днями, исключите.',
    ],
  ],
  [
    'barracuda-wrapped',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Barracuda: refused by the server behind it',
      'Barracuda passes on what the customer’s own server said: there is no such user.',
      'Suppress.',
    ],
    [
      'Barracuda: отклонил сервер за фильтром',
      'Barracuda передаёт ответ сервера самого клиента: такого пользователя нет.',
      'Исключите адрес.',
    ],
  ],
  [
    'symantec-unknown',
    'sender',
    'https://knowledge.broadcom.com/external/article/165163',
    READ,
    [
      'Email Security.cloud: no such recipient',
      'The customer has not registered this address; the service says so with the rare code 542.',
      'Suppress.',
    ],
    [
      'Email Security.cloud: такого получателя нет',
      'Клиент такого адреса не заводил; сервис сообщает об этом редким кодом 542.',
      'Исключите адрес.',
    ],
  ],
  [
    'trend-unknown-recipient',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Trend Micro: no such recipient',
      'The address is not on the customer’s list; the 5.7.1 makes it look like a policy.',
      'Suppress.',
    ],
    [
      'Trend Micro: такого получателя нет',
      'Адреса нет в списке клиента, хотя из-за 5.7.1 это похоже на правило.',
      'Исключите адрес.',
    ],
  ],
  [
    'trend-no-domain',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Trend Micro: domain not served',
      'The domain’s MX leads to Trend Micro, but the service does not know the domain.',
      'Look for a typo, else suppress; a whole known company at once: tell its administrator about the MX.',
    ],
    [
      'Trend Micro: домен не обслуживается',
      'MX домена ведёт в Trend Micro, но сервис такого домена не знает.',
      'Проверьте, нет ли опечатки; если нет, исключите. Если отпала вся знакомая компания, сообщите её администратору про MX.',
    ],
  ],
  [
    'fortinet-reputation',
    'sender',
    'https://community.fortinet.com/t5/FortiMail/Troubleshooting-Tip-Email-is-reject-with-the-error-message-This/ta-p/410082',
    READ,
    [
      'Fortinet: FortiGuard AntiSpam',
      'FortiGuard lists the sending IP, or a link or text of the message.',
      'Look up the IP and the links at FortiGuard, fix the cause, ask for removal there. Keep the address.',
      'In the lists of FortiGuard: {thing}.',
    ],
    [
      'Fortinet: сработал FortiGuard AntiSpam',
      'В базе FortiGuard есть IP отправителя, ссылка или текст из письма.',
      'Проверьте IP и ссылки на сайте FortiGuard, устраните причину и там же запросите исключение. Адрес сохраните.',
      'В базе FortiGuard: {thing}.',
    ],
  ],
  [
    'rackspace-unknown',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Rackspace: no such address',
      'Rackspace hosts the domain, but not this address.',
      'Look for a typo, else suppress.',
    ],
    [
      'Rackspace: такого адреса нет',
      'Домен на Rackspace есть, а такого адреса в нём нет.',
      'Проверьте, нет ли опечатки; если нет, исключите.',
    ],
  ],
];
