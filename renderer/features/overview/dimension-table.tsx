import type { ReactNode } from 'react';
import {
  COUNTER_QUERIES,
  DIMENSIONS,
  FEW,
  MEASURES,
  possible,
  rateOf,
} from '../../../shared/domain/overview.ts';
import type {
  Counter,
  Dimension,
  Measure,
  OverviewReport,
  OverviewRow,
  OverviewSort,
  Tally,
} from '../../../shared/domain/overview.ts';
import {
  countBy,
  openMessages,
  showMoreRows,
  sortOverview,
  useOverview,
} from '../../stores/overview.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { copiedTable } from './copied-table.ts';
import { CountButton } from './count-button.tsx';
import { RateSign } from './rate-sign.tsx';
import { Trend } from './trend.tsx';

const COLUMNS: readonly Counter[] = [
  'messages',
  'attempted',
  'delivered',
  'deferred',
  'bouncedHard',
  'bouncedSoft',
  'bouncedLate',
  'dropped',
  'complained',
  'opened',
  'clicked',
];

interface Props {
  readonly report: OverviewReport;
  readonly by: Dimension;
  readonly measure: Measure;
}

/** Messages by one dimension: sorted by any column, every number opening its rows. */
export function DimensionTable({ report, by, measure }: Props): ReactNode {
  const words = useOverviewWords();
  const { o } = words;
  const asked = useOverview((state) => state.by);
  const highest = Math.max(0, ...report.rows.map(({ tally }) => rateOf(tally, measure) ?? 0));
  const byTime = by === 'day' || by === 'hour';
  const copy = (style: 'tsv' | 'markdown'): void =>
    void copyText(copiedTable(report, by, COLUMNS, style, words));
  return (
    <section className="by" aria-label={o('page.table')}>
      <header>
        <label className="by-choice">
          <span>{o('page.by')}</span>
          <select
            className="input"
            value={asked}
            onChange={(event) => {
              const found = DIMENSIONS.find((one) => one === event.target.value);
              if (found !== undefined) countBy(found);
            }}
          >
            {DIMENSIONS.map((one) => (
              <option key={one} value={one}>
                {o(`by.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <MenuButton
          label={o('page.copy')}
          className="button plain"
          items={[
            { id: 'tsv', label: o('page.copy-tsv'), run: () => copy('tsv') },
            { id: 'markdown', label: o('page.copy-markdown'), run: () => copy('markdown') },
          ]}
        >
          {o('page.copy')}
        </MenuButton>
      </header>
      <ScrollGroup className="table-frame" label={o('page.table')}>
        <table className="table overview-table">
          <thead>
            <tr>
              <SortHead sort="key" title={o(`by.${by}`)} />
              <SortHead sort={measure} title={o(`measure.${measure}`)} end />
              {byTime ? null : (
                <>
                  <th scope="col" className="end">
                    {o('page.share')}
                  </th>
                  <th scope="col">{o('page.trend')}</th>
                </>
              )}
              {COLUMNS.map((counter) => (
                <SortHead key={counter} sort={counter} title={o(`counter.${counter}`)} end />
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Row
                key={row.where}
                row={row}
                report={report}
                by={by}
                measure={measure}
                highest={highest}
              />
            ))}
          </tbody>
        </table>
      </ScrollGroup>
      {report.others === null ? null : (
        <p className="by-others quiet">
          {o('page.others', { count: report.others.count })}{' '}
          <Button onClick={showMoreRows}>{o('page.more')}</Button>
        </p>
      )}
    </section>
  );
}

interface HeadProps {
  readonly sort: OverviewSort;
  readonly title: string;
  readonly end?: boolean;
}

function SortHead({ sort, title, end = false }: HeadProps): ReactNode {
  const now = useOverview((state) => (state.sort === sort ? state.descending : null));
  return (
    <th
      scope="col"
      className={end ? 'end' : ''}
      aria-sort={now === null ? 'none' : now ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => sortOverview(sort)}>
        {title}
        <span aria-hidden="true">{now === null ? '' : now ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

/** Whether a difference stands on so few messages that it says nothing. */
const fewIn = (later: Tally | null, before: Tally | null, measure: Measure): boolean =>
  [later, before].some((tally) => tally === null || possible(tally, measure) < FEW);

interface RowProps extends Props {
  readonly row: OverviewRow;
  /** The highest rate of the table: the bars are measured by it. */
  readonly highest: number;
}

function Row({ row, report, by, measure, highest }: RowProps): ReactNode {
  const { o, rate, points, group } = useOverviewWords();
  const { tally, where, later, before, trend } = row;
  const { scope } = report;
  const name = group(by, row);
  const value = rateOf(tally, measure);
  const now = later === null ? null : rateOf(later, measure);
  const then = before === null ? null : rateOf(before, measure);
  const bar = { width: `${highest === 0 ? 0 : ((value ?? 0) / highest) * 100}%` };
  const covered = (report.comparison?.covered ?? 0) > 0;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="row-name" onClick={() => openMessages(scope, where)}>
          {name}
        </button>
      </th>
      <td className="end rate-cell">
        <span className="rate-bar" aria-hidden="true">
          <span style={bar} />
        </span>
        <button
          type="button"
          className="count-button"
          aria-label={`${rate(value)}: ${name}, ${o(`measure.${measure}`)}`}
          onClick={() => openMessages(scope, where, MEASURES[measure].query)}
        >
          {rate(value)}
        </button>{' '}
        <RateSign tally={tally} measure={measure} worded={false} />
      </td>
      {by === 'day' || by === 'hour' ? null : (
        <>
          <td className={`end${fewIn(later, before, measure) ? ' quiet' : ''}`}>
            {covered && now !== null && then !== null ? points(now - then) : '—'}
          </td>
          <td>
            <Trend rates={trend} />
          </td>
        </>
      )}
      {COLUMNS.map((counter) => (
        <td key={counter} className="end">
          <CountButton
            value={tally[counter]}
            name={name}
            what={o(`counter.${counter}`)}
            query={[scope, where, COUNTER_QUERIES[counter]]}
          />
        </td>
      ))}
    </tr>
  );
}
