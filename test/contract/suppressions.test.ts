import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysisProgress } from '../../shared/contract/api.ts';
import { presetPolicy } from '../../shared/domain/policy-presets.ts';
import { deskOver } from './desk-over.ts';
import { transports } from './transports.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'suppressions');
const FILES = [
  'activity.csv',
  'suppression_bounces.csv',
  'klaviyo_suppressed.csv',
  'klaviyo-events.json',
];

/** What the fixtures tell: address and service → basis and cause. */
const STORY = {
  'left@example.org sendgrid': ['none', 'asked-still-mailed'],
  'gone@example.com sendgrid': ['none', 'dead-still-mailed'],
  'dead@example.com sendgrid': ['dropped', 'address-dead'],
  'blocked@example.org sendgrid': ['dropped', 'sender-reputation'],
  'silent@example.org sendgrid': ['list', 'label-only'],
  'full@example.org sendgrid': ['list', 'mailbox-full'],
  'alive@example.net sendgrid': ['list', 'arrived-since'],
  'full@example.org klaviyo': ['list', 'put-by-hand'],
  'asked@example.org klaviyo': ['list', 'complained'],
};

describe.each(transports)('suppressions over $name', (transport) => {
  const desk = deskOver(transport);
  const { value, failure, imported } = desk;

  it('an empty case has none, and nothing to replay', async () => {
    const counts = await value('suppressions.audit', { query: '' });
    expect(counts).toMatchObject({ rows: 0, recipients: 0, esps: [] });
    const policies = [presetPolicy('hard-at-once')];
    const found = await value('suppressions.simulate', { query: '', policies });
    expect(found).toMatchObject({ failing: 0, dead: 0, from: null, to: null });
  });

  it('tell every address its story, with the evidence', async () => {
    await imported(...FILES.map((file) => join(fixtures, file)));
    const progress: AnalysisProgress[] = [];
    const leave = await desk.client.on('analysis.progress', (told) => progress.push(told));
    const counts = await value('suppressions.audit', { query: '' });
    leave();
    expect(counts).toMatchObject({
      rows: 9,
      findings: { wrongly: 3, doubtful: 2, rightly: 2, missing: 2 },
      bases: { list: 5, dropped: 2, silence: 0, none: 2 },
    });
    expect(progress.every(({ analysis }) => analysis === 'suppressions')).toBe(true);
    const { total, rows } = await value('suppressions.rows', { query: '' });
    expect(total).toBe(9);
    expect(
      Object.fromEntries(
        rows.map(({ recipient, esp, basis, cause }) => [`${recipient} ${esp}`, [basis, cause]]),
      ),
    ).toEqual(STORY);
    const alive = rows.find(({ recipient }) => recipient === 'alive@example.net');
    expect(alive).toMatchObject({ espReason: 'bounce', words: '550 5.1.1 user unknown' });
    expect(alive?.evidence.map(({ role, line }) => [role, line])).toEqual([
      ['entry', 2],
      ['words', 2],
      ['arrival', 1],
    ]);
  });

  it('are filtered, paged and narrowed by a query', async () => {
    const wrongly = await value('suppressions.rows', {
      query: '',
      filter: { finding: 'wrongly', esp: 'sendgrid' },
      offset: 1,
      limit: 1,
    });
    expect(wrongly.total).toBe(3);
    expect(wrongly.rows).toHaveLength(1);
    const narrowed = await value('suppressions.audit', { query: 'domain:example.net' });
    expect(narrowed.rows).toBe(1);
    const bad = await failure('suppressions.audit', { query: 'outcome:nonsense' });
    expect(bad).toMatchObject({ code: 'bad-query' });
  });

  it('become the list that a service takes, without whoever asked to be left alone', async () => {
    const common = { query: '', language: 'en' };
    const restore = await value('suppressions.export', {
      ...common,
      esp: 'sendgrid',
      purpose: 'restore',
    });
    expect(JSON.parse(restore.text)).toEqual({
      emails: ['blocked@example.org', 'full@example.org', 'alive@example.net'],
    });
    expect(restore.about[1]).toBe('Filter: everything in the case');
    const { rows } = await value('suppressions.rows', { query: '', filter: { esp: 'klaviyo' } });
    const chosen = await value('suppressions.export', {
      ...common,
      esp: 'klaviyo',
      purpose: 'restore',
      ids: rows.map(({ id }) => id),
    });
    expect(chosen.count).toBe(1);
    expect(chosen.text).toContain('full@example.org');
    expect(chosen.text).not.toContain('asked@example.org');
    expect(chosen.about.join(' ')).toContain('1 address was left out');
    const suppress = await value('suppressions.export', {
      ...common,
      esp: 'sendgrid',
      purpose: 'suppress',
      form: 'table',
    });
    expect(suppress.count).toBe(2);
    expect(suppress.text.split('\r\n')[1]).toMatch(/^left@example\.org,SendGrid,Should be/);
  });

  it('are replayed under several policies, and who is behind a number is told', async () => {
    const policies = [presetPolicy('permanent-codes'), presetPolicy('words')];
    const found = await value('suppressions.simulate', { query: '', policies });
    expect(found.failing).toBe(4);
    expect(found.results.map(({ groups }) => groups)).toEqual([
      { lost: 1, dead: 2, unknown: 1, kept: 0 },
      { lost: 1, dead: 2, unknown: 0, kept: 0 },
    ]);
    const behind = await value('suppressions.behind', {
      query: '',
      policies,
      policy: 0,
      group: 'lost',
    });
    expect(behind.cases).toMatchObject([
      { recipient: 'alive@example.net', words: '550 5.1.1 user unknown', count: 1 },
    ]);
    const really = await value('suppressions.behind', {
      query: '',
      policies,
      policy: 2,
      group: 'dead',
    });
    expect(really.cases.map(({ recipient }) => recipient)).toEqual(['dead@example.com']);
  });

  it('stop when told to', async () => {
    expect(await value('analysis.cancel', { analysis: 'suppressions' })).toEqual({
      cancelled: false,
    });
  });
});
