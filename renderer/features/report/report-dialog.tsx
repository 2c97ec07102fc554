import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { reportFormats, saveReport } from '../../stores/handover.ts';
import type { Audience, ReportFormat } from '../../stores/handover.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const AUDIENCES = ['client', 'esp', 'recipient-it'] as const;

export function ReportDialog({ recipient }: { readonly recipient: string }): ReactNode {
  const { t } = useWords();
  const [audience, setAudience] = useState<Audience>('client');
  const [format, setFormat] = useState<ReportFormat>('html');
  const [redact, setRedact] = useState(false);
  const [saving, setSaving] = useState(false);
  const form = useId();
  const save = async (): Promise<void> => {
    setSaving(true);
    const done = await saveReport(recipient, audience, format, redact);
    setSaving(false);
    if (done) closeSheet();
  };
  return (
    <Dialog
      title={t('report.title')}
      onClose={closeSheet}
      footer={
        <>
          <Button onClick={closeSheet}>{t('cancel')}</Button>
          <Button look="accent" type="submit" form={form} disabled={saving}>
            {t('report.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
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
        <label className="check">
          <input
            type="checkbox"
            checked={redact}
            onChange={(event) => setRedact(event.target.checked)}
          />
          <span>
            {t('report.redact')}
            <br />
            <span className="quiet">{t('report.redact-note')}</span>
          </span>
        </label>
      </form>
    </Dialog>
  );
}
