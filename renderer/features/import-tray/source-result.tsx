import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { isKnown } from '../../stores/import-end.ts';
import { reread } from '../../stores/imports.ts';
import { openSheet } from '../../stores/window.ts';
import { useFormatName } from '../../text/format-name.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ZoneField } from '../sources/zone-field.tsx';

/** The accounting of one file: nothing lost, nothing counted twice, and what to know before trusting it. */
export function SourceResult({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t, term, range } = useWords();
  const formatName = useFormatName();
  const { imported, duplicates, rejected, timezone, warnings } = source;
  const zoneIsGuess = warnings.some(({ code }) => code === 'timezone-assumed');
  return (
    <div className="tray-file done">
      <p className="tray-name">{source.file}</p>
      <p className="quiet tray-facts">
        <span>{formatName(source.format)}</span>
        {source.mapped ? <span>{t('import.mapped')}</span> : null}
        {source.mapped || source.format === 'generic-csv' ? (
          <button
            type="button"
            className="link"
            onClick={() => openSheet({ kind: 'mapping', of: { source: source.id } })}
          >
            {t('import.columns')}
          </button>
        ) : null}
      </p>
      {isKnown(source) ? <p>{t('import.known')}</p> : null}
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
      {zoneIsGuess ? <AnotherZone source={source} /> : null}
      {warnings
        // The question above says the same.
        .filter(({ code }) => code !== 'timezone-assumed')
        .map(({ code, details }) => (
          <p key={code} className="tray-warning">
            <Icon name="warning" size={14} />
            <span>{term(`warning.${code}`, { zone: timezone.name, ...details })}</span>
          </p>
        ))}
    </div>
  );
}

/** The zone was a guess: whoever knows better has the file read again. */
function AnotherZone({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t } = useWords();
  const [zone, setZone] = useState(source.timezone.name);
  return (
    <div className="tray-zone">
      <ZoneField
        className="tray-zone-field"
        label={t('import.zone-question')}
        value={zone}
        onChange={setZone}
      />
      <Button
        onClick={({ currentTarget }) => {
          // The result with this button in it goes; the focus stays in the tray.
          currentTarget.closest('.tray')?.querySelector<HTMLElement>('h2')?.focus();
          void reread(source.id, { assumeTimezone: zone });
        }}
      >
        {t('import.reread')}
      </Button>
    </div>
  );
}
