import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { reread } from '../../stores/imports.ts';
import { useSources } from '../../stores/sources.ts';
import { closeSheet, openSheet } from '../../stores/window.ts';
import { useFormatName } from '../../text/format-name.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ZoneField } from './zone-field.tsx';

/** Another reading of an imported file: its zone, what it is, its columns. */
export function Reread({ source }: { readonly source: number }): ReactNode {
  const known = useSources((state) => state.sources.find(({ id }) => id === source));
  return known === undefined ? null : <RereadForm source={known} />;
}

/** Whether somebody may say in which zone the times of a source are. */
const zoneIsOpen = ({ timezone }: SourceSummary): boolean =>
  timezone.basis === 'default' || timezone.basis === 'assumed';

function RereadForm({ source }: { readonly source: SourceSummary }): ReactNode {
  const { t, term } = useWords();
  const formats = useSources((state) => state.formats);
  const formatName = useFormatName();
  const { id, file, timezone } = source;
  const [zone, setZone] = useState(timezone.name);
  const [format, setFormat] = useState(source.format);
  const other = format !== source.format;
  const open = zoneIsOpen(source);
  const go = (): void => {
    closeSheet();
    void reread(id, { ...(open ? { assumeTimezone: zone } : {}), ...(other ? { format } : {}) });
  };
  return (
    <Dialog
      title={t('sources.reread-one', { file })}
      onClose={closeSheet}
      footer={
        <>
          {source.format === 'generic-csv' || source.mapped ? (
            <Button
              className="start"
              onClick={() => openSheet({ kind: 'mapping', of: { source: id } })}
            >
              {t('import.columns')}
            </Button>
          ) : null}
          <Button onClick={closeSheet}>{t('cancel')}</Button>
          <Button
            look="accent"
            disabled={!other && (!open || (zone === timezone.name && timezone.basis !== 'default'))}
            onClick={go}
          >
            {t('import.reread')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="quiet">{t('reread.note')}</p>
        {open ? (
          <ZoneField className="field" label={t('mapping.zone')} value={zone} onChange={setZone} />
        ) : (
          <p>
            {t('reread.zone-fixed', {
              zone: timezone.name,
              basis: term(`basis.${timezone.basis}`),
            })}
          </p>
        )}
        <label className="field">
          <span>{t('reread.format')}</span>
          <select
            className="select"
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          >
            {formats.has(format) ? null : <option value={format}>{format}</option>}
            {[...formats.keys()].map((name) => (
              <option key={name} value={name}>
                {formatName(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Dialog>
  );
}
