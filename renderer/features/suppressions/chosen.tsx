import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AuditCounts } from '../../../shared/domain/suppression.ts';
import {
  addresses,
  chooseAll,
  chooseNone,
  MOST_CHOSEN,
  useSuppressions,
} from '../../stores/suppressions.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { ExportDialog } from './export-dialog.tsx';

/** What to do with the rows: choose, copy, export. */
export function Chosen({ counts }: { readonly counts: AuditCounts }): ReactNode {
  const t = useSuppressionText();
  const { chosen, total } = useSuppressions();
  const [exporting, setExporting] = useState(false);
  const copy = async (): Promise<void> => copyText((await addresses()).join('\n'));
  return (
    <div className="sup-chosen" role="toolbar" aria-label={t('export.open')}>
      <span className="quiet small" role="status">
        {chosen.size === 0 ? t('chosen.none') : t('chosen.count', { count: chosen.size })}
        {chosen.size < MOST_CHOSEN || total <= MOST_CHOSEN
          ? ''
          : ` ${t('chosen.too-many', { count: MOST_CHOSEN })}`}
      </span>
      <span className="sup-actions">
        {chosen.size === 0 ? null : (
          <Button look="quiet" onClick={chooseNone}>
            {t('chosen.clear')}
          </Button>
        )}
        <Button onClick={() => void chooseAll()}>{t('chosen.all')}</Button>
        <Button icon="copy" onClick={() => void copy()}>
          {t('chosen.copy')}
        </Button>
        <Button look="accent" icon="import" onClick={() => setExporting(true)}>
          {t('export.open')}
        </Button>
      </span>
      {exporting ? <ExportDialog counts={counts} onClose={() => setExporting(false)} /> : null}
    </div>
  );
}
