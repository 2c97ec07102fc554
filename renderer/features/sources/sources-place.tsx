import type { ReactNode } from 'react';
import { pickFiles } from '../../stores/imports.ts';
import { forgetLater, useForget } from '../../stores/forget.ts';
import { loadSources, useSources } from '../../stores/sources.ts';
import { openSheet } from '../../stores/window.ts';
import { useFormatName } from '../../text/format-name.ts';
import { useWords } from '../../text/use-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';
import './sources.css';

/** Every imported file with its full accounting. */
export function SourcesPlace(): ReactNode {
  const { t, number, problemOf } = useWords();
  const { sources: all, status, error } = useSources();
  const leaving = useForget((state) => state.leaving);
  const sources = all.filter(({ id }) => !leaving.has(id));
  const sum = (pick: (source: SourceSummary) => number): number =>
    sources.reduce((total, source) => total + pick(source), 0);
  return (
    <div className="place-page scroll">
      <header className="place-head">
        <div>
          <h1>{t('place.sources')}</h1>
          <p className="quiet">{t('sources.note')}</p>
        </div>
        <Button icon="import" onClick={() => void pickFiles()}>
          {t('import.button')}
        </Button>
      </header>
      {status === 'failed' ? (
        <div className="place-failed" role="alert">
          <p>{problemOf(error)}</p>
          <Button onClick={() => void loadSources()}>{t('retry')}</Button>
        </div>
      ) : sources.length === 0 ? (
        <p className="quiet">{status === 'ready' ? t('sources.none') : ''}</p>
      ) : (
        <ScrollGroup className="table-frame" label={t('place.sources')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('sources.file')}</th>
                <th scope="col">{t('sources.coverage')}</th>
                <th scope="col" className="end">
                  {t('sources.records')}
                </th>
                <th scope="col" className="end">
                  {t('sources.imported')}
                </th>
                <th scope="col" className="end">
                  {t('sources.duplicates')}
                </th>
                <th scope="col" className="end">
                  {t('sources.rejected')}
                </th>
                <th scope="col">
                  <span className="sr-only">{t('sources.forget')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </tbody>
            {sources.length < 2 ? null : (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('sources.total')}
                  </th>
                  <td className="end">{number(sum(({ records }) => records))}</td>
                  <td className="end">{number(sum(({ imported }) => imported))}</td>
                  <td className="end">{number(sum(({ duplicates }) => duplicates))}</td>
                  <td className="end">{number(sum(({ rejected }) => rejected))}</td>
                  <td aria-hidden="true" />
                </tr>
              </tfoot>
            )}
          </table>
        </ScrollGroup>
      )}
    </div>
  );
}

/** The row goes, and the focus in it: it moves to the next row, the one before, or the heading. */
function focusNext(button: HTMLElement): void {
  const row = button.closest('tr');
  const near =
    row?.nextElementSibling?.querySelector<HTMLElement>('.forget-source') ??
    row?.previousElementSibling?.querySelector<HTMLElement>('.forget-source') ??
    document.querySelector<HTMLElement>('#main');
  near?.focus();
}

function SourceRow({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t, term, number, date, range } = useWords();
  const formatName = useFormatName();
  const { from, to, timezone, warnings } = source;
  return (
    <tr>
      <th scope="row">
        <span className="source-file">{source.file}</span>
        <span className="quiet small">
          {formatName(source.format)}
          {' · '}
          {t('sources.imported-at', { date: date(source.importedAt, 'minute') })}
        </span>
        {warnings.map(({ code, details }) => (
          <span key={code} className="source-warning small">
            {term(`warning.${code}`, { zone: timezone.name, ...details })}
          </span>
        ))}
      </th>
      <td>
        {from === null || to === null ? (
          <span className="quiet">{t('sources.no-times')}</span>
        ) : (
          <>
            <span className="nowrap">{range(from, to)}</span>
            <span className="quiet small">
              {t('import.zone', { zone: timezone.name, basis: term(`basis.${timezone.basis}`) })}
            </span>
          </>
        )}
      </td>
      <td className="end">{number(source.records)}</td>
      <td className="end">{number(source.imported)}</td>
      <td className="end">{number(source.duplicates)}</td>
      <td className="end">
        {source.rejected === 0 ? (
          number(0)
        ) : (
          <button
            type="button"
            className="link"
            aria-label={t('sources.show-rejects', { file: source.file, count: source.rejected })}
            onClick={() => openSheet({ kind: 'rejects', source: source.id })}
          >
            {number(source.rejected)}
          </button>
        )}
      </td>
      <td className="actions">
        <IconButton
          icon="again"
          label={t('sources.reread-one', { file: source.file })}
          onClick={() => openSheet({ kind: 'reread', source: source.id })}
        />
        <IconButton
          icon="trash"
          className="forget-source"
          label={t('sources.forget-one', { file: source.file })}
          onClick={({ currentTarget }) => {
            focusNext(currentTarget);
            forgetLater(source);
          }}
        />
      </td>
    </tr>
  );
}
