import { useState } from 'react';
import type { ReactNode } from 'react';
import { systemTimezone } from '../../stores/preferences.ts';
import { ZoneGroups } from '../../ui/zone-groups.tsx';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly className: string;
  /** What stands for no zone at all, where that is a choice. */
  readonly none?: string;
}

/** The zone of a file’s times: the likely ones first, each with its offset. */
export function ZoneField({ label, value, onChange, className, none }: ZoneFieldProps): ReactNode {
  const [first] = useState(value);
  return (
    <label className={className}>
      <span>{label}</span>
      <select className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        <ZoneGroups likely={[first, systemTimezone(), 'UTC']} />
      </select>
    </label>
  );
}
