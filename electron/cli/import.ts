import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../../shared/contract/errors.ts';
import type { ImportProgress, ImportResult } from '../../shared/contract/api.ts';
import { tableMapping } from '../../shared/contract/methods.ts';
import type { TableMapping } from '../../shared/domain/import.ts';
import { skipSentence, warningSentence } from '../../shared/i18n/errors/sentences.ts';
import { formatNumber, formatPercent } from '../../shared/i18n/message.ts';
import { formatCatalogue } from '../core/import/formats/index.ts';
import { optionValue, UsageError } from './command.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { withCase } from './open-case.ts';
import { RULES_OPTION } from './own-rules.ts';
import { sourceJson } from './source-json.ts';
import { sourceTable } from './sources.ts';
import { oneLine, wrap } from './table.ts';

export const command: Command = {
  usage:
    'PATH… --workspace FILE [--format ID] [--assume-timezone IANA] [--mapping FILE.json] [--rules FILE.json] [--json]',
  summary: 'summary.import',
  options: [
    { name: 'format', value: 'ID', text: 'option.format' },
    { name: 'assume-timezone', value: 'IANA', text: 'option.assume-timezone' },
    { name: 'mapping', value: 'FILE.json', text: 'option.mapping' },
    RULES_OPTION,
  ],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const options = {
      format: format(call),
      assumeTimezone: assumedZone(call),
      mapping: await mapping(call),
    };
    const announce = (): void => call.out.say(call.text('import.cancelling'));
    call.signal.addEventListener('abort', announce, { once: true });
    const result = await withCase(call, true, (core) =>
      core.importPaths(
        call.positionals.map((path) => resolve(path)),
        {
          ...options,
          signal: call.signal,
          progress: (progress) => call.out.progress(progressLine(progress, call)),
        },
      ),
    );
    call.out.progress(null);
    call.signal.removeEventListener('abort', announce);
    if (call.json) await call.out.json(resultJson(result, call));
    else await print(result, call);
    return exitCode(result);
  },
};

function exitCode({ sources, cancelled }: ImportResult): ExitCode {
  return cancelled || sources.length === 0 ? 1 : 0;
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

function resultJson(
  { sources, skipped, needMapping, cancelled }: ImportResult,
  { language }: Call,
): Record<string, unknown> {
  return {
    sources: sources.map((source) => sourceJson(source, language)),
    skipped: [
      ...skipped.map(({ file, reason, detail }) => ({
        file,
        reason,
        message: skipSentence(reason, language),
        ...(detail === undefined ? {} : { detail }),
      })),
      ...needMapping.map(({ file }) => ({
        file,
        reason: 'mapping-needed',
        message: skipSentence('mapping-needed', language),
      })),
    ],
    ...(cancelled ? { cancelled } : {}),
  };
}

async function print(result: ImportResult, call: Call): Promise<void> {
  const { out, text, language } = call;
  const { sources, cancelled } = result;
  const left = [
    ...result.skipped,
    ...result.needMapping.map(({ file }) => ({ file, reason: 'mapping-needed' as const })),
  ];
  if (sources.length > 0) {
    await out.print(sourceTable(sources, call));
    const sum = (pick: (source: (typeof sources)[number]) => number): number =>
      sources.reduce((total, source) => total + pick(source), 0);
    const rejected = sum((source) => source.rejected);
    const total = text('import.total', {
      count: sum((source) => source.records),
      imported: sum((source) => source.imported),
      duplicates: sum((source) => source.duplicates),
      rejected,
    });
    await out.print(`\n${total}`);
    if (rejected > 0) await out.print(text('import.rejects-hint'));
    for (const { file, warnings } of sources) {
      for (const { code, details } of warnings) {
        const sentence = `${file}: ${warningSentence(code, language, details)}`;
        await out.print(out.style('yellow', wrap(sentence, 100)));
      }
    }
  } else if (!cancelled) await out.print(text('import.nothing'));
  if (left.length > 0) await out.print(`\n${out.style('bold', text('import.skipped'))}`);
  for (const { file, reason } of left) {
    await out.print(wrap(`${file}: ${skipSentence(reason, language)}`, 100, '  '));
  }
  if (cancelled) out.say(text('import.cancelled'));
}

function progressLine(progress: ImportProgress, { text, language }: Call): string {
  const { file, records, rate, bytesDone, bytesTotal } = progress;
  const values = { file, records, rate: formatNumber(Math.round(rate), language) };
  if (bytesTotal === null || bytesTotal === 0) return text('import.progress-unknown', values);
  const percent = formatPercent(Math.min(1, bytesDone / bytesTotal), language);
  return text('import.progress', { ...values, percent });
}
