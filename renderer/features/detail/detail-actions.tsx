import type { ReactNode } from 'react';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { copyVerdict } from '../../stores/handover.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';

const FORMATS = ['text', 'markdown', 'tsv', 'json'] as const;

export function firstReport({ messages, about }: Diagnosis): number | null {
  const ordered = [...messages].sort((a, b) => Number(b.id === about) - Number(a.id === about));
  for (const { events } of ordered)
    for (const { report } of events) if (report !== null) return report;
  return null;
}

/** Always in sight, whatever the timeline's length. */
export function DetailActions({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { t } = useWords();
  const { recipient } = diagnosis;
  const report = firstReport(diagnosis);
  const redacted = FORMATS.map((format) => ({
    id: `${format}-redacted`,
    label: t('copy.redacted', { format: t(`copy.${format}`) }),
    divided: format === 'text',
    run: () => void copyVerdict(format, true),
  }));
  return (
    <div className="detail-actions" role="toolbar" aria-label={t('detail.actions')}>
      <span className="split">
        <Button look="accent" keys="C" onClick={() => void copyVerdict('text', false)}>
          {t('copy.client')}
        </Button>
        <MenuButton
          label={t('copy.formats')}
          title={t('copy.formats')}
          className="button accent"
          items={[
            ...FORMATS.map((format) => ({
              id: format,
              label: t(`copy.${format}`),
              run: () => void copyVerdict(format, false),
            })),
            ...redacted,
          ]}
        >
          <Icon name="down" />
        </MenuButton>
      </span>
      <Button keys="R" onClick={() => openSheet({ kind: 'report', recipient })}>
        {t('report.open')}
      </Button>
      {report === null ? null : (
        <Button keys="O" onClick={() => openSheet({ kind: 'bounce', report, line: null })}>
          {t('bounce.open')}
        </Button>
      )}
      <Button keys="N" onClick={() => openSheet({ kind: 'notes', recipient })}>
        {t('notes.open')}
      </Button>
    </div>
  );
}
