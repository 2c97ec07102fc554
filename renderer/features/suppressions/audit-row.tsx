import { memo } from 'react';
import type { ReactNode } from 'react';
import type { SuppressionEvidence, SuppressionRow } from '../../../shared/domain/suppression.ts';
import { moveRow, toggleChosen } from '../../stores/suppressions.ts';
import { sourceName, useSources } from '../../stores/sources.ts';
import { openSheet } from '../../stores/window.ts';
import { espNamed, useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { shortSource } from '../timeline/short-source.ts';
import { FindingSign } from './finding-sign.tsx';
import { openOnDesk } from './open-on-desk.ts';

interface AuditRowProps {
  readonly index: number;
  readonly row: SuppressionRow | undefined;
  readonly top: number;
  readonly height: number;
  readonly current: boolean;
  readonly chosen: boolean;
}

export const AuditRow = memo(function AuditRow(props: AuditRowProps): ReactNode {
  const { index, row, top, height, current, chosen } = props;
  const t = useSuppressionText();
  return (
    <div
      id={`sup-row-${index}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={chosen}
      className={`sup-row${current ? ' current' : ''}${chosen ? ' chosen' : ''}`}
      style={{ transform: `translateY(${top}px)`, height }}
      onMouseDown={() => moveRow(index)}
    >
      {row === undefined ? (
        <div role="gridcell" className="sup-waiting" aria-label={t('going')}>
          <span className="skeleton" />
        </div>
      ) : (
        <Cells row={row} chosen={chosen} />
      )}
    </div>
  );
});

function Cells({
  row,
  chosen,
}: {
  readonly row: SuppressionRow;
  readonly chosen: boolean;
}): ReactNode {
  const { term, date } = useWords();
  const t = useSuppressionText();
  const next = t(row.basis === 'silence' ? 'next.silence' : `next.${row.cause}`);
  return (
    <>
      <div role="gridcell" className="sup-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={chosen}
          aria-label={t('list.choose', { address: row.recipient })}
          onChange={() => toggleChosen(row)}
        />
      </div>
      <div role="gridcell" className="sup-who">
        <button
          type="button"
          tabIndex={-1}
          className="link ellipsis address-link"
          title={t('list.open', { address: row.recipient })}
          onClick={() => openOnDesk(row.recipient)}
        >
          {row.recipient}
        </button>
        <span className="quiet small ellipsis">
          {espNamed(t, row.esp, row.espName)} · {t(`basis.${row.basis}`)}
        </span>
        <span className="quiet small">
          {row.since === null
            ? t('list.undated')
            : t('list.since', { date: date(row.since, 'date') })}
          {row.attempts === 0 ? '' : ` · ${t('list.attempts', { count: row.attempts })}`}
        </span>
      </div>
      <div role="gridcell" className="sup-why">
        <span className={`sup-chip ${row.finding}`}>
          <FindingSign finding={row.finding} /> {t(`cause.${row.cause}`)}
        </span>
        <span className="small sup-next" title={next}>
          {next}
        </span>
        <span className="quiet small">
          {t('list.confidence', { level: term(`confidence.${row.confidence}`) })}
        </span>
      </div>
      <div role="gridcell" className="sup-words">
        {row.words === null ? (
          <span className="quiet small">{t('list.no-words')}</span>
        ) : (
          <span className="mono sup-reply" title={row.words}>
            {row.words}
          </span>
        )}
        {row.espReason === null ? null : (
          <span className="quiet small ellipsis">
            {t('list.esp-said')} <span className="mono">{row.espReason}</span>
          </span>
        )}
        <span className="sup-evidence">
          {eachPlaceOnce(row.evidence).map((one) => (
            <Source key={`${one.role} ${one.event}`} evidence={one} />
          ))}
        </span>
      </div>
    </>
  );
}

/** An entry that carries the server's words is one record: it is shown for the words. */
const eachPlaceOnce = (evidence: readonly SuppressionEvidence[]): readonly SuppressionEvidence[] =>
  evidence.filter(
    (one, at) => !evidence.some((other, later) => later > at && other.event === one.event),
  );

/** Where a piece of evidence stands; opens the original record. */
export function Source({ evidence }: { readonly evidence: SuppressionEvidence }): ReactNode {
  const t = useSuppressionText();
  const sources = useSources((state) => state.sources);
  const file = sourceName(sources, evidence.source);
  const role = t(`role.${evidence.role}`);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="source-ref"
      title={`${role}: ${file}:${evidence.line}`}
      onClick={() => openSheet({ kind: 'record', event: evidence.event })}
    >
      <span className="ellipsis">{role}</span>{' '}
      <span className="source-place">
        {shortSource(file)}:{evidence.line}
      </span>
    </button>
  );
}
