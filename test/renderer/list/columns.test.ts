import { describe, expect, it } from 'vitest';
import { COLUMN_KINDS, sortIn } from '../../../renderer/features/list/columns.ts';
import type { Row } from '../../../renderer/stores/results.ts';
import { domainOf, namesProvider } from '../../../renderer/text/domain-of.ts';
import type { ListColumn } from '../../../shared/domain/list-column.ts';
import { hitAt } from '../fake-data.ts';

const recipient = (change: object): Row => ({
  kind: 'recipient',
  id: 'x',
  hit: { ...hitAt(0), ...change },
});
const message = (change: object): Row => ({
  kind: 'message',
  id: 'm',
  hit: {
    id: 1,
    recipient: 'anna@example.com',
    subject: null,
    stream: 'orders',
    outcome: 'delivered',
    reason: null,
    knowledge: null,
    lastAt: null,
    messageId: '<1@shop.example>',
    met: null,
    ...change,
  },
});
const filter = (column: ListColumn, row: Row, timezone = 'UTC'): string | null => {
  const found = COLUMN_KINDS[column].filter(row, timezone);
  return found === null ? null : `${found.field}:${found.value}`;
};

describe('the filter of a cell', () => {
  it.each([
    ['550 5.1.1 <anna@example.com> User unknown', 'code:5.1.1'],
    ['421 try again later', 'code:421'],
    ['smtp;250 2.0.0 Ok', 'code:2.0.0'],
    ['connection timed out', null],
    [null, null],
  ])('is the code of the reply %j', (reply, expected) => {
    expect(filter('reply', recipient({ reply }))).toBe(expected);
  });

  it('is the day of the last event in the zone that is shown', () => {
    const row = recipient({ lastAt: Date.UTC(2026, 9, 3, 22, 30) });
    expect(filter('last', row, 'UTC')).toBe('on:2026-10-03');
    expect(filter('last', row, 'Europe/Moscow')).toBe('on:2026-10-04');
    expect(filter('last', recipient({ lastAt: null }))).toBeNull();
  });

  it('is the domain, and the provider only where that is another name', () => {
    const own = { recipient: 'anna@Example.com', provider: 'example.com' };
    expect(filter('recipient', recipient(own))).toBe('domain:example.com');
    expect(filter('provider', recipient({ ...own, providerName: 'example.com' }))).toBeNull();
    expect(
      filter('provider', recipient({ ...own, provider: 'google', providerName: 'Google' })),
    ).toBe('provider:google');
  });

  it('is the stream, the subject and the Message-ID of a message', () => {
    const row = message({ subject: ' Order, 17 ' });
    expect(filter('provider', row)).toBe('stream:orders');
    expect(filter('messages', row)).toBe('id:<1@shop.example>');
    expect(filter('reply', row)).toBe('subject:Order, 17');
    expect(filter('reply', message({ subject: ' ' }))).toBeNull();
    expect(filter('reply', message({ subject: 'a '.repeat(2000) }))?.length).toBeLessThan(250);
    expect(filter('outcome', row)).toBe('outcome:delivered');
  });
});

it('takes the domain of an address after its last @', () => {
  expect([domainOf('"a@b"@Example.org'), domainOf('nobody')]).toEqual(['example.org', '']);
  expect([namesProvider('', 'a@b.example'), namesProvider('Google', 'a@b.example')]).toEqual([
    false,
    true,
  ]);
});

it('sorts messages by what the core sorts them by, and says so', () => {
  expect(sortIn('recipients', 'verdict')).toBe('verdict');
  expect(sortIn('messages', 'verdict')).toBe('last');
  expect(sortIn('messages', 'recipient')).toBe('recipient');
});
