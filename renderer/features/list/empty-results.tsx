import type { ReactNode } from 'react';
import { addressAsked, openAsked } from '../../stores/asked-address.ts';
import { setQuery } from '../../stores/query.ts';
import { useCase } from '../../stores/case.ts';
import { refresh, useResults } from '../../stores/results.ts';
import { undoChange, useUndo } from '../../stores/undo.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';

/** No rows: says why, over which days it looked, and how to go on. */
export function EmptyResults(): ReactNode {
  const { t, date, problemOf } = useWords();
  const { query, status, error, looking } = useResults();
  const waited = useSlow(looking);
  const info = useCase((state) => state.info);
  const changed = useUndo(({ past }) => past.length > 0);
  if (status === 'failed')
    return (
      <div className="list-empty" role="alert">
        <h2>{t('list.failed')}</h2>
        <p>{problemOf(error)}</p>
        <div className="actions">
          {changed ? (
            <Button icon="undo" onClick={() => undoChange()}>
              {t('query.undo')}
            </Button>
          ) : null}
          <Button onClick={() => void refresh()}>{t('retry')}</Button>
        </div>
      </div>
    );
  if (looking)
    return waited ? (
      <div className="list-empty" role="status">
        <h2>{t('list.looking')}</h2>
      </div>
    ) : null;
  const address = addressAsked(query);
  return (
    <div className="list-empty">
      <h2>{t('list.nothing')}</h2>
      <p>
        {info === null || info.from === null || info.to === null
          ? t('list.nothing-plain')
          : t('list.nothing-range', { from: date(info.from, 'date'), to: date(info.to, 'date') })}
      </p>
      <div className="actions">
        {address === null ? null : (
          <Button look="accent" onClick={() => void openAsked(address)}>
            {t('list.why-nothing')}
          </Button>
        )}
        <Button onClick={() => setQuery('')}>{t('query.clear')}</Button>
      </div>
    </div>
  );
}
