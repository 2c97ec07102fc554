import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { RejectedRecord } from '../../../shared/contract/api.ts';
import { REJECT_REASONS } from '../../../shared/domain/import.ts';
import type { WireError } from '../../../shared/contract/errors.ts';
import { allRejects, rejectsAfter, sourceName, useSources } from '../../stores/sources.ts';
import { closeSheet } from '../../stores/window.ts';
import { csvCell } from '../../text/flat-cell.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveText } from '../../ui/save-text.ts';
import './rejects.css';

/** Records that could not be taken in: line, why, and the text as it stands in the file. */
export function Rejects({ source }: { readonly source: number }): ReactNode {
  const { t, number, problemOf } = useWords();
  const sources = useSources((state) => state.sources);
  const [records, setRecords] = useState<readonly RejectedRecord[]>([]);
  const [problem, setProblem] = useState<WireError | null>(null);
  const [loaded, setLoaded] = useState(false);
  const file = sourceName(sources, source);
  const total = sources.find(({ id }) => id === source)?.rejected ?? records.length;

  const more = async (after: number): Promise<void> => {
    const next = await rejectsAfter(source, after);
    setLoaded(true);
    if ('code' in next) setProblem(next);
    else setRecords((known) => (after === 0 ? next : [...known, ...next]));
  };
  useEffect(() => {
    const first = async (): Promise<void> => {
      const found = await rejectsAfter(source, 0);
      setLoaded(true);
      if ('code' in found) setProblem(found);
      else setRecords(found);
    };
    void first();
  }, [source]);
  const save = async (): Promise<void> => {
    const all = await allRejects(source);
    if ('code' in all) {
      setProblem(all);
      return;
    }
    const rows = all.map(({ line, message, raw }) =>
      [String(line), message, raw].map(csvCell).join(','),
    );
    saveText(
      `${file}.rejected.csv`,
      'text/csv',
      `\uFEFFline,reason,raw\r\n${rows.join('\r\n')}\r\n`,
    );
  };

  return (
    <Dialog
      title={t('rejects.title', { file })}
      size="large"
      onClose={closeSheet}
      footer={
        <>
          <span className="start quiet">
            {t('rejects.shown', { shown: records.length, count: total })}
          </span>
          <Button disabled={records.length === 0} onClick={() => void save()}>
            {t('rejects.save')}
          </Button>
        </>
      }
    >
      {problem === null ? null : <p role="alert">{problemOf(problem)}</p>}
      {loaded && records.length === 0 && problem === null ? <p>{t('rejects.none')}</p> : null}
      <ol className="rejects">
        {records.map((record) => (
          <li key={record.id}>
            <span className="rejects-line">{t('rejects.line', { line: number(record.line) })}</span>
            <Reason record={record} />
            <pre>{record.raw}</pre>
          </li>
        ))}
      </ol>
      {records.length > 0 && records.length < total ? (
        <Button onClick={() => void more(records.at(-1)?.id ?? 0)}>{t('rejects.more')}</Button>
      ) : null}
    </Dialog>
  );
}

function Reason({ record }: { readonly record: RejectedRecord }): ReactNode {
  const { term } = useWords();
  const known = REJECT_REASONS.find((one) => one === record.reason);
  return (
    <span>{record.message || (known === undefined ? record.reason : term(`reject.${known}`))}</span>
  );
}
