import type { ReactNode } from 'react';
import { MEASURES } from '../../../shared/domain/overview.ts';
import type {
  Change,
  Comparison,
  Measure,
  OverviewReport,
} from '../../../shared/domain/overview.ts';
import { changeSentence, comparisonSentences } from '../../../shared/i18n/overview/change-words.ts';
import { openMessages } from '../../stores/overview.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';

interface Props {
  readonly report: OverviewReport;
  readonly measure: Measure;
}

/** What moved the rate between two periods, the largest effect first. */
export function Changes({ report: { comparison }, measure }: Props): ReactNode {
  const { o, language, period } = useOverviewWords();
  return (
    <section className="changes" aria-labelledby="overview-changes">
      <h2 id="overview-changes">{o('page.changed')}</h2>
      {comparison === null ? (
        <p className="quiet">{o('compared.none')}</p>
      ) : (
        <>
          <p className="changes-title">
            {o('compared.title', {
              later: period(comparison.later),
              before: period(comparison.before),
            })}
          </p>
          {comparisonSentences(comparison, measure, language).map((said) => (
            <p key={said} className="changes-said">
              {said}
            </p>
          ))}
          <Ranked comparison={comparison} measure={measure} />
        </>
      )}
    </section>
  );
}

function Ranked({
  comparison,
  measure,
}: {
  readonly comparison: Comparison;
  readonly measure: Measure;
}): ReactNode {
  const { o } = useOverviewWords();
  if (comparison.covered === 0) return null;
  if (comparison.changes.length === 0) return <p className="quiet">{o('compared.nothing')}</p>;
  return (
    <ol>
      {comparison.changes.map((change) => (
        <ChangeRow
          key={`${change.kind} ${change.where}`}
          change={change}
          comparison={comparison}
          measure={measure}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly change: Change;
  readonly comparison: Comparison;
  readonly measure: Measure;
}

function ChangeRow({ change, comparison, measure }: RowProps): ReactNode {
  const { o, language, points } = useOverviewWords();
  const sentence = changeSentence(change, comparison, measure, language);
  // A reason finds its bounces by itself; of a segment the failures are meant.
  const failures = change.kind === 'reason' ? '' : MEASURES[measure].query;
  const open = (scope: string): void => openMessages(scope, change.where, failures);
  return (
    <li>
      <span className={`effect ${change.effect > 0 ? 'tone-bad' : 'tone-good'}`}>
        {points(change.effect)}
      </span>
      <span>
        {sentence}
        {change.kind === 'segment' && change.chance ? (
          <span className="quiet"> ({o('change.chance')})</span>
        ) : null}{' '}
        <button
          type="button"
          className="count-button"
          aria-label={`${o('page.rows-later')}: ${sentence}`}
          onClick={() => open(comparison.laterScope)}
        >
          {o('page.rows-later')}
        </button>
        {' · '}
        <button
          type="button"
          className="count-button"
          aria-label={`${o('page.rows-before')}: ${sentence}`}
          onClick={() => open(comparison.beforeScope)}
        >
          {o('page.rows-before')}
        </button>
      </span>
    </li>
  );
}
