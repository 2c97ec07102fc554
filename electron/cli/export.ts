import { resolve } from 'node:path';
import { formatNumber, formatPercent } from '../../shared/i18n/message.ts';
import { choiceOption, optionValue, requireOutput, UsageError } from './command.ts';
import type { Call, Command } from './command.ts';
import { withCase } from './open-case.ts';

const ROWS = ['events', 'recipients'] as const;
const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
const LISTS = ['messages', 'recipients'] as const;

export const command: Command = {
  usage:
    'events|recipients --output FILE --workspace FILE [--format csv|ndjson|parquet] [--query Q] [--of messages|recipients] [--redact] [--no-bom]',
  summary: 'summary.export',
  options: [
    { name: 'output', value: 'FILE', text: 'option.output' },
    { name: 'format', value: 'csv|ndjson|parquet', text: 'option.export-format' },
    { name: 'query', value: 'Q', text: 'option.query' },
    { name: 'of', value: 'messages|recipients', text: 'option.export-of' },
    { name: 'redact', value: null, text: 'option.redact' },
    { name: 'no-bom', value: null, text: 'option.no-bom' },
  ],
  least: 1,
  most: 1,
  run: async (call) => {
    const asked = call.positionals[0] ?? '';
    const rows = ROWS.find((known) => known === asked);
    if (rows === undefined)
      throw new UsageError('usage.export-rows', { choices: ROWS.join(', '), value: asked });
    const output = requireOutput(call);
    const wish = {
      rows,
      format: choiceOption(call, 'format', FORMATS, formatOf(output)),
      query: optionValue(call, 'query') ?? '',
      list: choiceOption(call, 'of', LISTS, rows === 'events' ? 'messages' : 'recipients'),
      // A script's file is the same everywhere, unless it says whose clock it means.
      timezone: optionValue(call, 'timezone') === null ? 'UTC' : call.timezone,
      redact: call.options.has('redact'),
      mark: !call.options.has('no-bom'),
      language: call.language,
    };
    const announce = (): void => call.out.say(call.text('export.cancelling'));
    call.signal.addEventListener('abort', announce, { once: true });
    const done = await withCase(call, false, (core) =>
      core.exportRows(wish, resolve(output), {
        signal: call.signal,
        progress: (told) => call.out.progress(progressLine(told, output, call)),
      }),
    );
    call.signal.removeEventListener('abort', announce);
    call.out.progress(null);
    const { format, query, timezone, redact } = wish;
    if (call.json) await call.out.json({ output, format, query, timezone, redact, ...done });
    else await call.out.print(sentence(call, output, { ...wish, count: done.rows }));
    return 0;
  },
};

/** The format that the name of the file asks for. */
function formatOf(output: string): (typeof FORMATS)[number] {
  const suffix = output.slice(output.lastIndexOf('.') + 1).toLowerCase();
  return FORMATS.find((known) => known === suffix) ?? (suffix === 'jsonl' ? 'ndjson' : 'csv');
}

interface Told {
  readonly rows: (typeof ROWS)[number];
  readonly query: string;
  readonly timezone: string;
  readonly count: number;
}

/** What is in the file, by which filter and in which zone. */
function sentence({ text }: Call, file: string, { rows, query, timezone, count }: Told): string {
  const values = { file, count, query, timezone };
  const done = text(`export.done.${rows}`, values);
  return `${done} ${text(query.trim() === '' ? 'export.whole' : 'export.filtered', values)}`;
}

function progressLine(
  { done, total }: { readonly done: number; readonly total: number },
  file: string,
  { text, language }: Call,
): string {
  const percent = formatPercent(total === 0 ? 1 : Math.min(1, done / total), language);
  return text('export.progress', { file, percent, done: formatNumber(done, language) });
}
