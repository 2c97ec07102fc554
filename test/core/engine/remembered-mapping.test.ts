import { expect, test } from 'vitest';
import type { TableMapping } from '../../../shared/domain/import.ts';
import { temporaryCase } from './temporary-case.ts';

const TABLE = 'who;what happened there;moment\nanna@example.com;zurück;03.10.2026 10:00\n';
const MAPPING: TableMapping = {
  columns: { who: 'recipient', 'what happened there': 'event', moment: 'time' },
  events: { zurück: 'bounced' },
  timezone: 'Europe/Berlin',
};

test('a preview says how tables with this header were confirmed, until that is forgotten', async () => {
  await using place = temporaryCase();
  const path = place.file('table.csv', TABLE);
  const core = await place.open({ resolveFile: () => path });
  const { handlers } = core;
  expect(await handlers['import.preview']({ file: 'any' })).toMatchObject({ remembered: null });

  const { sources } = await core.importPaths([path], { mapping: MAPPING, rememberMapping: true });
  expect(sources).toMatchObject([{ imported: 1, mapped: true }]);
  const preview = await handlers['import.preview']({ file: 'any' });
  expect(preview.remembered).toEqual(MAPPING);
  expect(preview.guess.columns).toMatchObject({ who: 'recipient' });

  const fingerprint = preview.fingerprint ?? '';
  expect(await handlers['mappings.forget']({ fingerprint })).toEqual({ forgotten: true });
  expect(await handlers['mappings.forget']({ fingerprint })).toEqual({ forgotten: false });
  expect(await handlers['import.preview']({ file: 'any' })).toMatchObject({ remembered: null });
});

test('an imported table can be looked at again, with the columns as they were read', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const { sources } = await core.importPaths([place.file('table.csv', TABLE)], {
    mapping: MAPPING,
  });
  const source = sources[0]!.id;
  expect(await core.handlers['import.preview']({ source })).toMatchObject({
    file: 'table.csv',
    header: ['who', 'what happened there', 'moment'],
    rows: [['anna@example.com', 'zurück', '03.10.2026 10:00']],
    read: MAPPING,
    words: [],
    remembered: null,
  });
  await expect(core.handlers['import.preview']({ source: 99 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a table read as guessed was not mapped by anybody', async () => {
  await using place = temporaryCase();
  const core = await place.open();
  const { sources } = await core.importPaths([
    place.file('plain.csv', 'email,status\nanna@example.com,delivered\n'),
  ]);
  expect(sources).toMatchObject([{ mapped: false }]);
  expect((await core.handlers['import.preview']({ source: sources[0]!.id })).read).toBeNull();
});

test('what every row is belongs to its file: the next of that header says its own event and day', async () => {
  await using place = temporaryCase();
  const first = place.file('odd name.csv', 'who\nanna@example.com\n');
  const second = place.file('unsubscribed 2026-11-04.csv', 'who\nboris@example.com\n');
  const core = await place.open({ resolveFile: () => second });
  await core.importPaths([first], {
    mapping: { columns: { who: 'recipient' }, event: 'bounced', at: '2026-10-03' },
    rememberMapping: true,
  });
  const { remembered } = await core.handlers['import.preview']({ file: 'any' });
  expect(remembered).toEqual({
    columns: { who: 'recipient' },
    event: 'unsubscribed',
    at: '2026-11-04',
  });
  const { sources } = await core.importPaths([second]);
  expect(sources).toMatchObject([{ from: Date.UTC(2026, 10, 4), mapped: true }]);
});
