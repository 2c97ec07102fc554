import type { ImportProgress, ImportResult } from '../../shared/contract/api.ts';
import { skipSentence, warningSentence } from '../../shared/i18n/errors/sentences.ts';
import { formatNumber, formatPercent } from '../../shared/i18n/message.ts';
import type { Call, ExitCode } from './command.ts';
import { sourceJson } from './source-json.ts';
import { sourceTable } from './sources.ts';
import { wrap } from './table.ts';

/** Tells what came of an import, as JSON or for people. */
export async function tellResult(result: ImportResult, call: Call): Promise<ExitCode> {
  call.out.progress(null);
  if (call.json) await call.out.json(resultJson(result, call));
  else await print(result, call);
  return exitCode(result);
}

/** 1 where nothing at all was taken in. */
function exitCode({ sources, cancelled }: ImportResult): ExitCode {
  return cancelled || sources.length === 0 ? 1 : 0;
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

/** The line that goes on changing while a file is read. */
export function progressLine(progress: ImportProgress, { text, language }: Call): string {
  const { file, records, rate, bytesDone, bytesTotal } = progress;
  const values = { file, records, rate: formatNumber(Math.round(rate), language) };
  if (bytesTotal === null || bytesTotal === 0) return text('import.progress-unknown', values);
  const percent = formatPercent(Math.min(1, bytesDone / bytesTotal), language);
  return text('import.progress', { ...values, percent });
}
