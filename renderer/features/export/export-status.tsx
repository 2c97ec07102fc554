import type { CSSProperties, ReactNode } from 'react';
import { formatPercent } from '../../../shared/i18n/message.ts';
import { cancelExport, useExports } from '../../stores/exports.ts';
import { useWords } from '../../text/use-text.ts';
import { IconButton } from '../../ui/button.tsx';
import { useSlow } from '../../ui/use-slow.ts';

/** How far an export is, and the way to stop it. An export that is done in a moment is not mentioned. */
export function ExportStatus(): ReactNode {
  const { t, language } = useWords();
  const running = useExports((state) => state.running);
  const slow = useSlow(running !== null);
  if (running === null || !slow) return null;
  const share = running.total === 0 ? null : Math.min(1, running.done / running.total);
  const bar: CSSProperties = { width: `${(share ?? 0) * 100}%` };
  return (
    <span className="export-status" role="group" aria-label={t('export.running')}>
      <span className="nowrap">
        {t('export.running')}
        {share === null ? '' : ` ${formatPercent(share, language)}`}
      </span>
      {share === null ? null : (
        <span className="bar-rail" aria-hidden="true">
          <span style={bar} />
        </span>
      )}
      <IconButton icon="close" label={t('export.cancel')} onClick={() => void cancelExport()} />
    </span>
  );
}
