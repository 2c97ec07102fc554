import { useCallback, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { AuditCounts } from '../../../shared/domain/suppression.ts';
import { exportList, useSuppressions } from '../../stores/suppressions.ts';
import { espNamed, useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveText } from '../../ui/save-text.ts';
import { useAnswer } from '../../ui/use-answer.ts';

interface ExportDialogProps {
  readonly counts: AuditCounts;
  readonly onClose: () => void;
}

/** The list in the shape that a service takes, or a table with the evidence; says what is in it before it is saved. */
export function ExportDialog({ counts, onClose }: ExportDialogProps): ReactNode {
  const { term, problemOf } = useWords();
  const t = useSuppressionText();
  const filter = useSuppressions((state) => state.filter);
  const [esp, setEsp] = useState(filter.esp ?? counts.esps[0]?.esp ?? '');
  const [purpose, setPurpose] = useState<'restore' | 'suppress'>(
    filter.finding === 'missing' ? 'suppress' : 'restore',
  );
  const [form, setForm] = useState<'list' | 'table'>('list');
  const id = useId();
  const { cause, reason } = filter;
  const filterText = [
    ...(cause === undefined ? [] : [t(`cause.${cause}`)]),
    ...(reason === undefined ? [] : [term(`reason.${reason}`)]),
  ].join(', ');

  const answer = useAnswer(
    useCallback(
      () => exportList({ esp, purpose, form, filterText }),
      [esp, purpose, form, filterText],
    ),
  );
  const made = answer.kind === 'ready' ? answer.value : null;

  const save = (): void => {
    if (made === null) return;
    saveText(made.fileName, made.mediaType, made.text);
    onClose();
  };
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      footer={
        <Button look="accent" disabled={made === null || made.count === 0} onClick={save}>
          {t('export.save')}
        </Button>
      }
    >
      <div className="stack">
        <div className="field">
          <label className="label" htmlFor={id}>
            {t('export.esp')}
          </label>
          <select
            id={id}
            className="select"
            value={esp}
            onChange={(event) => setEsp(event.target.value)}
          >
            {counts.esps.map((one) => (
              <option key={one.esp} value={one.esp}>
                {espNamed(t, one.esp, one.name)}
              </option>
            ))}
          </select>
        </div>
        <Choice
          name="purpose"
          label={t('export.purpose')}
          value={purpose}
          options={[
            { value: 'restore', label: t('export.restore') },
            { value: 'suppress', label: t('export.suppress') },
          ]}
          onChange={setPurpose}
        />
        <Choice
          name="form"
          label={t('export.form')}
          value={form}
          options={[
            { value: 'list', label: t('export.form-list') },
            { value: 'table', label: t('export.form-table') },
          ]}
          onChange={setForm}
        />
        <div className="sup-about" role="status">
          {answer.kind === 'failed' ? <p>{problemOf(answer.error)}</p> : null}
          {made === null ? null : (
            <>
              <p>
                {made.count === 0
                  ? t('export.none')
                  : `${t('audit.rows', { count: made.count })} · ${made.fileName}`}
              </p>
              <ul className="small">
                {made.about.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
