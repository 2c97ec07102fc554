import { formatNumber } from '../../shared/i18n/message.ts';
import { formatDate } from '../../shared/i18n/time.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { Call, Command } from './command.ts';
import { withCase } from './open-case.ts';
import { sourceJson } from './source-json.ts';
import { table } from './table.ts';

export const command: Command = {
  usage: '--workspace FILE',
  summary: 'summary.sources',
  options: [],
  least: 0,
  most: 0,
  run: async (call) => {
    const listed = await withCase(call, false, (core) => core.handlers['sources.list']({}));
    const sources = listed.toSorted((one, other) => one.id - other.id);
    if (call.json) {
      await call.out.json(sources.map((source) => sourceJson(source, call.language)));
    } else {
      const shown = sources.length === 0 ? call.text('sources.none') : sourceTable(sources, call);
      await call.out.print(shown);
    }
    return 0;
  },
};

/** Sources with their accounting, for people. */
export function sourceTable(sources: readonly SourceSummary[], call: Call): string {
  const { text, language, out } = call;
  const number = (value: number): string => formatNumber(value, language);
  return table(
    [
      { title: text('column.id'), right: true },
      { title: text('column.file'), most: 40 },
      { title: text('column.format') },
      { title: text('column.records'), right: true },
      { title: text('column.imported'), right: true },
      { title: text('column.duplicates'), right: true },
      { title: text('column.rejected'), right: true },
      { title: text('column.coverage') },
      { title: text('column.zone') },
    ],
    sources.map((source) => [
      String(source.id),
      source.file,
      source.format,
      number(source.records),
      number(source.imported),
      number(source.duplicates),
      number(source.rejected),
      coverage(source.from, source.to, call),
      source.timezone.name,
    ]),
    out.style,
  );
}

/** A span of time as two dates, or a dash. */
export function coverage(
  from: number | null,
  to: number | null,
  { language, timezone }: Pick<Call, 'language' | 'timezone'>,
): string {
  if (from === null || to === null) return '—';
  const options = { language, timezone, style: 'date' } as const;
  const [first, last] = [formatDate(from, options), formatDate(to, options)];
  return first === last ? first : `${first} – ${last}`;
}
