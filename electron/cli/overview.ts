import { DIMENSIONS, MEASURE_NAMES, rateOf } from '../../shared/domain/overview.ts';
import type { Dimension, Measure, OverviewReport } from '../../shared/domain/overview.ts';
import { formatList, formatNumber, translate } from '../../shared/i18n/message.ts';
import {
  changeSentence,
  comparisonSentences,
  formatPoints,
  formatRate,
  groupName,
} from '../../shared/i18n/overview/change-words.ts';
import { overviewTexts } from '../../shared/i18n/overview/overview.ts';
import { formatDate, isoTime } from '../../shared/i18n/time.ts';
import type { TimeSpan } from '../../shared/domain/time-span.ts';
import { choiceOption, numberOption, optionValue } from './command.ts';
import type { Call, Command } from './command.ts';
import { withCase } from './open-case.ts';
import { table } from './table.ts';

const MOST = 100_000;

export const command: Command = {
  usage: `--by ${DIMENSIONS.join('|')} --workspace FILE [--query Q] [--changes] [--measure M] [--limit N]`,
  summary: 'summary.overview',
  options: [
    { name: 'by', value: 'DIMENSION', text: 'option.by' },
    { name: 'query', value: 'Q', text: 'option.messages' },
    { name: 'measure', value: MEASURE_NAMES.join('|'), text: 'option.measure' },
    { name: 'changes', value: null, text: 'option.changes' },
    { name: 'limit', value: 'N', text: 'option.rows' },
  ],
  least: 0,
  most: 0,
  run: async (call) => {
    const by = choiceOption(call, 'by', DIMENSIONS, 'provider');
    const measure = choiceOption(call, 'measure', MEASURE_NAMES, 'bounce');
    const report = await ask(call, by, measure);
    const changes = call.options.has('changes');
    if (call.json) await call.out.json(changes ? changesJson(report) : rowsJson(report, by));
    else if (changes) await printChanges(call, report, measure);
    else await printRows(call, report, by);
    return 0;
  },
};

function ask(call: Call, by: Dimension, measure: Measure): Promise<OverviewReport> {
  const byTime = by === 'day' || by === 'hour';
  return withCase(call, false, async (core) => {
    const leave = core.on((event, payload) => {
      if (event !== 'analysis.progress') return;
      const { done, total } = payload as { readonly done: number; readonly total: number };
      call.out.progress(formatRate(done / Math.max(1, total), call.language));
    });
    const stop = (): void => void core.handlers['analysis.cancel']({ analysis: 'overview' });
    call.signal.addEventListener('abort', stop, { once: true });
    try {
      return await core.handlers['overview.report']({
        query: optionValue(call, 'query') ?? '',
        timezone: daysZone(call),
        by,
        measure,
        sort: byTime ? 'key' : 'messages',
        descending: !byTime,
        limit: numberOption(call, 'limit', MOST, 1, MOST),
      });
    } finally {
      call.signal.removeEventListener('abort', stop);
      call.out.progress(null);
      leave();
    }
  });
}

/** A script's day is the same everywhere, unless it says whose day it means. */
const daysZone = (call: Call): string =>
  optionValue(call, 'timezone') === null ? 'UTC' : call.timezone;

function rowsJson({ rows }: OverviewReport, by: Dimension): readonly Record<string, unknown>[] {
  return rows.map(({ key, label, tally }) => ({
    key,
    ...(by === 'provider' ? { name: label } : {}),
    ...tally,
    bounceRate: rateOf(tally, 'bounce'),
    deferralRate: rateOf(tally, 'deferral'),
    complaintRate: rateOf(tally, 'complaint'),
  }));
}

function changesJson({ comparison }: OverviewReport): Record<string, unknown> | null {
  if (comparison === null) return null;
  const span = ({ from, to }: TimeSpan) => ({ from: isoTime(from), to: isoTime(to) });
  const { later, before, laterTally, beforeTally, ...rest } = comparison;
  return {
    ...rest,
    later: { ...span(later), ...laterTally },
    before: { ...span(before), ...beforeTally },
  };
}

async function printRows(call: Call, report: OverviewReport, by: Dimension): Promise<void> {
  const { out, language } = call;
  const t = translate(overviewTexts, language);
  if (report.rows.length === 0) return out.print(t('report.none'));
  const counters = [
    'messages',
    'attempted',
    'delivered',
    'deferred',
    'bouncedHard',
    'bouncedSoft',
    'bouncedLate',
    'dropped',
    'complained',
  ] as const;
  const columns = [
    { title: t(`by.${by}`), most: 40 },
    ...counters.map((counter) => ({ title: t(`counter.${counter}`), right: true })),
    { title: t('measure.bounce'), right: true },
  ];
  const rows = report.rows.map(({ tally, ...row }) => [
    groupName(by, row, language),
    ...counters.map((counter) => formatNumber(tally[counter], language)),
    formatRate(rateOf(tally, 'bounce'), language),
  ]);
  await out.print(table(columns, rows, out.style));
  const total = t('report.total', { count: report.tally.messages });
  const { others } = report;
  const more = others === null ? '' : `, ${t('report.others', { count: others.count })}`;
  await out.print(`\n${total}${more}`);
  if (report.leftOut.length > 0)
    await out.print(t('page.left-out', { files: formatList(report.leftOut, language) }));
}

async function printChanges(
  call: Call,
  { comparison }: OverviewReport,
  measure: Measure,
): Promise<void> {
  const { out, language } = call;
  const t = translate(overviewTexts, language);
  if (comparison === null) return out.print(t('compared.none'));
  const days = ({ from, to }: TimeSpan): string => {
    const options = { language, timezone: daysZone(call), style: 'date' } as const;
    return [...new Set([formatDate(from, options), formatDate(to - 1, options)])].join(' – ');
  };
  const title = { later: days(comparison.later), before: days(comparison.before) };
  await out.print(out.style('bold', t('compared.title', title)));
  for (const said of comparisonSentences(comparison, measure, language)) await out.print(said);
  if (comparison.covered === 0) return;
  await out.print('');
  if (comparison.changes.length === 0) return out.print(t('compared.nothing'));
  const effects = comparison.changes.map(({ effect }) => formatPoints(effect, language));
  const widest = Math.max(...effects.map((effect) => effect.length));
  for (const [at, change] of comparison.changes.entries()) {
    const sentence = changeSentence(change, comparison, measure, language);
    const doubt = change.kind === 'segment' && change.chance ? ` (${t('change.chance')})` : '';
    await out.print(`${(effects[at] ?? '').padStart(widest)}  ${sentence}${doubt}`);
  }
}
