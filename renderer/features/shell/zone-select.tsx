import { useState } from 'react';
import type { ReactNode } from 'react';
import { prefer, systemTimezone } from '../../stores/preferences.ts';
import { useSources } from '../../stores/sources.ts';
import { useResults } from '../../stores/results.ts';
import { useWords } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { ZoneGroups } from '../../ui/zone-groups.tsx';

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
  const sources = useSources((state) => state.sources);
  const often = [systemTimezone(), 'UTC', value, ...sources.map(({ timezone }) => timezone.name)];
  return (
    <select
      id={id}
      className={className}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => prefer({ timezone: event.target.value })}
    >
      <ZoneGroups likely={often} />
    </select>
  );
}
