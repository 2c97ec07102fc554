import type { KnowledgeRow } from './entry.ts';

const READ = '2026-02-15';
const GMX = 'https://postmaster.gmx.com/en/error-messages';
const ORANGE =
  'https://github.com/sisimai/rb-sisimai/tree/9c4a18472ab13e0382c3dec7ffbea39f2e187c91/lib/sisimai/rhost/franceptt.rb';
const FIELD_MANUAL = 'https://github.com/ActiveCampaign/smtp-field-manual';

/** GMX with WEB.DE, Orange with La Poste, Free and T-Online. */
export const EUROPEAN_PROVIDER_ROWS: readonly KnowledgeRow[] = [
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
    'gmx-dns',
    'sender',
    GMX,
    READ,
    [
      'GMX and WEB.DE: bad PTR record',
      'The reverse name of the sending IP is missing, generic or does not lead back to the IP.',
      'Give the IP a PTR with the server’s own name and a matching A or AAAA record.',
      'GMX and WEB.DE find no proper reverse DNS: {thing}.',
    ],
    [
      'GMX и WEB.DE: неверная запись PTR',
      'Обратной записи у IP отправителя нет, она шаблонная или не ведёт обратно на этот IP.',
      'Укажите в PTR собственное имя сервера и создайте для него запись A или AAAA.',
      'GMX и WEB.DE не находят правильной обратной записи: {thing}.',
    ],
  ],
  [
    'orange-mailbox-full',
    'recipient',
    ORANGE,
    READ,
    [
      'Orange, La Poste: mailbox full',
      'The mailbox is out of space (417), though the enhanced code is 5.1.1.',
      'Keep the address and try later; suppress it only when it stays full for weeks.',
    ],
    [
      'Orange, La Poste: ящик переполнен',
      'В ящике нет места (417), хотя расширенный код 5.1.1.',
      'Адрес сохраните и попробуйте позже; исключайте, только если ящик полон неделями.',
    ],
  ],
  [
    'orange-account-blocked',
    'sender',
    ORANGE,
    READ,
    [
      'Orange, La Poste: account closed off',
      'The account is archived for lack of use (420) or blocked (426).',
      'Suppress; it comes back only when its owner logs in again.',
    ],
    [
      'Orange, La Poste: ящик закрыт',
      'Ящик убран в архив, потому что им не пользуются (420), или заблокирован (426).',
      'Исключите; он оживёт, только если владелец снова в него войдёт.',
    ],
  ],
  [
    'orange-sender',
    'sender',
    ORANGE,
    READ,
    [
      'Orange, La Poste: invalid sender',
      'The sender’s address or domain is not valid to them (403, 405), or they ask for a login (402).',
      'Check that the return-path domain exists and has MX or A records; for 402 check which server you handed the mail to.',
    ],
    [
      'Orange, La Poste: неверный отправитель',
      'Адрес или домен отправителя они считают неверным (403, 405) или требуют авторизации (402).',
      'Проверьте, что домен return-path существует и у него есть MX или A; при 402 — на тот ли сервер вы сдаёте почту.',
    ],
  ],
  [
    'orange-authentication',
    'sender',
    ORANGE,
    READ,
    [
      'Orange, La Poste: authentication failed',
      'SPF does not allow the sending IP (401), or DMARC failed (517).',
      'Add the IP to SPF, or align SPF or DKIM with From. The address is fine.',
      'Orange or La Poste could not verify the sender: {thing}.',
    ],
    [
      'Orange, La Poste: подлинность не подтверждена',
      'SPF не разрешает IP отправителя (401) или не прошёл DMARC (517).',
      'Добавьте IP в SPF либо согласуйте SPF или DKIM с From. Адрес ни при чём.',
      'Orange или La Poste не смогли подтвердить отправителя: {thing}.',
    ],
  ],
  [
    'orange-busy',
    'nobody',
    ORANGE,
    READ,
    [
      'Orange, La Poste: try later',
      'Their servers do not take the message just now (505).',
      'Let the retries run; if only your mail is put off, check reputation.',
    ],
    [
      'Orange, La Poste: повторите позже',
      'Их серверы сейчас не берут письмо (505).',
      'Дождитесь повторов; если откладывают только вас, проверьте репутацию.',
    ],
  ],
  [
    'free-inactive',
    'sender',
    FIELD_MANUAL,
    READ,
    [
      'Free: mailbox inactive',
      'Free has closed the mailbox because nobody used it for long.',
      'Suppress.',
    ],
    [
      'Free: ящик неактивен',
      'Free закрыл ящик, потому что им давно не пользуются.',
      'Исключите адрес.',
    ],
  ],
];
