import type { ReactNode } from 'react';
import type { ReportView } from '../../../shared/contract/api.ts';
import type { ReportedRecipient } from '../../../shared/domain/mail.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { openKnowledge } from '../../stores/knowledge.ts';
import { useWords } from '../../text/use-text.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { FieldTable, LineRef } from './field-table.tsx';

interface Props {
  readonly view: ReportView;
  readonly goTo: (line: number) => void;
}

/** What the report says of each recipient: the server's words, what they mean, and where they stand. */
export function ReportedRecipients({ view, goTo }: Props): ReactNode {
  const { t, date } = useWords();
  const { decoded, explanations } = view;
  const { original } = decoded;
  return (
    <>
      <dl className="bounce-facts">
        {decoded.reportedBy === null ? null : (
          <div>
            <dt>{t('bounce.reported-by')}</dt>
            <dd>{decoded.reportedBy}</dd>
          </div>
        )}
        {decoded.date === null ? null : (
          <div>
            <dt>{t('bounce.written')}</dt>
            <dd>{date(decoded.date, 'datetime')}</dd>
          </div>
        )}
        {original === null || original.subject === null ? null : (
          <div>
            <dt>{t('bounce.about')}</dt>
            <dd>{original.subject}</dd>
          </div>
        )}
        {original === null || original.messageId === null ? null : (
          <div>
            <dt>Message-ID</dt>
            <dd className="mono">{original.messageId}</dd>
          </div>
        )}
      </dl>
      {decoded.recipients.length === 0 ? (
        <p className="quiet">{t('bounce.no-recipients')}</p>
      ) : null}
      {decoded.recipients.map((recipient, at) => (
        <Reported
          key={recipient.address}
          recipient={recipient}
          explanation={explanations[at] ?? null}
          goTo={goTo}
        />
      ))}
    </>
  );
}

interface ReportedProps {
  readonly recipient: ReportedRecipient;
  readonly explanation: string | null;
  readonly goTo: (line: number) => void;
}

function Reported({ recipient, explanation, goTo }: ReportedProps): ReactNode {
  const { t, term } = useWords();
  const { classification, diagnostic, evidence, fields } = recipient;
  const lines = [...new Set(evidence.map(({ line }) => line))].toSorted((a, b) => a - b);
  return (
    <section className="reported">
      <h3>{recipient.address}</h3>
      <p className="quiet">
        {[
          term(`action.${recipient.action}`),
          term(`reason.${reasonName(classification.reason, classification.knowledge)}`),
          recipient.status,
          recipient.remoteMta,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {diagnostic === null ? null : (
        <pre className="boxed">
          <Highlight
            text={diagnostic}
            needles={[classification.matched ?? '', classification.status ?? '']}
          />
        </pre>
      )}
      {explanation === null || explanation === '' ? null : (
        <p>
          {explanation}{' '}
          <button
            type="button"
            className="link"
            onClick={() => openKnowledge(classification.knowledge)}
          >
            {t('event.more')}
          </button>
        </p>
      )}
      {lines.length === 0 ? null : (
        <p className="bounce-evidence">
          <span className="quiet">{t('verdict.evidence')}</span>
          {lines.map((line) => (
            <LineRef key={line} line={line} goTo={goTo} />
          ))}
        </p>
      )}
      {fields.length === 0 ? null : (
        <details>
          <summary>{t('bounce.fields', { count: fields.length })}</summary>
          <FieldTable fields={fields} goTo={goTo} />
        </details>
      )}
    </section>
  );
}
