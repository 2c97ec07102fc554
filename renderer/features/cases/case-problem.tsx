import type { ReactNode } from 'react';
import type { WireError } from '../../../shared/contract/errors.ts';
import { loadCase, openSample, pickCase } from '../../stores/case.ts';
import { carrier } from '../../stores/core.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** No case is open, and why; with every way on from here. */
export function CaseProblem({ error }: { readonly error: WireError }): ReactNode {
  const { t, problemOf } = useWords();
  return (
    <div className="case-problem" role="alert">
      <h1>{t('case.problem')}</h1>
      <p>{problemOf(error)}</p>
      <div className="empty-actions">
        <Button look="accent" onClick={() => void loadCase()}>
          {t('retry')}
        </Button>
        {carrier().kind === 'desktop' ? (
          <Button onClick={() => void pickCase()}>{t('command.open-case')}</Button>
        ) : null}
        <Button onClick={() => openSheet({ kind: 'new-case' })}>{t('command.new-case')}</Button>
        <Button onClick={() => void openSample()}>{t('command.sample')}</Button>
      </div>
    </div>
  );
}
