import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ImportResult } from '../../../shared/contract/api.ts';
import type { DeskKey } from '../../../shared/i18n/desk/desk.ts';
import { importEnd } from '../../stores/import-end.ts';
import {
  cancelImport,
  clearFinished,
  dismissInterrupted,
  importInterrupted,
  setTray,
  useImports,
} from '../../stores/imports.ts';
import type { Job } from '../../stores/imports.ts';
import { openSheet } from '../../stores/window.ts';
import { useFormatName } from '../../text/format-name.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import { SourceResult } from './source-result.tsx';
import './import-tray.css';

/** What is being read and what came of it. Never in the way: work goes on behind it. */
export function ImportTray(): ReactNode {
  const { t } = useWords();
  const { jobs, trayOpen, handing, waiting, error, interrupted } = useImports();
  const body = useRef<HTMLDivElement>(null);
  const newest = jobs.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) body.current?.scrollTo({ top: 0 });
  }, [newest]);
  const nothing =
    jobs.length === 0 && handing + waiting === 0 && error === null && interrupted.length === 0;
  if (!trayOpen || nothing) return null;
  const finished = jobs.some(({ result }) => result !== null) || error !== null;
  return (
    <section className="tray" aria-label={t('import.tray')}>
      <header>
        <h2 tabIndex={-1}>{t('import.tray')}</h2>
        {finished ? (
          <button type="button" className="link" onClick={clearFinished}>
            {t('import.clear')}
          </button>
        ) : null}
        <IconButton
          icon="down"
          label={t(jobs.some(({ result }) => result === null) ? 'import.hide' : 'import.put-away')}
          onClick={() => setTray(false)}
        />
      </header>
      <ScrollGroup ref={body} className="tray-body" label={t('import.files')}>
        {interrupted.length === 0 ? null : <Interrupted />}
        {error === null ? null : (
          <p className="tray-error" role="alert">
            {error.message === '' ? t('import.failed') : error.message}
          </p>
        )}
        {handing === 0 ? null : <p className="quiet">{t('import.handing', { count: handing })}</p>}
        {waiting === 0 ? null : <p role="status">{t('import.waiting', { count: waiting })}</p>}
        {jobs
          .filter(isShown)
          .toReversed()
          .map((job) => (
            <JobView key={job.id} job={job} />
          ))}
      </ScrollGroup>
    </section>
  );
}

/** A finished job whose results were all replaced by later readings has nothing left to say. */
const isShown = ({ result, sources }: Job): boolean =>
  result === null ||
  result.cancelled ||
  sources.length + result.skipped.length + result.needMapping.length > 0;

function Interrupted(): ReactNode {
  const { t, ago } = useWords();
  const interrupted = useImports((state) => state.interrupted);
  const here = interrupted.every(({ token }) => token !== null);
  return (
    <div className="tray-block">
      <p>{t(here ? 'import.interrupted-here' : 'import.interrupted')}</p>
      <ul className="mono">
        {interrupted.map(({ file, startedAt }) => (
          <li key={file}>
            {file} <span className="quiet">{ago(startedAt)}</span>
          </li>
        ))}
      </ul>
      <div className="tray-actions">
        <Button look="accent" onClick={() => void importInterrupted()}>
          {t(here ? 'import.again-now' : 'import.again')}
        </Button>
        <Button look="quiet" onClick={() => void dismissInterrupted()}>
          {t('dismiss')}
        </Button>
      </div>
    </div>
  );
}

function JobView({ job }: { readonly job: Job }): ReactNode {
  const { t, term } = useWords();
  const { result } = job;
  return (
    <div className="tray-job">
      {result === null ? <Progress job={job} /> : <Sum result={result} />}
      {job.sources.map((source) => (
        <SourceResult key={source.id} source={source} />
      ))}
      {result?.cancelled === true ? (
        <div className="tray-file">
          {job.file === null ? null : <p className="tray-name">{job.file}</p>}
          <p className="quiet">{t(keptAfterCancel(result))}</p>
        </div>
      ) : null}
      {result?.needMapping.map(({ file, token }) => (
        <div key={token} className="tray-file">
          <p className="tray-name">{file}</p>
          <p>{term('skip.mapping-needed')}</p>
          <div className="tray-actions">
            <Button
              look="accent"
              onClick={() => openSheet({ kind: 'mapping', of: { file: token } })}
            >
              {t('mapping.open')}
            </Button>
          </div>
        </div>
      ))}
      {result?.skipped
        .filter(({ reason }) => reason !== 'mapping-needed')
        .map(({ file, reason, detail }) => (
          <div key={file} className="tray-file skipped">
            <p className="tray-name">
              <Icon name="warning" size={14} /> {file}
            </p>
            <p className="quiet">{term(`skip.${reason}`)}</p>
            {detail === undefined || !detail.includes(' ') ? null : (
              <p className="quiet mono">{detail}</p>
            )}
          </div>
        ))}
    </div>
  );
}

/** What came of many files, before each of them: what went wrong may stand far below. */
function Sum({ result }: { readonly result: ImportResult }): ReactNode {
  const { t } = useWords();
  const { sources, skipped, needMapping } = result;
  if (sources.length + skipped.length + needMapping.length < 2) return null;
  const { key, values } = importEnd(result);
  return <p className="tray-sum">{t(key, values)}</p>;
}

/** What a cancel has left: the first reading, the files before it, or nothing. */
function keptAfterCancel({ reread, sources }: ImportResult): DeskKey {
  if (reread !== null) return 'import.cancelled-reread';
  return sources.length > 0 ? 'import.cancelled-rest' : 'import.cancelled';
}

function Progress({ job }: { readonly job: Job }): ReactNode {
  const { t, number, span } = useWords();
  const formatName = useFormatName();
  const { progress } = job;
  const total = progress?.bytesTotal ?? null;
  const share =
    progress === null || total === null || total === 0 ? null : progress.bytesDone / total;
  return (
    <div className="tray-file">
      <p className="tray-name">
        {progress?.file ?? t('import.preparing')}
        {progress !== null && progress.files > 1 ? (
          <span className="quiet">
            {t('import.of', { index: progress.index, files: progress.files })}
          </span>
        ) : null}
      </p>
      <div
        className="bar-rail"
        role="progressbar"
        aria-label={progress?.file ?? t('import.preparing')}
        {...(share === null
          ? {}
          : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
      >
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <p className="tray-facts quiet">
        {progress === null ? null : (
          <>
            <span>
              {progress.format === null ? t('import.recognising') : formatName(progress.format)}
            </span>
            <span>{t('import.rows', { count: progress.records })}</span>
            {progress.stage === 'indexing' ? (
              <span>{t('import.indexing')}</span>
            ) : (
              <span>{t('import.rate', { rate: number(Math.round(progress.rate)) })}</span>
            )}
            {progress.remainingMs === null ? null : (
              <span>{t('import.left', { span: span(Math.max(1000, progress.remainingMs)) })}</span>
            )}
          </>
        )}
        <button
          type="button"
          className="link"
          disabled={job.cancelling}
          onClick={() => void cancelImport(job.id)}
        >
          {job.cancelling ? t('import.cancelling') : t('cancel')}
        </button>
      </p>
    </div>
  );
}
