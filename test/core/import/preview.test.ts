import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { fingerprint, previewTable } from '../../../electron/core/import/preview.ts';
import { memorySource } from './in-memory.ts';

describe('previewTable', () => {
  it('shows what is guessed of a table', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `a${i}@x.example;возврат;${(i % 28) + 1}.10.2026 10:00;X-${i}`,
    );
    const text = `Адрес;Статус;Дата;Номер заказа\n${rows.join('\n')}\n`;
    const preview = await previewTable(memorySource('x.csv', iconv.encode(text, 'windows-1251')));
    expect(preview).toMatchObject({
      kind: 'table',
      header: ['Адрес', 'Статус', 'Дата', 'Номер заказа'],
      columns: ['Адрес', 'Статус', 'Дата', 'Номер заказа'],
      guess: {
        columns: { Адрес: 'recipient', Статус: 'event', Дата: 'time', 'Номер заказа': 'ignore' },
      },
      encoding: { name: 'windows-1251', sure: false },
      delimiter: ';',
      dateOrder: 'day-first',
      zone: { name: 'UTC', basis: 'default' },
      formats: [{ id: 'generic-csv' }],
    });
    expect(preview.kind === 'table' && preview.rows).toHaveLength(50);
  });

  it('takes delimiter and encoding from the user', async () => {
    const source = memorySource(
      'x.csv',
      iconv.encode('почта|статус\na@x.example|да;нет\n', 'koi8-r'),
    );
    expect(await previewTable(source, { delimiter: ';', encoding: 'cp866' })).toMatchObject({
      delimiter: ';',
      encoding: { name: 'cp866' },
    });
    expect(await previewTable(source, { encoding: 'koi8-r' })).toMatchObject({
      header: ['почта', 'статус'],
    });
  });

  it('knows zones that are written', async () => {
    const preview = await previewTable(
      memorySource('x.csv', 'email,date\na@x.example,2026-10-01T10:00:00+03:00\n'),
    );
    expect(preview).toMatchObject({ zone: { name: '+03:00', basis: 'explicit' } });
  });

  it('says why there is nothing to show', async () => {
    expect(await previewTable(memorySource('x.csv', ''))).toEqual({
      kind: 'skipped',
      reason: 'empty-file',
    });
    expect(await previewTable(memorySource('x.pdf', '%PDF-1.4'))).toMatchObject({
      reason: 'unknown-format',
    });
  });
});

describe('fingerprint', () => {
  it('is the same for the same columns in any order and case', () => {
    expect(fingerprint(['Email', 'Status'])).toBe(fingerprint(['status', '\uFEFFEMAIL']));
    expect(fingerprint(['Email', 'Status'])).not.toBe(fingerprint(['Email', 'State']));
  });
});

it('a zone in the name of the time column need not be asked for', async () => {
  const source = memorySource(
    'x.csv',
    'email,status,Time (UTC)\na@x.example,sent,2026-10-05 10:00\n',
  );
  expect(await previewTable(source)).toMatchObject({ zone: { name: 'UTC', basis: 'format' } });
});
