import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../shared/contract/errors.ts';
import type { RejectedRecord } from '../../shared/contract/api.ts';
import type { Core } from '../core/core.ts';
import { csvCell } from '../core/report/escape.ts';
import { optionValue, outputOption, sourceId } from './command.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { withCase } from './open-case.ts';
import { oneLine } from './table.ts';

const PAGE = 500;

export const command: Command = {
  usage: '--workspace FILE [--source ID] [--output FILE.csv]',
  summary: 'summary.rejects',
  options: [
    { name: 'source', value: 'ID', text: 'option.source' },
    { name: 'output', value: 'FILE.csv', text: 'option.rejects-output' },
  ],
  least: 0,
  most: 0,
  run: (call) => {
    const asked = optionValue(call, 'source');
    const only = asked === null ? null : sourceId(asked);
    const output = outputOption(call);
    return withCase<ExitCode>(call, false, async (core) => {
      const known = await core.handlers['sources.list']({});
      const names = new Map(known.map(({ id, file }) => [id, file]));
      if (only !== null && !names.has(only)) throw new Failure('not-found');
      const records = rejected(core, only === null ? [...names.keys()] : [only], call);
      if (output === null) await tell(records, names, call);
      else await save(records, names, output, call);
      return 0;
    });
  },
};

type Names = ReadonlyMap<number, string>;

async function tell(
  records: AsyncIterable<RejectedRecord>,
  names: Names,
  { out, text, json }: Call,
): Promise<void> {
  let count = 0;
  for await (const { source, line, reason, message, raw } of records) {
    count += 1;
    if (json) await out.line({ source, line, reason, message, raw });
    else {
      const place = `${names.get(source) ?? source}:${line}`;
      await out.print(`${out.style('dim', place)}  ${message}\n    ${oneLine(raw)}`);
    }
  }
  if (count === 0 && !json) await out.print(text('rejects.none'));
}

/** Writes a table for a spreadsheet: nothing in it can start a formula. */
async function save(
  records: AsyncIterable<RejectedRecord>,
  names: Names,
  output: string,
  { out, text, json }: Call,
): Promise<void> {
  let count = 0;
  async function* rows(): AsyncGenerator<string> {
    yield '\uFEFFfile,line,reason,message,raw\r\n';
    for await (const { source, line, reason, message, raw } of records) {
      count += 1;
      const file = names.get(source) ?? String(source);
      yield `${[file, String(line), reason, message, raw].map(csvCell).join(',')}\r\n`;
    }
  }
  await pipeline(Readable.from(rows()), createWriteStream(output));
  if (json) await out.json({ output, records: count });
  else await out.print(text('rejects.saved', { file: output, count }));
}

async function* rejected(
  core: Core,
  sources: readonly number[],
  { language }: Call,
): AsyncGenerator<RejectedRecord> {
  for (const source of sources) {
    for (let after = 0; ;) {
      const page = await core.handlers['sources.rejects']({ source, after, limit: PAGE, language });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.id;
    }
  }
}
