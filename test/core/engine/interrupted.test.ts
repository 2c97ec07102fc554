import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWritable, closeWritable } from '../../../electron/core/workspace/open.ts';
import { notePending } from '../../../electron/core/workspace/queries/pending-imports.ts';
import { activityCsv, temporaryCase } from './temporary-case.ts';

const row = {
  at: '2026-10-01 10:00:00',
  id: 'm1',
  event: 'delivered',
  email: 'anna@example.org',
};

test('an interrupted import is offered until it is taken in or dismissed', async () => {
  await using place = temporaryCase();
  const [here, gone] = [place.file('here.csv', activityCsv([row])), place.file('gone.csv', 'x')];
  await (await place.open()).close();
  const db = openWritable(place.workspace);
  for (const path of [here, gone]) notePending(db, path, 1000);
  closeWritable(db);
  rmSync(gone);

  const core = await place.open({ issueFile: (path) => `token of ${path}` });
  const { handlers } = core;
  expect(await handlers['import.interrupted']({})).toEqual([
    { file: 'here.csv', startedAt: 1000, token: `token of ${here}` },
    { file: 'gone.csv', startedAt: 1000, token: null },
  ]);
  await core.importPaths([here]);
  expect((await handlers['import.interrupted']({})).map(({ file }) => file)).toEqual(['gone.csv']);
  expect(await handlers['import.dismiss']({})).toEqual({ dismissed: 1 });
  expect(await handlers['import.interrupted']({})).toEqual([]);
});

test('an import that runs is not called interrupted', async () => {
  await using place = temporaryCase();
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ ...row, id: `m${i}` }));
  const core = await place.open();
  const reading = Promise.withResolvers<void>();
  const running = core.importPaths([place.file('many.csv', activityCsv(rows))], {
    progress: () => reading.resolve(),
  });
  await reading.promise;
  expect(await core.handlers['import.interrupted']({})).toEqual([]);
  await running;
});

test('an import that runs is told to whoever asks in between, with the files that are in', async () => {
  await using place = temporaryCase();
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ ...row, id: `m${i}` }));
  const [few, many] = [
    place.file('few.csv', activityCsv([row])),
    place.file('many.csv', activityCsv(rows)),
  ];
  const core = await place.open();
  const reading = Promise.withResolvers<void>();
  const running = core.importPaths([few, many], {
    progress: ({ file, records }) => {
      if (file === 'many.csv' && records > 0) reading.resolve();
    },
  });
  await reading.promise;
  expect(await core.handlers['import.running']({})).toMatchObject([
    { progress: { file: 'many.csv', index: 2 }, sources: [{ file: 'few.csv', imported: 1 }] },
  ]);
  await running;
  expect(await core.handlers['import.running']({})).toEqual([]);
});
