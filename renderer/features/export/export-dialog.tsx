import { useState } from 'react';
import type { ReactNode } from 'react';
import { exportScope, startExport } from '../../stores/exports.ts';
import type { ExportFormat, ExportRows } from '../../stores/exports.ts';
import { useResults } from '../../stores/results.ts';
import { closeSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import './export.css';

const ROWS = ['recipients', 'events'] as const;
const FORMATS = ['csv', 'ndjson', 'parquet'] as const;

/** Says what will be in the file, by which filter and in which zone, before it is written. */
export function ExportDialog(): ReactNode {
  const { t, timezone } = useWords();
  const [rows, setRows] = useState<ExportRows>('recipients');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [redact, setRedact] = useState(false);
  return (
    <FormDialog
      title={t('export.title')}
      action={t('export.start')}
      onSubmit={() => {
        void startExport(rows, format, redact);
        closeSheet();
      }}
      onClose={closeSheet}
    >
      <Scope rows={rows} />
      <Choice
        name="rows"
        label={t('export.rows')}
        value={rows}
        options={ROWS.map((value) => ({ value, label: t(`export.rows.${value}`) }))}
        onChange={setRows}
      />
      <p className="quiet">{t(`export.rows-note.${rows}`)}</p>
      <Choice
        name="format"
        label={t('report.format')}
        value={format}
        options={FORMATS.map((value) => ({ value, label: t(`export.format.${value}`) }))}
        onChange={setFormat}
      />
      <p className="quiet">{t(`export.format-note.${format}`)}</p>
      <Check checked={redact} onChange={setRedact} note={t('export.redact-note')}>
        {t('report.redact')}
      </Check>
      <p className="quiet">{t('export.zone', { zone: timezone })}</p>
    </FormDialog>
  );
}

/** Of what: the marked rows, what the filter leaves, or the whole case. */
function Scope({ rows }: { readonly rows: ExportRows }): ReactNode {
  const { t } = useWords();
  const { total, exact, mode } = useResults();
  const { query, recipients, messages } = exportScope();
  const chosen = recipients?.length ?? messages?.length;
  if (chosen !== undefined) return <p>{t('export.of-marked', { count: chosen })}</p>;
  if (query.trim() === '') return <p>{t('export.of-all')}</p>;
  const found = `${t(mode === 'recipients' ? 'results.recipients' : 'results.messages', { count: total })}${exact ? '' : '+'}`;
  return (
    <p className="export-scope">
      <span>{t(rows === 'events' ? 'export.of-found-events' : 'export.of-found', { found })}</span>
      <code>{query}</code>
    </p>
  );
}
