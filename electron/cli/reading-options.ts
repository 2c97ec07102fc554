import { readFile } from 'node:fs/promises';
import { Failure } from '../../shared/contract/errors.ts';
import { tableMapping } from '../../shared/contract/methods.ts';
import type { TableMapping } from '../../shared/domain/import.ts';
import { formatCatalogue } from '../core/import/formats/index.ts';
import { optionValue, UsageError } from './command.ts';
import type { Call, OptionSpec } from './command.ts';
import { oneLine } from './table.ts';

/** How a file is to be read, where the user knows better. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  { name: 'format', value: 'ID', text: 'option.format' },
  { name: 'assume-timezone', value: 'IANA', text: 'option.assume-timezone' },
  { name: 'mapping', value: 'FILE.json', text: 'option.mapping' },
];

export const READING_USAGE = '[--format ID] [--assume-timezone IANA] [--mapping FILE.json]';

export interface ReadingOptions {
  readonly format: string | undefined;
  readonly assumeTimezone: string | undefined;
  readonly mapping: TableMapping | undefined;
}

/** Throws a `UsageError` for a format or a mapping that is none, and `bad-timezone`. */
export async function readingOptions(call: Call): Promise<ReadingOptions> {
  return {
    format: format(call),
    assumeTimezone: assumedZone(call),
    mapping: await mapping(call),
  };
}

function format(call: Call): string | undefined {
  const asked = optionValue(call, 'format');
  if (asked === null) return undefined;
  if (!formatCatalogue().some(({ id }) => id === asked)) {
    throw new UsageError('usage.unknown-format', { format: asked });
  }
  return asked;
}

function assumedZone(call: Call): string | undefined {
  const asked = optionValue(call, 'assume-timezone');
  if (asked === null) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone;
  } catch {
    throw new Failure('bad-timezone', { timezone: asked });
  }
}

async function mapping(call: Call): Promise<TableMapping | undefined> {
  const file = optionValue(call, 'mapping');
  if (file === null) return undefined;
  try {
    const parsed = tableMapping.parse(JSON.parse(await readFile(file, 'utf8')));
    return parsed as TableMapping;
  } catch (error) {
    const problem = oneLine(error instanceof Error ? error.message : String(error)).slice(0, 300);
    throw new UsageError('usage.mapping-file', { file, problem });
  }
}
