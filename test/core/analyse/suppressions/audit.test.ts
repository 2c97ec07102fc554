import { describe, expect, test } from 'vitest';
import { auditRecipient } from '../../../../electron/core/analyse/suppressions/audit.ts';
import { CAUSES } from '../../../../shared/domain/suppression.ts';
import type { Cause } from '../../../../shared/domain/suppression.ts';
import { ROWS } from './audit-histories.ts';
import { bounced, delivered, dropped, listed, message, START, story, WORDS } from './build.ts';

const DAY = 86_400_000;
const ENDS = new Map([
  ['sendgrid', START + 120 * DAY],
  ['klaviyo', START + 120 * DAY],
  ['postfix', START + 120 * DAY],
]);

describe('the audit of one recipient', () => {
  test.each(ROWS.map((row) => [row[0], row] as const))('%s', (_name, [, given, expected, esp]) => {
    const found = auditRecipient(given, ENDS).filter((one) => esp === undefined || one.esp === esp);
    expect(found.map(({ basis, cause, confidence }) => [basis, cause, confidence])).toEqual(
      expected === null ? [] : [expected],
    );
    for (const { cause, finding } of found) expect(finding).toBe(CAUSES[cause]);
  });

  test('every cause is reached', () => {
    const reached = new Set(
      ROWS.flatMap(([, , expected]) => (expected === null ? [] : [expected[1]])),
    );
    expect(Object.keys(CAUSES).filter((cause) => !reached.has(cause as Cause))).toEqual([]);
  });

  test('nobody who asked to be left alone is called wrongly suppressed', () => {
    for (const [, given] of ROWS) {
      const asked = given.messages.some(({ events }) =>
        events.some(({ type }) => type === 'complained' || type === 'unsubscribed'),
      );
      if (!asked) continue;
      for (const { finding } of auditRecipient(given, ENDS)) expect(finding).not.toBe('wrongly');
    }
  });
});

describe('the evidence of a finding', () => {
  test('names the entry, the words and what arrived', () => {
    const given = story(bounced(1, WORDS.dead), listed(1.001), delivered(9, { esp: 'klaviyo' }));
    const [found] = auditRecipient(given, ENDS);
    expect(found?.evidence.map(({ role, at }) => [role, at])).toEqual([
      ['entry', START + 1.001 * DAY],
      ['words', START + DAY],
      ['arrival', START + 9 * DAY],
    ]);
  });

  test('names what was put off before time ran out', () => {
    const given = story(
      message(
        { day: 0, type: 'deferred', esp: 'sendgrid', words: WORDS.rate },
        { day: 3, type: 'bounced', esp: 'sendgrid', words: WORDS.expired },
      ),
      dropped(5, 'Bounced Address'),
    );
    const [found] = auditRecipient(given, ENDS);
    expect(found?.evidence.map(({ role }) => role)).toEqual(['entry', 'words', 'before-expiry']);
  });

  test('counts what was sent to the dead, and shows the last of it', () => {
    const given = story(bounced(1, WORDS.dead), bounced(8, WORDS.dead), bounced(15, WORDS.dead));
    const [found] = auditRecipient(given, ENDS);
    expect(found).toMatchObject({ attempts: 2, since: START + DAY });
    expect(found?.evidence.map(({ role, at }) => [role, at])).toEqual([
      ['words', START + DAY],
      ['attempt', START + 15 * DAY],
    ]);
  });
});
