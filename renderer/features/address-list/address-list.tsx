import { useEffect, useId, useRef } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { anotherList, checkList, putList, useAddressList } from '../../stores/address-list.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pickInPage } from '../../ui/pick-files.ts';
import { AddressStates } from './address-states.tsx';
import './address-list.css';

async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  putList(await file.text());
  await checkList();
}

/** Who was meant to get it, against what is known: no address of the list stays without a state. */
export function AddressList(): ReactNode {
  const { t, problemOf } = useWords();
  const { text, result, problem, going } = useAddressList();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(result);

  // The button that was pressed is gone with what it belonged to.
  useEffect(() => {
    if (shown.current === result) return;
    shown.current = result;
    const into = result === null ? 'textarea' : 'h2';
    body.current?.closest('dialog')?.querySelector<HTMLElement>(into)?.focus();
  }, [result]);
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  };
  return (
    <Dialog
      title={t('address-list.title')}
      size="large"
      onClose={closeSheet}
      footer={
        result === null ? (
          <>
            <Button
              className="start"
              icon="folder"
              onClick={() => void pickInPage().then(([given]) => take(given?.file))}
            >
              {t('address-list.file')}
            </Button>
            <Button
              look="accent"
              disabled={going || text.trim() === ''}
              onClick={() => void checkList()}
            >
              {going ? t('address-list.checking') : t('address-list.check')}
            </Button>
          </>
        ) : (
          <Button className="start" onClick={anotherList}>
            {t('address-list.another')}
          </Button>
        )
      }
    >
      <div ref={body}>
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
              onChange={(event) => putList(event.target.value)}
            />
          </div>
        ) : (
          <AddressStates result={result} />
        )}
      </div>
    </Dialog>
  );
}
