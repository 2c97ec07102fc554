import type { KnowledgeRow } from './entry.ts';

const READ = '2026-02-15';
const RHOST =
  'https://github.com/sisimai/rb-sisimai/tree/9c4a18472ab13e0382c3dec7ffbea39f2e187c91/lib/sisimai/rhost/';
const COMCAST = 'http://postmaster.comcast.net/smtp-error-codes.php';
const COX = `${RHOST}cox.rb`;
const CHARTER = `${RHOST}spectrum.rb`;
const QQ = `${RHOST}tencent.rb`;

/** Providers of North America and Asia. */
export const OTHER_PROVIDER_ROWS: readonly KnowledgeRow[] = [
  [
    'comcast-rate',
    'sender',
    COMCAST,
    READ,
    [
      'Comcast: volume limit',
      'Comcast limits the volume according to the history of the IP.',
      'Retry within minutes; do not push with more connections.',
    ],
    [
      'Comcast: лимит объёма',
      'Comcast ограничивает объём в зависимости от истории IP.',
      'Повторяйте через несколько минут; не увеличивайте число соединений.',
    ],
  ],
  [
    'comcast-block',
    'sender',
    COMCAST,
    READ,
    [
      'Comcast: IP blocked',
      'Comcast blocks the IP; the last digits say by which lists: 1 Spamhaus, 2 Cloudmark, 3 Sender Score, none its own.',
      'Ask for removal at every list that is named.',
      'Comcast blocks the sender: {thing}.',
    ],
    [
      'Comcast: IP заблокирован',
      'Comcast блокирует IP; последние цифры говорят, из-за каких списков: 1 — Spamhaus, 2 — Cloudmark, 3 — Sender Score, нули — собственный.',
      'Запросите исключение в каждом названном списке.',
      'Comcast блокирует отправителя: {thing}.',
    ],
  ],
  [
    'comcast-recipient-unavailable',
    'sender',
    COMCAST,
    READ,
    [
      'Comcast: recipient unavailable',
      'Comcast does not take mail for this mailbox any more.',
      'Suppress when it repeats.',
    ],
    [
      'Comcast: получатель недоступен',
      'Comcast больше не принимает почту для этого ящика.',
      'Если повторяется, исключите адрес.',
    ],
  ],
  [
    'cox-words',
    'sender',
    COX,
    READ,
    [
      'Cox: set-up of the sender',
      'The CX word names the fault: CXDNS reverse DNS, CXSNDR the sender’s domain, CXCNCT and CXMXRT connections, CXSMTP protocol.',
      'Fix what it names.',
    ],
    [
      'Cox: настройки отправителя',
      'Слово CX называет причину: CXDNS — обратный DNS, CXSNDR — домен отправителя, CXCNCT и CXMXRT — соединения, CXSMTP — протокол.',
      'Исправьте то, что названо.',
    ],
  ],
  [
    'cox-block',
    'sender',
    COX,
    READ,
    [
      'Cox: IP blocked',
      'Cox blocks the IP itself (CXBL) or by lists named in the mask: 1 Spamhaus, 2 Return Path, 3 Invaluement, 4 Cloudmark.',
      'Ask for removal at each list; for CXBL write to Cox.',
      'Cox blocks the sender: {thing}.',
    ],
    [
      'Cox: IP заблокирован',
      'Cox блокирует IP сам (CXBL) или по спискам из маски: 1 — Spamhaus, 2 — Return Path, 3 — Invaluement, 4 — Cloudmark.',
      'Запросите исключение в каждом списке; при CXBL пишите в Cox.',
      'Cox блокирует отправителя: {thing}.',
    ],
  ],
  [
    'charter-numbers',
    'sender',
    CHARTER,
    READ,
    [
      'Spectrum: numbered refusal',
      'The number names the cause: 1000 blocked IP, 1100 to 1150 reverse DNS, 1200 to 1210 Cloudmark, 1220 to 1250 Spamhaus, 1300 to 1490 rates, 1500 and up content.',
      'Fix by the range of the number.',
      'Spectrum refuses the sender by number: {thing}.',
    ],
    [
      'Spectrum: отказ с номером',
      'Причину называет номер: 1000 — IP заблокирован, 1100–1150 — обратный DNS, 1200–1210 — Cloudmark, 1220–1250 — Spamhaus, 1300–1490 — темп, от 1500 — содержание.',
      'Чините по диапазону номера.',
      'Spectrum отклоняет отправителя с номером: {thing}.',
    ],
  ],
  [
    'qq-frequency',
    'sender',
    QQ,
    READ,
    [
      'QQ: limited',
      'QQ limits the sender, its IP or the mailbox, though the code is 550.',
      'Do not suppress; slow down and try hours later.',
      'QQ limits mail from {thing}, though the code is 550.',
    ],
    [
      'QQ: ограничение',
      'QQ ограничивает отправителя, его IP или сам ящик, хотя код 550.',
      'Не исключайте; снизьте темп и повторите через несколько часов.',
      'QQ ограничивает приём, хотя код 550: {thing}.',
    ],
  ],
  [
    'netease-marks',
    'sender',
    'http://mail.163.com/help/help_spam_16.htm',
    READ,
    [
      'NetEase: refusal with a mark',
      'The mark names the cause: HL the IP, MI the session and sender, RP the recipients, DT the content.',
      'Look the mark up on their help page and fix that.',
    ],
    [
      'NetEase: отказ с меткой',
      'Причину называет метка: HL — IP, MI — сеанс и отправитель, RP — получатели, DT — содержание.',
      'Найдите метку на их странице помощи и исправьте названное.',
    ],
  ],
  [
    'carrier-filtered',
    'recipient',
    `${RHOST}nttdocomo.rb`,
    READ,
    [
      'Japanese carrier: refused by the subscriber’s filter',
      'The carrier says “unknown user” also when the subscriber’s own filter refuses the sender.',
      'Ask the subscriber to allow your domain.',
    ],
    [
      'Японский оператор: отклонил фильтр абонента',
      'Оператор отвечает «unknown user» и тогда, когда отправителя не пропустил фильтр самого абонента.',
      'Попросите абонента разрешить ваш домен.',
    ],
  ],
  [
    'comcast-dmarc',
    'sender',
    COMCAST,
    READ,
    [
      'Comcast: DMARC failed',
      'The From domain asks to refuse mail that fails DMARC, and this message failed.',
      'Align SPF or DKIM with From; if only forwarded mail fails, it is the forwarder.',
      'The From domain asks to refuse mail that fails DMARC, and this message failed: {thing}.',
    ],
    [
      'Comcast: DMARC не прошёл',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло.',
      'Согласуйте SPF или DKIM с From; если не проходят только пересланные, дело в пересылке.',
      'Домен из From просит отклонять письма, не прошедшие DMARC, и это письмо не прошло: {thing}.',
    ],
  ],
  [
    'comcast-ptr',
    'sender',
    COMCAST,
    READ,
    [
      'Comcast: PTR record missing',
      'Comcast takes no mail from an IP without a reverse name.',
      'Publish a PTR record and a matching A or AAAA record.',
      'No reverse DNS for Comcast: {thing}.',
    ],
    [
      'Comcast: нет записи PTR',
      'Comcast не принимает почту с IP без обратной записи.',
      'Создайте PTR и соответствующую ей запись A или AAAA.',
      'Для Comcast нет обратной записи: {thing}.',
    ],
  ],
  [
    'charter-size',
    'sender',
    CHARTER,
    READ,
    [
      'Spectrum: message too large',
      'The message is larger than Spectrum takes (1530).',
      'Link to the files instead of attaching them.',
    ],
    [
      'Spectrum: письмо слишком большое',
      'Письмо больше, чем принимает Spectrum (1530).',
      'Вместо вложений дайте ссылки на файлы.',
    ],
  ],
  [
    'qq-refused-by-recipient',
    'recipient',
    'https://github.com/ActiveCampaign/smtp-field-manual',
    READ,
    [
      'QQ: refused by the recipient',
      'The recipient’s own settings at QQ refuse this sender; the mailbox exists.',
      'Ask the recipient to allow you by another way; leave the address out of mailings until then.',
    ],
    [
      'QQ: отклонил сам получатель',
      'Отправителя не пускают настройки самого получателя в QQ; ящик существует.',
      'Попросите получателя другим путём разрешить вам; до тех пор не включайте адрес в рассылки.',
    ],
  ],
];
