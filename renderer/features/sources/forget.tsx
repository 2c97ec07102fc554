import { useState } from 'react';
import type { ReactNode } from 'react';
import { forgetSource, sourceName, useSources } from '../../stores/sources.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export function Forget({ source }: { readonly source: number }): ReactNode {
  const { t } = useWords();
  const sources = useSources((state) => state.sources);
  const [going, setGoing] = useState(false);
  const file = sourceName(sources, source);
  const events = sources.find(({ id }) => id === source)?.events ?? 0;
  const forget = async (): Promise<void> => {
    setGoing(true);
    const done = await forgetSource(source, file);
    setGoing(false);
    if (done) closeSheet();
  };
  return (
    <Dialog
      title={t('forget.title', { file })}
      size="small"
      onClose={closeSheet}
      footer={
        <>
          <Button onClick={closeSheet}>{t('forget.keep')}</Button>
          <Button look="danger" disabled={going} onClick={() => void forget()}>
            {t('forget.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('forget.what', { count: events })}</p>
        <p className="quiet">{t('forget.back')}</p>
      </div>
    </Dialog>
  );
}
