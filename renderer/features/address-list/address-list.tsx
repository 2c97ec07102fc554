import { useId, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import type { WireError } from '../../../shared/contract/errors.ts';
import { checkList } from '../../stores/address-list.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AddressStates } from './address-states.tsx';
import './address-list.css';

const LONGEST = 20_000_000;

/** Who was meant to get it, against what is known: no address of the list stays without a state. */
export function AddressList(): ReactNode {
  const { t, problemOf } = useWords();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Output<'search.list'> | null>(null);
  const [problem, setProblem] = useState<WireError | null>(null);
  const [going, setGoing] = useState(false);
  const id = useId();

  const check = async (addresses: string): Promise<void> => {
    if (addresses.trim() === '') return;
    setGoing(true);
    setProblem(null);
    const reply = await checkList(addresses.slice(0, LONGEST));
    setGoing(false);
    if (reply.ok) setResult(reply.value);
    else setProblem(reply.error);
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void file.text().then((content) => {
      setText(content.slice(0, LONGEST));
      return check(content);
    });
  };
  return (
    <Dialog
      title={t('address-list.title')}
      size="large"
      onClose={closeSheet}
      footer={
        result === null ? (
          <Button
            look="accent"
            disabled={going || text.trim() === ''}
            onClick={() => void check(text)}
          >
            {going ? t('address-list.checking') : t('address-list.check')}
          </Button>
        ) : (
          <Button className="start" onClick={() => setResult(null)}>
            {t('address-list.another')}
          </Button>
        )
      }
    >
      {problem === null ? null : (
        <p className="tray-error" role="alert">
          {problemOf(problem)}
        </p>
      )}
      {result === null ? (
        <div className="stack" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
          <p className="quiet" id={id}>
            {t('address-list.note')}
          </p>
          <textarea
            className="input mono"
            rows={14}
            aria-labelledby={id}
            spellCheck={false}
            placeholder={t('address-list.placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      ) : (
        <AddressStates result={result} />
      )}
    </Dialog>
  );
}
