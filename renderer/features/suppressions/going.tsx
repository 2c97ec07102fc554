import type { ReactNode } from 'react';
import { useWords } from '../../text/use-text.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { Button } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';

interface GoingProps {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onStop: () => void;
}

/** How far a long question is, and the way to stop it; nothing before it has gone on for a moment. */
export function Going({ progress, onStop }: GoingProps): ReactNode {
  const { number } = useWords();
  const t = useSuppressionText();
  const slow = useSlow(true);
  if (!slow) return <div className="sup-going" />;
  const { done, total } = progress ?? { done: 0, total: 0 };
  const share = total === 0 ? 0 : done / total;
  return (
    <div className="sup-going">
      <div>
        <span role="status">{t('going')}</span>{' '}
        <span className="quiet">
          {total === 0 ? '' : t('going.of', { done: number(done), total: number(total) })}
        </span>
        <span
          className="bar-rail"
          role="progressbar"
          aria-label={t('going')}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </div>
      <Button onClick={onStop}>{t('stop')}</Button>
    </div>
  );
}

interface EndedProps {
  readonly sentence: string;
  readonly onAgain: () => void;
}

/** It failed or was stopped: what happened, and the way to begin anew. */
export function Ended({ sentence, onAgain }: EndedProps): ReactNode {
  const t = useSuppressionText();
  return (
    <div className="place-failed" role="alert">
      <p>{sentence}</p>
      <Button onClick={onAgain}>{t('again')}</Button>
    </div>
  );
}
