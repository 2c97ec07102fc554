import { describe, expect, it } from 'vitest';
import { readingOfLabel } from '../../../../electron/core/classify/vendor-labels.ts';
import { lines, readFixture, readText } from './reading.ts';

describe('brevo-logs', async () => {
  const english = await readFixture('brevo-logs', 'logs-en.csv');

  it('reads day-first times, and no reply for any bounce', () => {
    const reading = english;
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T12:00:00.000Z', 'anna@example.org', null],
      ['delivered', '2026-10-03T12:00:05.000Z', 'anna@example.org', null],
      ['opened', '2026-10-03T12:01:00.000Z', 'anna@example.org', null],
      ['opened', '2026-10-03T12:02:00.000Z', 'anna@example.org', null],
      ['clicked', '2026-10-03T12:03:00.000Z', 'anna@example.org', null],
      ['bounced', '2026-10-03T12:04:00.000Z', 'bob@example.com', null],
      ['bounced', '2026-10-03T12:05:00.000Z', 'carl@example.net', null],
      ['deferred', '2026-10-03T12:06:00.000Z', 'carl@example.net', null],
      ['dropped', '2026-10-03T12:07:00.000Z', 'dora@example.net', null],
      ['rejected', '2026-10-03T12:08:00.000Z', 'eve@example.invalid', null],
      ['complained', '2026-10-03T12:09:00.000Z', 'anna@example.org', null],
      ['unsubscribed', '2026-10-03T12:10:00.000Z', 'anna@example.org', null],
    ]);
  });

  it('files what was blocked under its own list: no server was asked', () => {
    const { vendorLabel } = english.events[8] ?? {};
    expect(readingOfLabel(vendorLabel ?? '')).toEqual({ reason: 'suppressed' });
  });

  it('takes NA for nothing, and the Message-ID', () => {
    expect(english.events[0]).toMatchObject({
      headerMessageId: '<202610031000.1@smtp-relay.mailin.fr>',
      tag: 'orders',
      url: undefined,
    });
    expect(english.events[9]).toMatchObject({
      headerMessageId: undefined,
      tag: undefined,
      vendorLabel: 'Invalid Email',
    });
  });

  it('marks loads by proxy as a machine’s', async () => {
    const italian = await readFixture('brevo-logs', 'logs-it.csv');
    const reading = italian;
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T12:00:00.000Z', 'anna@example.org', null],
      ['opened', '2026-10-03T12:00:01.000Z', 'anna@example.org', null],
      ['opened', '2026-10-03T12:00:02.000Z', 'anna@example.org', null],
      ['opened', '2026-10-03T12:00:03.000Z', 'anna@example.org', null],
      ['clicked', '2026-10-03T12:00:04.000Z', 'anna@example.org', null],
      ['dropped', '2026-10-03T12:00:05.000Z', 'anna@example.org', null],
      ['unsubscribed', '2026-10-03T12:00:06.000Z', 'anna@example.org', null],
    ]);
    expect(english.events.map((event) => event.machine === true).indexOf(true)).toBe(2);
    expect(italian.events.map((event) => event.machine)).toEqual([
      undefined,
      true,
      ...Array(5).fill(undefined),
    ]);
  });

  it.each([
    ['Отправлено', 'accepted'],
    ['Доставлено', 'delivered'],
    ['Жёсткий возврат', 'bounced'],
    ['Мягкий возврат', 'bounced'],
    ['Заблокировано', 'dropped'],
    ['Жалоба', 'complained'],
    ['Отписался', 'unsubscribed'],
    ['Недействительный email', 'rejected'],
    ['Первое открытие', 'opened'],
    ['Открыто', 'opened'],
    ['Кликнуто', 'clicked'],
    ['Отложено', 'deferred'],
    ['Загружено через прокси', 'opened'],
    ['Consegnata', 'delivered'],
    ['Envoyé', 'accepted'],
    ['Délivré', 'delivered'],
    ['Rebond définitif', 'bounced'],
    ['Bloqué', 'dropped'],
    ['Plainte', 'complained'],
    ['Désinscription', 'unsubscribed'],
    ['E-mail invalide', 'rejected'],
    ['Première ouverture', 'opened'],
    ['Cliqué', 'clicked'],
    ['Différé', 'deferred'],
    ['Chargé par proxy', 'opened'],
    ['Gesendet', 'accepted'],
    ['Zugestellt', 'delivered'],
    ['Blockiert', 'dropped'],
    ['Beschwerde', 'complained'],
    ['Abgemeldet', 'unsubscribed'],
    ['Ungültige E-Mail', 'rejected'],
    ['Erste Öffnung', 'opened'],
    ['Geöffnet', 'opened'],
    ['Geklickt', 'clicked'],
    ['Verzögert', 'deferred'],
    ['Enviado', 'accepted'],
    ['Entregado', 'delivered'],
    ['Rebote duro', 'bounced'],
    ['Bloqueado', 'dropped'],
    ['Queja', 'complained'],
    ['Cancelación de suscripción', 'unsubscribed'],
    ['Primera apertura', 'opened'],
    ['Clicado', 'clicked'],
    ['Aplazado', 'deferred'],
    ['Жёсткий отказ', 'bounced'],
    ['Перешёл по ссылке', 'clicked'],
    ['Помечено как спам', 'complained'],
    ['Не доставлено', 'bounced'],
    ['Задержано', 'deferred'],
    ['Posticipata', 'deferred'],
    ['Non consegnata', 'bounced'],
    ['Lamentela', 'complained'],
    ['Demande envoyée', 'accepted'],
    ['Reporté', 'deferred'],
    ['Non délivré', 'bounced'],
    ['Nicht zugestellt', 'bounced'],
    ['Anfrage', 'accepted'],
    ['Baja', 'unsubscribed'],
    ['Pospuesto', 'deferred'],
    ['No entregado', 'bounced'],
    ['Solicitud', 'accepted'],
  ])('%s is %s', async (word, type) => {
    const reading = await readText(
      'brevo-logs',
      `st_text,ts,sub,frm,email,tag,mid,link\n${word},03-10-2026 12:00:00,S,f@example.org,a@example.org,NA,NA,NA\n`,
    );
    expect(reading.events.map((event) => event.type)).toEqual([type]);
    expect(reading.warnings).toEqual([]);
  });
});

describe('brevo-events', () => {
  it('reads statistics with their reasons', async () => {
    const reading = await readFixture('brevo-events', 'statistics.json');
    expect(lines(reading)).toEqual([
      ['accepted', '2026-10-03T10:00:00.000Z', 'anna@example.org', null],
      ['bounced', '2026-10-03T10:00:05.000Z', 'anna@example.org', '550 5.1.1 user unknown'],
      ['opened', '2026-10-03T10:00:06.000Z', 'bob@example.com', null],
      [
        'dropped',
        '2026-10-03T10:00:07.000Z',
        'carl@example.net',
        'blocked : due to blacklist user',
      ],
    ]);
    expect(reading.events.map((event) => event.machine)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('reads webhooks by their epoch, not the account’s wall clock', async () => {
    const reading = await readFixture('brevo-events', 'webhooks.ndjson');
    expect(lines(reading)).toEqual([
      ['bounced', '2026-10-03T10:00:00.000Z', 'anna@example.org', '452 4.2.2 over quota'],
      ['clicked', '2026-10-03T10:00:01.000Z', 'bob@example.com', null],
    ]);
    expect(reading.events[1]).toMatchObject({
      tag: 'a, b',
      clientIp: '192.0.2.4',
      url: 'https://shop.example/a',
    });
  });
});
