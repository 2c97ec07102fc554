import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { zoneLabel } from '../../../shared/i18n/time.ts';
import { prefer, systemTimezone } from '../../stores/preferences.ts';
import { useSources } from '../../stores/sources.ts';
import { useResults } from '../../stores/results.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';

/** The zone in which every time of the window is shown. */
export function ZoneSelect(): ReactNode {
  const { t, timezone, zone } = useWords();
  const last = useResults((state) => state.span.at(-1)?.day);
  const [now] = useState(() => Date.now());
  return (
    <span className="zone">
      <span aria-hidden="true">
        {zone(last ?? now)} <Icon name="down" size={12} />
      </span>
      <ZoneOptions id="zone" label={t('zone.name')} value={timezone} />
    </span>
  );
}

interface ZoneOptionsProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly className?: string;
}

export function ZoneOptions({ id, label, value, className = '' }: ZoneOptionsProps): ReactNode {
  const { t } = useWords();
  const sources = useSources((state) => state.sources);
  const often = [
    ...new Set([systemTimezone(), 'UTC', value, ...sources.map(({ timezone }) => timezone.name)]),
  ].filter((zone) => zone !== '');
  const [now] = useState(() => Date.now());
  const all = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <select
      id={id}
      className={className}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => prefer({ timezone: event.target.value })}
    >
      <optgroup label={t('zone.often')}>
        {often.map((zone) => (
          <option key={zone} value={zone}>
            {`${zone} (${zoneLabel(now, zone)})`}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('zone.all')}>
        {all
          .filter((zone) => !often.includes(zone))
          .map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
      </optgroup>
    </select>
  );
}
