import type { ReactNode } from 'react';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { rereadIn, useImports } from '../../stores/imports.ts';
import { systemTimezone } from '../../stores/preferences.ts';
import { useSources } from '../../stores/sources.ts';
import { openSheet } from '../../stores/window.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';

/** The accounting of one file: nothing lost, nothing counted twice, and what to know before trusting it. */
export function SourceResult({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t, term, range } = useWords();
  const formats = useSources((state) => state.formats);
  const { imported, duplicates, rejected, timezone, warnings } = source;
  const again = source.records > 0 && duplicates === source.records;
  return (
    <div className="tray-file done">
      <p className="tray-name">{source.file}</p>
      <p className="quiet">{formats.get(source.format) ?? source.format}</p>
      {again ? <p>{t('import.known')}</p> : null}
      <p className="tray-facts">
        <span className="tone-good strong">{t('import.imported', { count: imported })}</span>
        <span>{t('import.duplicates', { count: duplicates })}</span>
        {rejected === 0 ? (
          <span>{t('import.rejected', { count: 0 })}</span>
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => openSheet({ kind: 'rejects', source: source.id })}
          >
            {t('import.rejected', { count: rejected })}
          </button>
        )}
      </p>
      {source.from === null || source.to === null ? null : (
        <p className="quiet">
          {range(source.from, source.to)}
          {' · '}
          {t('import.zone', { zone: timezone.name, basis: term(`basis.${timezone.basis}`) })}
        </p>
      )}
      {warnings.some(({ code }) => code === 'timezone-assumed') ? (
        <AnotherZone source={source} />
      ) : null}
      {warnings.map(({ code, details }) => (
        <p key={code} className="tray-warning">
          <Icon name="warning" size={14} />
          <span>{term(`warning.${code}`, { zone: timezone.name, ...details })}</span>
        </p>
      ))}
    </div>
  );
}

const ZONES = [...new Set([systemTimezone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The zone was a guess: whoever knows better has the file read again. */
function AnotherZone({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t } = useWords();
  const known = useImports(({ given }) => given.has(source.file));
  if (!known) return null;
  return (
    <label className="tray-zone">
      <span>{t('import.zone-question')}</span>
      <select
        className="select"
        value={source.timezone.name}
        onChange={(event) => void rereadIn(source, event.target.value)}
      >
        {ZONES.includes(source.timezone.name) ? null : <option>{source.timezone.name}</option>}
        {ZONES.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
    </label>
  );
}
