import type { ReactNode } from 'react';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** What stands where the window stood when it could not be drawn: never an empty page. */
export function Stopped(): ReactNode {
  const { t } = useWords();
  return (
    <main className="stopped">
      <div className="case-problem" role="alert">
        <h1>{t('stopped.title')}</h1>
        <p>{t('stopped.what')}</p>
        <div className="empty-actions">
          <Button look="accent" onClick={() => location.reload()}>
            {t('stopped.again')}
          </Button>
        </div>
      </div>
    </main>
  );
}
