import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { recordOf } from '../../stores/record.ts';
import { closeSheet } from '../../stores/window.ts';
import { useFormatName } from '../../text/format-name.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { RawSource } from '../bounce/raw-source.tsx';
import './record.css';

/** Formats whose record is the file itself: its lines are those of the evidence. */
const WHOLE_MAILS = new Set(['eml']);

/** The record as it stands in the file, field by field and raw. */
export function RecordView({ event }: { readonly event: number }): ReactNode {
  const { t, problemOf } = useWords();
  const formatName = useFormatName();
  const answer = useAnswer(useCallback(() => recordOf(event), [event]));
  if (answer.kind !== 'ready')
    return (
      <Dialog title={t('record.title')} size="large" onClose={closeSheet}>
        {answer.kind === 'waiting' ? null : <p role="alert">{problemOf(answer.error)}</p>}
      </Dialog>
    );
  const { file, format, line, text, fields } = answer.value;
  return (
    <Dialog
      title={t('record.of', { file, line: String(line) })}
      size="large"
      onClose={closeSheet}
      aside={<span className="quiet small">{formatName(format)}</span>}
      footer={
        <Button icon="copy" onClick={() => void copyText(text)}>
          {t('record.copy')}
        </Button>
      }
    >
      {fields.length === 0 ? null : (
        <dl className="record-fields">
          {numbered(fields).map(({ name, value, id }) => (
            <div key={id} className={value === '' ? 'blank' : ''}>
              <dt>{name}</dt>
              <dd>{value === '' ? '—' : value}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3 className="record-raw">{t('record.raw')}</h3>
      {WHOLE_MAILS.has(format) ? (
        <div className="record-mail">
          <RawSource raw={text} evidence={[]} target={{ line, asked: 0 }} />
        </div>
      ) : (
        <pre className="record-text" tabIndex={0}>
          {text}
        </pre>
      )}
    </Dialog>
  );
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Headers may repeat: the n-th of a name keeps its own key. */
function numbered(fields: readonly Field[]): readonly (Field & { readonly id: string })[] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const count = (seen.get(field.name) ?? 0) + 1;
    seen.set(field.name, count);
    return { ...field, id: `${field.name} ${count}` };
  });
}
