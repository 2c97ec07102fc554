import { rateOf } from '../../../shared/domain/overview.ts';
import type { Counter, Dimension, OverviewReport } from '../../../shared/domain/overview.ts';
import { flatCell } from '../../text/flat-cell.ts';
import type { OverviewWords } from '../../text/use-overview-words.ts';

const pipe = (text: string): string => flatCell(text).replaceAll('|', '\\|');

/** The table as shown, for a spreadsheet (tab-separated, plain numbers) or a note (Markdown). */
export function copiedTable(
  { rows }: OverviewReport,
  by: Dimension,
  counters: readonly Counter[],
  style: 'tsv' | 'markdown',
  { o, rate, group, number }: OverviewWords,
): string {
  const head = [
    o(`by.${by}`),
    ...counters.map((counter) => o(`counter.${counter}`)),
    o('measure.bounce'),
    o('measure.deferral'),
    o('measure.complaint'),
  ];
  const rates = ['bounce', 'deferral', 'complaint'] as const;
  if (style === 'tsv') {
    const lines = rows.map(({ tally, ...row }) => [
      flatCell(group(by, row)),
      ...counters.map((counter) => String(tally[counter])),
      ...rates.map((measure) => String(rateOf(tally, measure) ?? '')),
    ]);
    return [head, ...lines].map((line) => line.join('\t')).join('\n');
  }
  const lines = rows.map(({ tally, ...row }) => [
    pipe(group(by, row)),
    ...counters.map((counter) => number(tally[counter])),
    ...rates.map((measure) => rate(rateOf(tally, measure))),
  ]);
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
