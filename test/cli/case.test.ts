import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadletter, json, ndjson } from './terminal.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'verdicts');
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

interface Source {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly records: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly events: number;
  readonly from: string;
  readonly to: string;
  readonly timezone: { readonly name: string; readonly basis: string };
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}
interface Imported {
  readonly sources: readonly Source[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

let folder: string;
let workspace: readonly string[];
let imported: Imported;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-cli-'));
  workspace = ['--workspace', join(folder, 'case.deadletter')];
  const files = ['activity.csv', 'refused.json', 'returned.eml'];
  const paths = files.map((file) => join(fixtures, file));
  const ran = await deadletter(['import', ...paths, ...workspace, '--json']);
  if (ran.code !== 0) throw new Error(ran.stderr);
  imported = json(ran) as Imported;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import', () => {
  it('tells what every file was and where its records went', () => {
    expect(imported.skipped).toEqual([]);
    expect(imported.sources[0]).toMatchObject({
      id: 1,
      file: 'activity.csv',
      format: 'sendgrid-activity',
      records: 16,
      imported: 16,
      duplicates: 0,
      rejected: 0,
      events: 16,
      from: '2026-10-05T09:00:00.000Z',
      to: '2026-10-05T11:21:15.000Z',
      timezone: { name: 'UTC', basis: 'format' },
    });
    expect(imported.sources[2]).toMatchObject({ format: 'eml', records: 1, bounces: 1 });
    const bytes = readFileSync(join(fixtures, 'activity.csv'));
    expect(imported.sources[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    for (const { records, imported: taken, duplicates, rejected } of imported.sources) {
      expect(records).toBe(taken + duplicates + rejected);
    }
  });

  it('warns of a zone that nobody stated', () => {
    const { timezone, warnings } = imported.sources[1] ?? {};
    expect(timezone).toEqual({ name: 'Europe/Moscow', basis: 'default' });
    expect(warnings?.map(({ code }) => code)).toContain('timezone-assumed');
    expect(warnings?.[0]?.message).not.toMatch(/[{}]/);
  });

  it('takes the zone that it is told', async () => {
    const other = ['--workspace', join(folder, 'zone.deadletter')];
    const ran = await deadletter([
      'import',
      join(fixtures, 'refused.json'),
      ...other,
      '--assume-timezone',
      'UTC',
      '--json',
    ]);
    expect((json(ran) as Imported).sources[0]).toMatchObject({
      from: '2026-10-05T12:00:09.000Z',
      timezone: { name: 'UTC', basis: 'assumed' },
      warnings: [],
    });
  });

  it('counts a file that is there already as duplicates', async () => {
    const ran = await deadletter([
      'import',
      join(fixtures, 'activity.csv'),
      ...workspace,
      '--json',
    ]);
    const again = (json(ran) as Imported).sources[0];
    expect(again).toMatchObject({ records: 16, imported: 0, duplicates: 16, rejected: 0 });
    expect(ran.code).toBe(0);
    expect(json(await deadletter(['sources', ...workspace, '--json']))).toHaveLength(3);
  });

  it('shows people the same in their language', async () => {
    const other = ['--workspace', join(folder, 'people.deadletter')];
    const ran = await deadletter(['import', fixtures, ...other, '--lang', 'ru']);
    expect(ran.stdout).toContain('sendgrid-activity');
    expect(ran.stdout).toMatch(/загружено/);
    expect(ran.stdout).toContain('Пропущено');
    expect(ran.stdout).toContain('expected.json');
  });
});

describe('why', () => {
  it.each(Object.entries(expected))('%s: %s', async (recipient, verdict) => {
    const ran = await deadletter(['why', recipient, ...workspace, '--json']);
    expect(ran.code).toBe(0);
    const why = json(ran) as Readonly<Record<string, unknown>>;
    expect(why).toMatchObject({ recipient, verdict });
    for (const field of ['provider', 'confidence', 'headline', 'explanation']) {
      expect(why[field]).toEqual(expect.any(String));
    }
    for (const field of ['evidence', 'contradictions', 'caveats', 'nextSteps', 'coverage']) {
      expect(why[field]).toEqual(expect.any(Array));
    }
    expect((why['nextSteps'] as readonly unknown[]).length).toBeGreaterThan(0);
  });

  it('shows the evidence where it stands', async () => {
    const ran = await deadletter(['why', 'gone@example.org', ...workspace, '--json']);
    expect(json(ran)).toMatchObject({
      evidence: [{ source: 1, line: 3, text: expect.stringContaining('550 5.1.1') }],
      messages: [
        {
          subject: 'October news',
          outcome: 'bounced-hard',
          reason: 'userunknown',
          firstAt: '2026-10-05T09:00:00.000Z',
          events: [
            { type: 'accepted', line: 2 },
            { type: 'bounced', line: 3, at: '2026-10-05T09:00:03.000Z', machine: false },
          ],
        },
      ],
    });
  });

  it('joins the returned mail to the row of the log', async () => {
    const ran = await deadletter(['why', 'late@branch.example', ...workspace, '--json']);
    const { messages } = json(ran) as {
      readonly messages: readonly { readonly events: readonly { readonly source: number }[] }[];
    };
    expect(messages).toHaveLength(1);
    expect(new Set(messages[0]?.events.map(({ source }) => source))).toEqual(new Set([1, 3]));
  });

  it.each(['goone', 'gnoe', 'gpne'])('finds the near miss of %s', async (local) => {
    const ran = await deadletter(['why', `${local}@example.org`, ...workspace, '--json']);
    expect(ran.code).toBe(0);
    expect(json(ran)).toMatchObject({ verdict: 'no-trace', similar: ['gone@example.org'] });
  });

  it.each(['en', 'ru'])('reads well for people in %s', async (language) => {
    const ran = await deadletter(['why', 'gone@example.org', ...workspace, '--lang', language]);
    expect(ran.stdout).toContain('activity.csv:3');
    expect(ran.stdout).toContain('550 5.1.1');
    expect(ran.stdout).not.toMatch(/[{}]|undefined|null|NaN/);
  });
});

describe('search', () => {
  it('finds recipients by a part of the address', async () => {
    const ran = await deadletter(['search', 'example.org', ...workspace, '--json']);
    const found = json(ran) as {
      readonly total: number;
      readonly exact: boolean;
      readonly hits: readonly Readonly<Record<string, unknown>>[];
    };
    expect(found).toMatchObject({ total: 2, exact: true });
    expect(new Set(found.hits.map(({ recipient }) => recipient))).toEqual(
      new Set(['gone@example.org', 'reader@example.org']),
    );
    const gone = found.hits.find(({ recipient }) => recipient === 'gone@example.org');
    expect(gone).toMatchObject({
      messages: 1,
      lastEvent: 'bounced',
      lastAt: '2026-10-05T09:00:03.000Z',
      reason: 'userunknown',
      class: 'hard',
      verdict: 'bounced-hard',
    });
  });

  it('keeps to its limit and says how many there are', async () => {
    const ran = await deadletter(['search', '', ...workspace, '--limit', '3', '--json']);
    const { total, hits } = json(ran) as { readonly total: number; readonly hits: unknown[] };
    expect(hits).toHaveLength(3);
    expect(total).toBe(8);
  });

  it.each([
    ['after:yesterday-ish', '“yesterday-ish” is not a date', '«yesterday-ish» — не дата'],
    ['outcome:lost', '“lost” is no value of “outcome:”', 'нет значения «lost»'],
    ['reason:', 'After “reason:” comes what to look for', 'После «reason:»'],
    ['"user unknown', 'A quotation mark is opened', 'Кавычка открыта'],
    ['colour:red', 'There is no field “colour:”', 'Поля «colour:» для поиска нет'],
  ])('says what is wrong with %s', async (query, english, russian) => {
    for (const [language, sentence] of [
      ['en', english],
      ['ru', russian],
    ] as const) {
      const asked = ['search', query, '--lang', language, ...workspace];
      const { code, stderr } = await deadletter(asked);
      expect(stderr).toContain(sentence);
      expect(code).toBe(1);
    }
  });
});

describe('sources', () => {
  it('are listed as import told them, with the time of import', async () => {
    const listed = json(await deadletter(['sources', ...workspace, '--json'])) as Source[];
    expect(listed).toHaveLength(3);
    for (const [index, source] of listed.entries()) {
      expect(source).toMatchObject({ ...imported.sources[index] });
      expect(source).toHaveProperty('importedAt', expect.stringMatching(/Z$/));
    }
  });

  it.each([1, 2, 3])('give back the original of %i, byte for byte', async (id) => {
    const output = join(folder, `extracted-${id}`);
    const ran = await deadletter(['extract', String(id), '--output', output, ...workspace]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(imported.sources[id - 1]?.sha256);
    const file = imported.sources[id - 1]?.file ?? '';
    expect(readFileSync(output).equals(readFileSync(join(fixtures, file)))).toBe(true);
  });

  it('that are not there cannot be extracted, forgotten or asked for rejects', async () => {
    const output = join(folder, 'nothing');
    const extracted = await deadletter(['extract', '99', '--output', output, ...workspace]);
    const forgotten = await deadletter(['forget', '99', ...workspace]);
    const asked = await deadletter(['rejects', '--source', '99', ...workspace]);
    expect([extracted.code, forgotten.code, asked.code]).toEqual([1, 1, 1]);
    expect(forgotten.stderr).toContain('It is not here');
  });

  it('take with them what only they had', async () => {
    const other = ['--workspace', join(folder, 'forget.deadletter')];
    const paths = ['activity.csv', 'returned.eml'].map((file) => join(fixtures, file));
    await deadletter(['import', ...paths, ...other]);
    await deadletter(['forget', '2', ...other]);
    const why = await deadletter(['why', 'late@branch.example', ...other, '--json']);
    expect(json(why)).toMatchObject({ verdict: 'delivered' });
    expect(json(await deadletter(['sources', ...other, '--json']))).toHaveLength(1);
  });
});

describe('reread', () => {
  it('reads a source again in another zone', async () => {
    const other = ['--workspace', join(folder, 'reread.deadletter')];
    const path = join(folder, 'local.csv');
    writeFileSync(path, 'email,status,date\nanna@example.org,delivered,2026-10-03 10:00\n');
    await deadletter(['import', path, ...other]);
    const ran = await deadletter([
      'reread',
      '1',
      '--assume-timezone',
      'Europe/Moscow',
      ...other,
      '--json',
    ]);
    expect(ran.code).toBe(0);
    expect((json(ran) as Imported).sources).toMatchObject([
      {
        file: 'local.csv',
        from: '2026-10-03T07:00:00.000Z',
        timezone: { name: 'Europe/Moscow', basis: 'assumed' },
      },
    ]);
    const missing = await deadletter(['reread', '9', ...other]);
    expect(missing.code).toBe(1);
  });
});

describe('rejects', () => {
  it('are listed line by line with the raw text', async () => {
    const other = ['--workspace', join(folder, 'rejects.deadletter')];
    const damaged = join(import.meta.dirname, '..', 'fixtures', 'damaged', 'cut-in-quotes.csv');
    await deadletter(['import', damaged, ...other]);
    const rejects = ndjson(await deadletter(['rejects', ...other, '--json']));
    expect(rejects).toEqual([
      {
        source: 1,
        line: 5,
        reason: 'unclosed-quote',
        message: expect.stringContaining('never closed'),
        raw: expect.stringContaining('softB2'),
      },
    ]);
    expect(ndjson(await deadletter(['rejects', ...workspace, '--json']))).toEqual([]);
  });

  it('are written as a table that is safe in a spreadsheet', async () => {
    const other = ['--workspace', join(folder, 'rejects-csv.deadletter')];
    const path = join(folder, 'formulas.csv');
    writeFileSync(path, 'email,status\nanna@example.org,sent\n"=HYPERLINK(""x"")",sent\n');
    await deadletter(['import', path, ...other]);
    const output = join(folder, 'rejects.csv');
    const ran = await deadletter(['rejects', ...other, '--output', output]);
    expect(ran.stdout).toContain('1 rejected record');
    const [, row] = readFileSync(output, 'utf8').split('\r\n');
    expect(row).toMatch(/^formulas\.csv,3,bad-recipient,/);
    expect(row?.split(',').some((cell) => /^"?[=+@-]/.test(cell))).toBe(false);
  });
});

describe('report', () => {
  it('is written as Markdown or HTML, with pseudonyms on request', async () => {
    const plain = await deadletter(['report', 'gone@example.org', ...workspace]);
    expect(plain.stdout).toContain('gone@example.org');
    const redacted = await deadletter([
      'report',
      'gone@example.org',
      ...workspace,
      '--format',
      'html',
      '--redact',
    ]);
    expect(redacted.stdout).toMatch(/^<!doctype html>/i);
    expect(redacted.stdout).not.toContain('gone@');
  });
});
