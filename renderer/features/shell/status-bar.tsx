import type { CSSProperties, ReactNode } from 'react';
import type { ImportResult } from '../../../shared/contract/api.ts';
import { useCase } from '../../stores/case.ts';
import { importEnd } from '../../stores/import-end.ts';
import { setTray, useImports } from '../../stores/imports.ts';
import { ExportStatus } from '../export/export-status.tsx';
import { useWords } from '../../text/use-text.ts';

export function StatusBar(): ReactNode {
  const { t, range } = useWords();
  const info = useCase((state) => state.info);
  return (
    <footer className="status-bar">
      <span className="ellipsis">
        {info === null || info.counts.sources === 0 ? (
          t('status.empty')
        ) : (
          <>
            {t('status.events', { count: info.counts.events })}
            {' · '}
            {t('status.sources', { count: info.counts.sources })}
            {info.from === null || info.to === null ? '' : ` · ${range(info.from, info.to)}`}
            {info.readOnly ? ` · ${t('case.read-only')}` : ''}
          </>
        )}
      </span>
      <ExportStatus />
      <ImportStatus />
    </footer>
  );
}

function ImportStatus(): ReactNode {
  const { t, number, span } = useWords();
  const { jobs, handing, trayOpen } = useImports();
  const job = jobs.findLast(({ result }) => result === null) ?? jobs.at(-1);
  if (job === undefined && handing === 0) return null;
  const progress = job?.progress ?? null;
  const share =
    progress === null || progress.bytesTotal === null || progress.bytesTotal === 0
      ? null
      : progress.bytesDone / progress.bytesTotal;
  const bar: CSSProperties = { width: `${(share ?? 0) * 100}%` };
  return (
    <button
      type="button"
      className="status-import"
      aria-expanded={trayOpen}
      onClick={() => setTray(!trayOpen)}
    >
      {job !== undefined && job.result !== null ? (
        <End result={job.result} />
      ) : handing > 0 || progress === null ? (
        t('import.preparing')
      ) : (
        <>
          <span className="ellipsis">{progress.file}</span>
          {share === null ? null : (
            <span className="bar-rail" aria-hidden="true">
              <span style={bar} />
            </span>
          )}
          <span className="nowrap">
            {t('import.rows', { count: progress.records })}
            {' · '}
            {t('import.rate', { rate: number(Math.round(progress.rate)) })}
            {progress.remainingMs === null
              ? ''
              : ` · ${t('import.left', { span: span(Math.max(1000, progress.remainingMs)) })}`}
          </span>
        </>
      )}
    </button>
  );
}

function End({ result }: { readonly result: ImportResult }): ReactNode {
  const { t } = useWords();
  const { key, values } = importEnd(result);
  return <span className="ellipsis">{t(key, values)}</span>;
}
