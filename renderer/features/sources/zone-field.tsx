import { useState } from 'react';
import type { ReactNode } from 'react';
import { zoneLabel } from '../../../shared/i18n/time.ts';
import { systemTimezone } from '../../stores/preferences.ts';
import { useWords } from '../../text/use-text.ts';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly className: string;
  /** What stands for no zone at all, where that is a choice. */
  readonly none?: string;
}

const ALL = Intl.supportedValuesOf('timeZone');

/** The zone of a file’s times: the likely ones first, each with its offset. */
export function ZoneField({ label, value, onChange, className, none }: ZoneFieldProps): ReactNode {
  const { t } = useWords();
  const [now] = useState(() => Date.now());
  const [first] = useState(value);
  const likely = [...new Set([first, systemTimezone(), 'UTC'])].filter((zone) => zone !== '');
  return (
    <label className={className}>
      <span>{label}</span>
      <select className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        <optgroup label={t('zone.often')}>
          {likely.map((zone) => (
            <option key={zone} value={zone}>
              {`${zone} (${zoneLabel(now, zone)})`}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('zone.all')}>
          {ALL.filter((zone) => !likely.includes(zone)).map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
