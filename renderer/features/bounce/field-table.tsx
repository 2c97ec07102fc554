import type { ReactNode } from 'react';
import type { ReportField } from '../../../shared/domain/mail.ts';
import { useWords } from '../../text/use-text.ts';

/** Fields with the line each stands on; the line leads into the raw source. */
export function FieldTable({
  fields,
  goTo,
}: {
  readonly fields: readonly ReportField[];
  readonly goTo: (line: number) => void;
}): ReactNode {
  return (
    <dl className="field-table">
      {fields.map(({ name, value, line }) => (
        <div key={`${line} ${name} ${value}`}>
          <dt>{name}</dt>
          <dd>
            <span>{value}</span>
            <LineRef line={line} goTo={goTo} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function LineRef({
  line,
  goTo,
}: {
  readonly line: number;
  readonly goTo: (line: number) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="source-ref line-ref"
      aria-label={t('bounce.to-line', { line: String(line) })}
      onClick={() => goTo(line)}
    >
      {line}
    </button>
  );
}
