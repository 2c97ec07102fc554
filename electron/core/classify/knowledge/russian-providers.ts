import type { KnowledgeRow } from './entry.ts';

const MAILRU = 'https://help.mail.ru/notspam-support/errors';
const YANDEX = 'https://www.yandex.com/support/mail/bounces/yandex.html';
const READ = '2026-02-15';

/** Mail.ru, Yandex and Rambler. */
export const RUSSIAN_PROVIDER_ROWS: readonly KnowledgeRow[] = [
  [
    'mailru-invalid-mailbox',
    'sender',
    MAILRU,
    READ,
    [
      'Mail.ru: invalid mailbox',
      'The mailbox does not exist or is disabled.',
      'Suppress; “account is disabled” means that it existed once.',
    ],
    [
      'Mail.ru: ящик недействителен',
      'Ящика нет или он отключён.',
      'Исключите; «account is disabled» значит, что раньше он был.',
    ],
  ],
  [
    'mailru-spam',
    'sender',
    MAILRU,
    READ,
    [
      'Mail.ru: taken for spam',
      'Mail.ru took the message for spam because of its content or sender.',
      'Keep the whole link of the reply: their form takes it as evidence. Register the domain at postmaster.mail.ru and check DKIM and complaints.',
    ],
    [
      'Mail.ru: принято за спам',
      'Mail.ru счёл письмо спамом из-за содержания или отправителя.',
      'Сохраните ссылку из ответа целиком: форма принимает её как доказательство. Подключите домен к postmaster.mail.ru, проверьте DKIM и жалобы.',
    ],
  ],
  [
    'mailru-authentication',
    'sender',
    MAILRU,
    READ,
    [
      'Mail.ru: authentication failed',
      'Mail.ru refused the message because SPF, DKIM or DMARC did not pass.',
      'Fix the record that the reply names.',
    ],
    [
      'Mail.ru: проверка подлинности не пройдена',
      'Mail.ru отклонил письмо: не прошли SPF, DKIM или DMARC.',
      'Почините запись, названную в ответе.',
    ],
  ],
  [
    'mailru-rate',
    'sender',
    MAILRU,
    READ,
    [
      'Mail.ru: too fast',
      'Mail.ru limits mail from this sender for now.',
      'Slow down and let the retries run.',
      'Mail.ru limits mail from {thing} for now.',
    ],
    [
      'Mail.ru: слишком быстро',
      'Mail.ru временно ограничивает почту от этого отправителя.',
      'Снизьте темп и дождитесь повторов.',
      'Mail.ru временно ограничивает почту: {thing}.',
    ],
  ],
  [
    'yandex-spam',
    'sender',
    YANDEX,
    READ,
    [
      'Yandex: suspicion of spam',
      'Yandex suspects spam; an address that sends nothing else is shut out for 24 hours.',
      'Pause for a day, change the content, follow their rules for mailings before appealing.',
    ],
    [
      'Яндекс: подозрение на спам',
      'Яндекс заподозрил спам; если с адреса идёт только такое, приём с него закрывают на сутки.',
      'Сделайте паузу на сутки, измените письмо и, прежде чем обращаться, выполните правила честной рассылки.',
    ],
  ],
  [
    'yandex-no-such-user',
    'sender',
    YANDEX,
    READ,
    [
      'Yandex: no such user',
      'The mailbox does not exist; Yandex answers 5.7.1 where others say 5.1.1.',
      'Suppress.',
    ],
    [
      'Яндекс: такого ящика нет',
      'Ящик не существует; Яндекс отвечает 5.7.1 там, где другие говорят 5.1.1.',
      'Исключите адрес.',
    ],
  ],
  [
    'yandex-target-policy',
    'sender',
    YANDEX,
    READ,
    [
      'Yandex: account blocked',
      'The recipient’s account is blocked for breaking the terms of service.',
      'Put it on hold and look again in a month.',
    ],
    [
      'Яндекс: ящик заблокирован',
      'Ящик получателя заблокирован за нарушение правил сервиса.',
      'Отложите адрес и проверьте через месяц.',
    ],
  ],
  [
    'rambler-inactive',
    'sender',
    'https://github.com/ActiveCampaign/smtp-field-manual',
    READ,
    [
      'Rambler: account inactive or blocked',
      'The account is abandoned or blocked; Rambler answers with the rare code 540.',
      'Suppress.',
    ],
    [
      'Рамблер: ящик неактивен или заблокирован',
      'Ящик заброшен или заблокирован; Рамблер отвечает редким кодом 540.',
      'Исключите адрес.',
    ],
  ],
  [
    'rambler-rate',
    'sender',
    'https://github.com/ActiveCampaign/smtp-field-manual',
    READ,
    [
      'Rambler: too fast',
      'Rambler limits the rate of messages.',
      'Slow down and let the retries run.',
    ],
    [
      'Рамблер: слишком быстро',
      'Рамблер ограничивает темп отправки.',
      'Снизьте темп и дождитесь повторов.',
    ],
  ],
  [
    'mailru-mailbox-full',
    'recipient',
    MAILRU,
    READ,
    [
      'Mail.ru: mailbox full',
      'The mailbox is out of space and takes nothing for now.',
      'Keep the address and try later; suppress it only when it stays full for weeks.',
    ],
    [
      'Mail.ru: ящик переполнен',
      'В ящике кончилось место, и пока он ничего не принимает.',
      'Адрес сохраните и попробуйте позже; исключайте, только если ящик полон неделями.',
    ],
  ],
  [
    'yandex-sender-limit',
    'sender',
    YANDEX,
    READ,
    [
      'Yandex: sender over the limit',
      'Yandex has taken as much from this sender as it does at a time.',
      'Fewer messages and connections at a time; the retries do the rest.',
      'Yandex limits mail from {thing}.',
    ],
    [
      'Яндекс: превышен лимит отправителя',
      'Яндекс принял от этого отправителя столько, сколько берёт за раз.',
      'Меньше писем и соединений за раз, остальное сделают повторы.',
      'Яндекс ограничил приём почты: {thing}.',
    ],
  ],
  [
    'rambler-spam',
    'sender',
    'https://github.com/ActiveCampaign/smtp-field-manual',
    READ,
    [
      'Rambler: taken for spam',
      'Rambler’s filter took the message for spam.',
      'Compare with messages that passed that day: list source, subject, links. Keep the address.',
    ],
    [
      'Рамблер: принято за спам',
      'Фильтр Рамблера счёл письмо спамом.',
      'Сравните с письмами, прошедшими в тот день: база, тема, ссылки. Адрес сохраните.',
    ],
  ],
];
