import type { KnowledgeRow } from './entry.ts';

const READ = '2026-02-15';
const RHOST =
  'https://github.com/sisimai/rb-sisimai/tree/9c4a18472ab13e0382c3dec7ffbea39f2e187c91/lib/sisimai/rhost/';
const COMCAST = 'http://postmaster.comcast.net/smtp-error-codes.php';
const COX = `${RHOST}cox.rb`;
const CHARTER = `${RHOST}spectrum.rb`;
const GMX = 'https://postmaster.gmx.com/en/error-messages';
const ORANGE = `${RHOST}franceptt.rb`;
const QQ = `${RHOST}tencent.rb`;

/** Providers of North America, Europe and Asia. */
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
    'gmx-listed',
    'sender',
    GMX,
    READ,
    [
      'GMX and WEB.DE: IP listed',
      'GMX and WEB.DE block this IP for now.',
      'Open the link of the reply, fix the cause, ask for removal there.',
      'GMX and WEB.DE block the sender for now: {thing}.',
    ],
    [
      'GMX и WEB.DE: IP в списке',
      'GMX и WEB.DE сейчас блокируют этот IP.',
      'Откройте ссылку из ответа, устраните причину и там же запросите исключение.',
      'GMX и WEB.DE сейчас блокируют отправителя: {thing}.',
    ],
  ],
  [
    'gmx-policy',
    'sender',
    GMX,
    READ,
    [
      'GMX and WEB.DE: policy',
      'GMX or WEB.DE refuses the message for the IP, the domain or the headers; the words in brackets say which.',
      'Open the link of the reply; too many unknown users also lead here.',
    ],
    [
      'GMX и WEB.DE: отклонено правилами',
      'GMX или WEB.DE отклоняют письмо из-за IP, домена или заголовков; что именно, сказано в скобках.',
      'Откройте ссылку из ответа; сюда же приводит много несуществующих адресов.',
    ],
  ],
  [
    'gmx-sender-dns',
    'sender',
    GMX,
    READ,
    [
      'GMX and WEB.DE: sender’s domain lacks DNS',
      'The sender’s domain has no valid MX or A record.',
      'Give the return-path domain DNS records.',
    ],
    [
      'GMX и WEB.DE: у домена отправителя нет DNS',
      'У домена отправителя нет верных записей MX или A.',
      'Заведите записи DNS для домена return-path.',
    ],
  ],
  [
    'orange-unknown-user',
    'sender',
    ORANGE,
    READ,
    [
      'Orange: no such user',
      'The mailbox does not exist (416).',
      'Suppress; 416 is Orange’s only clear word for it.',
    ],
    [
      'Orange: такого ящика нет',
      'Ящик не существует (416).',
      'Исключите; только 416 у Orange говорит об этом ясно.',
    ],
  ],
  [
    'orange-listed',
    'sender',
    ORANGE,
    READ,
    [
      'Orange: IP blocked',
      'Orange blocks the IP by Spamhaus (101) or Cloudmark (102).',
      'Ask for removal at that list.',
      'Orange blocks the sender: {thing}.',
    ],
    [
      'Orange: IP заблокирован',
      'Orange блокирует IP по Spamhaus (101) или Cloudmark (102).',
      'Запросите исключение в этом списке.',
      'Orange блокирует отправителя: {thing}.',
    ],
  ],
  [
    'orange-connections',
    'sender',
    ORANGE,
    READ,
    [
      'Orange: too many connections',
      'Orange takes fewer connections at a time from one sender (104).',
      'Go down to two or three connections.',
    ],
    [
      'Orange: слишком много соединений',
      'Orange допускает меньше одновременных соединений от одного отправителя (104).',
      'Сократите до двух-трёх соединений.',
    ],
  ],
  [
    'orange-spam',
    'sender',
    ORANGE,
    READ,
    [
      'Orange: taken for spam',
      'Orange took the message for spam (506), though the code is 550.',
      'Change the content or slow down; never suppress for it.',
    ],
    [
      'Orange: принято за спам',
      'Orange счёл письмо спамом (506), хотя код 550.',
      'Измените содержание или темп; исключать адрес из-за этого нельзя.',
    ],
  ],
  [
    'orange-refused',
    'sender',
    ORANGE,
    READ,
    [
      'Orange, La Poste: refused',
      'Orange or La Poste refuses the sender without naming a reason.',
      'Check reputation, then write to their postmaster with the whole mark.',
    ],
    [
      'Orange, La Poste: отклонено',
      'Orange или La Poste не принимают отправителя, не называя причины.',
      'Проверьте репутацию и напишите их постмастеру, приложив метку целиком.',
    ],
  ],
  [
    'tonline-refused',
    'sender',
    'https://postmaster.t-online.de/',
    READ,
    [
      'T-Online: server not accepted',
      'T-Online takes mail only from servers it knows, and does not know or trust this one.',
      'Set PTR, imprint and contact as their rules ask, then write to the address in the reply.',
      'T-Online does not accept the sender: {thing}.',
    ],
    [
      'T-Online: сервер не принят',
      'T-Online принимает почту только от знакомых серверов, а этого не знает или ему не доверяет.',
      'Приведите PTR и контактные данные к их правилам и напишите по адресу из ответа.',
      'T-Online не принимает отправителя: {thing}.',
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
];
