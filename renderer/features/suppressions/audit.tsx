import { useId } from 'react';
import type { ReactNode } from 'react';
import { CAUSES, FINDINGS } from '../../../shared/domain/suppression.ts';
import type {
  AuditCounts,
  AuditFilter,
  Cause,
  Finding,
} from '../../../shared/domain/suppression.ts';
import { REASONS } from '../../../shared/domain/bounce.ts';
import { runAudit, setFilter, stopAudit, useSuppressions } from '../../stores/suppressions.ts';
import { espNamed, useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { AuditEmpty } from './audit-empty.tsx';
import { AuditList } from './audit-list.tsx';
import { Chosen } from './chosen.tsx';
import { FindingSign } from './finding-sign.tsx';
import { Ended, Going } from './going.tsx';
import './audit.css';

/** Which addresses are suppressed, how that is known, and whether it is right. */
export function Audit(): ReactNode {
  const { problemOf } = useWords();
  const t = useSuppressionText();
  const { status, error, progress, counts, query } = useSuppressions();
  if (status === 'idle' || status === 'going')
    return <Going progress={progress} onStop={() => void stopAudit()} />;
  if (status === 'stopped')
    return <Ended sentence={t('stopped')} onAgain={() => void runAudit()} />;
  if (status === 'failed' || counts === null)
    return <Ended sentence={problemOf(error)} onAgain={() => void runAudit()} />;
  if (counts.rows === 0) return <AuditEmpty narrowed={query.trim() !== ''} />;
  return (
    <div className="sup-audit">
      <Findings counts={counts} />
      {counts.bases.list === 0 ? <p className="quiet small">{t('audit.no-list')}</p> : null}
      <Filters counts={counts} />
      <AuditList />
      <Chosen counts={counts} />
    </div>
  );
}

/** The four findings with their numbers; each is a filter. */
function Findings({ counts }: { readonly counts: AuditCounts }): ReactNode {
  const { number } = useWords();
  const t = useSuppressionText();
  const finding = useSuppressions(({ filter }) => filter.finding);
  return (
    <ul className="sup-findings" aria-label={t('filter.name')}>
      {FINDINGS.map((one) => (
        <li key={one}>
          <button
            type="button"
            className={`sup-finding ${one}`}
            aria-pressed={finding === one}
            disabled={counts.findings[one] === 0}
            onClick={() =>
              setFilter({ finding: finding === one ? undefined : one, cause: undefined })
            }
          >
            <span className="sup-finding-name">
              <FindingSign finding={one} /> {t(`finding.${one}`)}
            </span>
            <span className="sup-finding-number">{number(counts.findings[one])}</span>
            <span className="quiet small">{t(`finding-note.${one}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Filters({ counts }: { readonly counts: AuditCounts }): ReactNode {
  const { term, number } = useWords();
  const t = useSuppressionText();
  const { filter, total } = useSuppressions();
  const causes = counts.causes.filter(
    ({ cause }) => filter.finding === undefined || CAUSES[cause] === filter.finding,
  );
  return (
    <div className="sup-filters" role="group" aria-label={t('filter.name')}>
      <Select
        label={t('filter.cause')}
        value={filter.cause}
        options={causes.map(({ cause, rows }) => [
          cause,
          `${t(`cause.${cause}`)} (${number(rows)})`,
        ])}
        onChange={(value) => setFilter({ cause: causeOf(value) })}
      />
      <Select
        label={t('filter.esp')}
        value={filter.esp}
        options={counts.esps.map(({ esp, name, findings }) => [
          esp,
          `${espNamed(t, esp, name)} (${number(sum(findings))})`,
        ])}
        onChange={(esp) => setFilter({ esp })}
      />
      <Select
        label={t('filter.reason')}
        value={filter.reason}
        options={counts.reasons.flatMap(({ reason, rows }) =>
          reason === null ? [] : [[reason, `${term(`reason.${reason}`)} (${number(rows)})`]],
        )}
        onChange={(value) => setFilter({ reason: REASONS.find((one) => one === value) })}
      />
      <span className="quiet" role="status">
        {t('audit.rows', { count: total })}
      </span>
    </div>
  );
}

const causeOf = (value: string | undefined): Cause | undefined =>
  value === undefined || !Object.hasOwn(CAUSES, value) ? undefined : (value as Cause);

const sum = (findings: Readonly<Record<Finding, number>>): number =>
  FINDINGS.reduce((all, finding) => all + findings[finding], 0);

interface SelectProps {
  readonly label: string;
  readonly value: AuditFilter['esp'];
  readonly options: readonly (readonly [value: string, label: string])[] | string[][];
  readonly onChange: (value: string | undefined) => void;
}

function Select({ label, value, options, onChange }: SelectProps): ReactNode {
  const t = useSuppressionText();
  const id = useId();
  return (
    <span className="sup-select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('filter.all')}</option>
        {options.map(([one = '', name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
