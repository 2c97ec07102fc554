import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportWish } from '../../../shared/contract/methods.ts';
import { csvText, csvTextBack } from '../../../electron/core/export/write-csv.ts';
import { activityCsv, temporaryCase } from '../engine/temporary-case.ts';
import { exported, wish } from './exports.ts';
import type { Line } from './exports.ts';
import { assert, constantFrom, property, string } from 'fast-check';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'verdicts');
const files = ['activity.csv', 'refused.json', 'returned.eml'];

/** Traps for a table: formulas, quotes, line breaks, apostrophes, codes beside the words. */
const odd = activityCsv(
  [
    '=HYPERLINK("x")',
    "'=1",
    '-550 no',
    'say "no"\nsecond line',
    '550 5.1.1 unknown',
    '+7 916',
    '  = 2',
  ].map((reason, at) => ({
    at: `2026-10-06 10:00:0${at}`,
    id: `odd${at}`,
    event: at % 2 === 0 ? 'bounce' : 'delivered',
    email: `+odd${at}@example.com`,
    subject: reason,
    reason,
    type: 'blocked',
  })),
);

/** What an event is, without the numbers and places of the case that tells it. */
const facts = (lines: readonly Line[]): readonly Line[] =>
  lines
    .map((line) => {
      const {
        source,
        source_line,
        source_file,
        event_id,
        message,
        report,
        joined_by,
        system,
        id_system,
        ...rest
      } = line;
      void [
        source,
        source_line,
        source_file,
        event_id,
        message,
        report,
        joined_by,
        system,
        id_system,
      ];
      return rest;
    })
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

test.each<ExportWish['format']>(['csv', 'ndjson'])(
  'events exported as %s are the same in another case, and duplicates in their own',
  async (format) => {
    await using here = temporaryCase();
    const core = await here.open();
    await core.importPaths([
      ...files.map((file) => join(fixtures, file)),
      here.file('odd.csv', odd),
    ]);
    const output = join(here.folder, `out.${format}`);
    await core.exportRows({ ...wish, format }, output);
    const before = await exported(core, here.folder);
    expect(before.length).toBeGreaterThan(20);

    await using there = temporaryCase();
    const other = await there.open();
    const { sources } = await other.importPaths([
      there.file(`out.${format}`, readFileSync(output)),
    ]);
    expect(sources[0]).toMatchObject({
      format: 'deadletter-events',
      records: before.length,
      imported: before.length,
      rejected: 0,
      warnings: [],
    });
    expect(facts(await exported(other, there.folder))).toEqual(facts(before));

    // A bounce mail joined by its time alone has an id that the log does not know.
    const query = '-late@branch.example';
    const own = await core.exportRows({ ...wish, format, query }, output);
    const again = await core.importPaths([output]);
    expect(again.sources[0]).toMatchObject({ imported: 0, duplicates: own.rows, rejected: 0 });
  },
);

test('what goes before a formula is taken off again, whatever the text', () => {
  assert(
    property(string({ unit: constantFrom("'", '=', '+', '-', '@', ' ', 'a', '1') }), (text) => {
      expect(csvTextBack(csvText(text))).toBe(text);
      expect(csvText(text)).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
