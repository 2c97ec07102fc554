import { describe, expect, it } from 'vitest';

import { iso, visitText, warningCodes } from '../in-memory.ts';
import type { Visited } from '../in-memory.ts';

const told = (visited: Visited): readonly (readonly (string | null)[])[] =>
  visited.events.map(({ type, at, vendorLabel, reply }) => [
    type,
    iso(at),
    vendorLabel ?? null,
    reply ?? null,
  ]);

describe('the kind of bounce beside the event', () => {
  it.each([
    ['Status,Bounce Type', 'Failed,Hard', 'bounced', 'Failed/Hard'],
    ['Status,Bounce Class', 'Bounced,10', 'bounced', 'Bounced/10'],
    ['Event,Hard/Soft', 'bounce,Soft', 'bounced', 'bounce/Soft'],
    ['Статус,Тип возврата', 'Возврат,Жёсткий', 'bounced', 'Возврат/Жёсткий/hard'],
    ['Статус,Тип возврата', 'Возврат,Мягкий', 'bounced', 'Возврат/Мягкий'],
    ['Statut,Type de rebond', 'Rebond,Définitif', 'bounced', 'Rebond/Définitif/hard'],
    ['Estado,Tipo de rebote', 'Rebotado,Duro', 'bounced', 'Rebotado/Duro/hard'],
    ['Stato,Tipo di rimbalzo', 'Respinto,Hard', 'bounced', 'Respinto/Hard'],
    ['Status,Bounce-Typ', 'Unzustellbar,Hart', 'bounced', 'Unzustellbar/Hart/hard'],
    ['Status,Bounce Type', 'Delivered,', 'delivered', 'Delivered'],
    ['Status,Bounce Type', 'Delivered,Hard', 'delivered', 'Delivered'],
  ])('%s: %s', async (names, cells, type, label) => {
    const { events } = await visitText('x.csv', `email,${names}\na@example.org,${cells}\n`);
    expect(events).toMatchObject([{ type, vendorLabel: label }]);
  });

  it('is the event where no other column is', async () => {
    const { events } = await visitText(
      'x.csv',
      'email,bounce type\na@example.org,Hard\nb@example.org,Soft\n',
    );
    expect(events).toMatchObject([
      { type: 'bounced', vendorLabel: 'Hard' },
      { type: 'bounced', vendorLabel: 'Soft' },
    ]);
  });

  it('means a bounce even where it is only a number', async () => {
    const { events } = await visitText(
      'x.csv',
      'email,bounce class,reason\na@example.org,10,550 5.1.1 unknown\nb@example.org,22,mailbox full\n',
    );
    expect(events).toMatchObject([
      { type: 'bounced', vendorLabel: '10' },
      { type: 'bounced', vendorLabel: '22' },
    ]);
  });
});

describe('several dates in a row', () => {
  it('are events of their own; the words of the server belong to what failed', async () => {
    const visited = await visitText(
      'x.csv',
      'Email,Subject,Sent At,Delivered At,Opened At,Bounced At,Bounce Reason\n' +
        'a@example.org,News,2026-10-01 10:00Z,2026-10-01 10:01Z,2026-10-02 09:00Z,,\n' +
        'b@example.org,News,2026-10-01 10:00Z,,,2026-10-01 10:02Z,550 5.1.1 unknown\n' +
        'c@example.org,News,,,,,\n',
    );
    expect(visited.detection).toMatchObject({ format: 'generic-csv' });
    expect(told(visited)).toEqual([
      ['accepted', '2026-10-01T10:00:00.000Z', null, null],
      ['delivered', '2026-10-01T10:01:00.000Z', null, null],
      ['opened', '2026-10-02T09:00:00.000Z', null, null],
      ['accepted', '2026-10-01T10:00:00.000Z', null, null],
      ['bounced', '2026-10-01T10:02:00.000Z', null, '550 5.1.1 unknown'],
    ]);
    expect(visited.rejects).toMatchObject([{ line: 4, reason: 'unknown-event' }]);
    expect(visited.outcomes.map(({ events, rejects }) => [events, rejects])).toEqual([
      [3, 0],
      [2, 0],
      [0, 1],
    ]);
  });

  it('stand beside a status: it adds what no date tells, and nothing twice', async () => {
    const visited = await visitText(
      'x.csv',
      'Email;Статус;Дата отправки;Дата доставки;Ответ сервера\n' +
        'a@example.org;Доставлено;01.10.2026 10:00;01.10.2026 10:01;250 OK\n' +
        'b@example.org;Возврат;13.10.2026 10:00;;550 5.1.1 нет такого ящика\n',
      { assumeTimezone: 'UTC' },
    );
    expect(told(visited)).toEqual([
      ['accepted', '2026-10-01T10:00:00.000Z', null, null],
      ['delivered', '2026-10-01T10:01:00.000Z', 'Доставлено', '250 OK'],
      ['accepted', '2026-10-13T10:00:00.000Z', null, null],
      ['bounced', '2026-10-13T10:00:00.000Z', 'Возврат', '550 5.1.1 нет такого ящика'],
    ]);
  });

  it.each([
    ['E-Mail-Adresse;Gesendet am;Zugestellt am;Geöffnet am'],
    ["Adresse e-mail;Date d'envoi;Date de livraison;Date d'ouverture"],
    ['Correo electrónico;Fecha de envío;Fecha de entrega;Fecha de apertura'],
    ['Indirizzo e-mail;Data di invio;Data di consegna;Data di apertura'],
    ['Получатель;Время отправки;Время доставки;Время открытия'],
  ])('by the names %s', async (header) => {
    const stamps = ['2026-10-01 10:00', '2026-10-01 10:01', '2026-10-01 11:00'];
    const visited = await visitText('x.csv', `${header}\na@example.org;${stamps.join(';')}\n`);
    expect(visited.events.map(({ type }) => type)).toEqual(['accepted', 'delivered', 'opened']);
  });

  it('of a log, whose rows have an event and its time, are left alone', async () => {
    const { events } = await visitText(
      'x.csv',
      'email,event,timestamp,sent at,delivered at\na@example.org,open,2026-10-02T09:00Z,2026-10-01T10:00Z,2026-10-01T10:01Z\n',
    );
    expect(events).toMatchObject([{ type: 'opened', at: Date.UTC(2026, 9, 2, 9) }]);
  });

  it('that are flags or counts are no dates', async () => {
    const { events } = await visitText(
      'x.csv',
      'email,status,date,sent,opened,clicked\na@example.org,delivered,2026-10-01T10:00Z,1,3,0\n',
    );
    expect(events).toMatchObject([{ type: 'delivered' }]);
  });

  it('one alone is the time of the event', async () => {
    const { events } = await visitText(
      'x.csv',
      'email,status,sent at\na@example.org,bounced,2026-10-01T10:00Z\n',
    );
    expect(events).toMatchObject([{ type: 'bounced', at: Date.UTC(2026, 9, 1, 10) }]);
  });
});

describe('whole headers of other languages', () => {
  it.each([
    [
      'de',
      'E-Mail-Adresse;Zustellstatus;Bounce-Typ;Bounce-Grund;Zeitpunkt;Betreff;Absender;Kampagne;Nachrichten-ID',
    ],
    [
      'fr',
      'Adresse e-mail;Statut;Type de rebond;Motif du rebond;Horodatage;Objet;Expéditeur;Campagne;ID du message',
    ],
    [
      'es',
      'Correo electrónico;Estado;Tipo de rebote;Motivo del rebote;Fecha;Asunto;Remitente;Campaña;ID mensaje',
    ],
    [
      'it',
      'Indirizzo e-mail;Stato;Tipo di rimbalzo;Motivo del rimbalzo;Data e ora;Oggetto;Mittente;Campagna;ID messaggio',
    ],
    [
      'ru',
      'Email получателя;Статус;Тип возврата;Причина возврата;Дата и время;Тема;Отправитель;Рассылка;ID письма',
    ],
  ])('%s', async (_language, header) => {
    const row =
      'a@example.org;bounced;Hard;550 5.1.1 unknown;2026-10-03 10:00;Order 5;shop@shop.example;October;m-1';
    const visited = await visitText('x.csv', `${header}\n${row}\n`);
    expect(visited.events).toMatchObject([
      {
        type: 'bounced',
        recipient: 'a@example.org',
        vendorLabel: 'bounced/Hard',
        reply: '550 5.1.1 unknown',
        at: Date.UTC(2026, 9, 3, 10),
        subject: 'Order 5',
        sender: 'shop@shop.example',
        campaign: 'October',
        vendorMessageId: 'm-1',
      },
    ]);
    expect(warningCodes(visited)).not.toContain('unknown-columns');
  });
});

describe('a reply alone', () => {
  it('tells the event by its code', async () => {
    const visited = await visitText(
      'x.csv',
      'email,smtp response\na@example.org,550 5.1.1 unknown\nb@example.org,250 ok\nc@example.org,nothing\n',
    );
    expect(visited.events.map(({ type }) => type)).toEqual(['bounced', 'delivered']);
    expect(visited.rejects).toMatchObject([{ line: 4, reason: 'unknown-event' }]);
  });
});

describe('columns that nobody reads', () => {
  const warning = (visited: Visited): unknown =>
    visited.reading?.kind === 'read'
      ? visited.reading.warnings.find(({ code }) => code === 'unknown-columns')?.details
      : null;

  it('are named, where they hold something', async () => {
    const visited = await visitText(
      'x.csv',
      'email,status,order,note,empty\na@example.org,sent,17,vip,\n',
    );
    expect(warning(visited)).toEqual({ columns: 'order, note', count: 2 });
  });

  it('are no news where somebody confirmed the mapping', async () => {
    const visited = await visitText('x.csv', 'email,status,order\na@example.org,sent,17\n', {
      mapping: { columns: { email: 'recipient', status: 'event', order: 'ignore' } },
    });
    expect(warning(visited)).toBeUndefined();
  });

  it('that a vendor has added are named, and the old ones are not', async () => {
    const header = 'st_text,ts,sub,frm,email,tag,mid,link';
    const row =
      'Sent,03-10-2026 12:00:00,Order,shop@shop.example,a@example.org,NA,<1@a.example>,NA';
    const old = await visitText('logs.csv', `${header}\n${row}\n`);
    expect(old.detection).toMatchObject({ format: 'brevo-logs' });
    expect(warning(old)).toBeUndefined();
    const added = await visitText('logs.csv', `${header},bounce_reason\n${row},full\n`);
    expect(added.detection).toMatchObject({ format: 'brevo-logs' });
    expect(warning(added)).toEqual({ columns: 'bounce_reason', count: 1 });
  });
});
