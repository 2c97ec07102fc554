import { useState } from 'react';
import type { ReactNode } from 'react';
import { reportFormats, saveReport } from '../../stores/handover.ts';
import type { Audience, ReportFormat } from '../../stores/handover.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

const AUDIENCES = ['client', 'esp', 'recipient-it'] as const;

export function ReportDialog({ recipient }: { readonly recipient: string }): ReactNode {
  const { t } = useWords();
  const [audience, setAudience] = useState<Audience>('client');
  const [format, setFormat] = useState<ReportFormat>('html');
  const [redact, setRedact] = useState(false);
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const done = await saveReport(audience, format, redact);
    setSaving(false);
    if (done) closeSheet();
  };
  return (
    <FormDialog
      title={t('report.title')}
      action={t('report.save')}
      disabled={saving}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <p className="quiet">{recipient}</p>
      <Choice
        name="audience"
        label={t('report.audience')}
        value={audience}
        options={AUDIENCES.map((value) => ({ value, label: t(`report.audience.${value}`) }))}
        onChange={setAudience}
      />
      <p className="quiet">{t(`report.audience-note.${audience}`)}</p>
      <Choice
        name="format"
        label={t('report.format')}
        value={format}
        options={reportFormats().map((value) => ({ value, label: t(`report.format.${value}`) }))}
        onChange={setFormat}
      />
      <Check checked={redact} onChange={setRedact} note={t('report.redact-note')}>
        {t('report.redact')}
      </Check>
    </FormDialog>
  );
}
