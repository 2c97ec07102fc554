import type { ReactNode } from 'react';
import {
  COUNTER_QUERIES,
  happened,
  MEASURE_NAMES,
  MEASURES,
  possible,
  rateOf,
} from '../../../shared/domain/overview.ts';
import type { Measure, OverviewReport } from '../../../shared/domain/overview.ts';
import { measureBy } from '../../stores/overview.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';
import { CountButton } from './count-button.tsx';
import { RateSign } from './rate-sign.tsx';

interface Props {
  readonly report: OverviewReport;
  readonly measure: Measure;
}

/** The whole in a few numbers, each with the two periods beside it. */
export function Figures({ report, measure }: Props): ReactNode {
  const { o, number } = useOverviewWords();
  const { tally, scope } = report;
  const name = o(report.span === null ? 'page.whole' : 'page.figures');
  return (
    <section className="figures" aria-label={o('page.figures')}>
      <div className="figure">
        <h2>{o('counter.messages')}</h2>
        <p className="figure-value">
          <CountButton
            value={tally.messages}
            name={name}
            what={o('counter.messages')}
            query={[scope]}
          />
        </p>
        <p className="quiet">
          {o('counter.delivered')}{' '}
          <CountButton
            value={tally.delivered}
            name={name}
            what={o('counter.delivered')}
            query={[scope, COUNTER_QUERIES.delivered]}
          />
        </p>
        <p className="quiet">
          {o('counter.dropped')}{' '}
          <CountButton
            value={tally.dropped}
            name={name}
            what={o('counter.dropped')}
            query={[scope, COUNTER_QUERIES.dropped]}
          />
        </p>
      </div>
      {MEASURE_NAMES.map((one) => (
        <RateFigure key={one} report={report} measure={one} chosen={one === measure} />
      ))}
      <div className="figure">
        <h2>{o('counter.opened')}</h2>
        <p className="figure-value">
          <CountButton
            value={tally.opened}
            name={name}
            what={o('counter.opened')}
            query={[scope, COUNTER_QUERIES.opened]}
          />
        </p>
        <p className="quiet">{o('page.machine', { count: number(tally.openedByMachine) })}</p>
        <p className="quiet">
          {o('counter.clicked')}{' '}
          <CountButton
            value={tally.clicked}
            name={name}
            what={o('counter.clicked')}
            query={[scope, COUNTER_QUERIES.clicked]}
          />
        </p>
      </div>
    </section>
  );
}

interface RateProps extends Props {
  /** The chart, the table and the changes speak of it. */
  readonly chosen: boolean;
}

function RateFigure({ report, measure, chosen }: RateProps): ReactNode {
  const { o, rate } = useOverviewWords();
  const { tally, scope } = report;
  const { over, query } = MEASURES[measure];
  const name = o(`measure.${measure}`);
  return (
    <div className={`figure${chosen ? ' chosen' : ''}`}>
      <h2>
        <button type="button" aria-pressed={chosen} onClick={() => measureBy(measure)}>
          {name}
        </button>
      </h2>
      <p className="figure-value">
        {rate(rateOf(tally, measure))} <RateSign tally={tally} measure={measure} worded />
      </p>
      <p className="quiet">
        <CountButton
          value={happened(tally, measure)}
          name={name}
          what={name}
          query={[scope, query]}
        />{' '}
        {o('page.of', { total: possible(tally, measure), over: o(`page.over.${over}`) })}
      </p>
      <Compared report={report} measure={measure} />
    </div>
  );
}

function Compared({ report: { comparison }, measure }: Props): ReactNode {
  const { o, rate, period } = useOverviewWords();
  if (comparison === null || comparison.covered === 0) return null;
  const { later, laterTally, beforeTally } = comparison;
  return (
    <p className="quiet">
      {o('page.later', { period: period(later), value: rate(rateOf(laterTally, measure)) })}
      {', '}
      {o('page.before', { value: rate(rateOf(beforeTally, measure)) })}
    </p>
  );
}
