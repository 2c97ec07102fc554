import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useList } from '../../stores/list.ts';
import { useConnection } from '../../stores/connection.ts';
import { useTopLayer } from '../../stores/top-layer.ts';
import { dismiss, holdNotice, releaseNotice, undoNotice, useWindow } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import './notices.css';

/** Where whoever looks at a dialog sees and hears it: inside that dialog. */
export function Notices(): ReactNode {
  const dialog = useTopLayer((state) => state.dialog);
  return dialog === null ? <Lines /> : createPortal(<Lines />, dialog);
}

/** Short notices at the bottom, and the lines that screen readers are told of: a count of results does not talk over the end of an import. */
function Lines(): ReactNode {
  const { t } = useWords();
  const notices = useWindow((state) => state.notices);
  const said = useWindow((state) => state.said);
  const found = useWindow((state) => state.found);
  // A single call that got lost on the way is no news.
  const lost = useSlow(
    useConnection((state) => state.lost),
    1500,
  );
  const picked = useList(({ checked }) => checked.size > 0);
  return (
    <>
      <div
        className={`notices${picked ? ' above-picked' : ''}`}
        role="region"
        aria-label={t('notices.name')}
        aria-live="polite"
      >
        {lost ? (
          <div className="notice bad" role="alert">
            <p>{t('connection.lost')}</p>
          </div>
        ) : null}
        {notices.map(({ id, tone, key, values, sentence, undo }) => (
          <div
            key={id}
            className={`notice ${tone}`}
            onPointerEnter={() => holdNotice(id)}
            onPointerLeave={() => releaseNotice(id)}
            onFocus={() => holdNotice(id)}
            onBlur={() => releaseNotice(id)}
          >
            <p>{sentence ?? t(key, values)}</p>
            {undo === null ? null : (
              <Button look="quiet" icon="undo" keys="Ctrl+Z" onClick={() => undoNotice(id)}>
                {t('undo')}
              </Button>
            )}
            <IconButton icon="close" label={t('close')} onClick={() => dismiss(id)} />
          </div>
        ))}
      </div>
      <div className="sr-only" role="status">
        {said === null ? '' : t(said.key, said.values)}
      </div>
      <div className="sr-only" aria-live="polite">
        {found === null ? '' : t('results.said', { count: found })}
      </div>
    </>
  );
}
