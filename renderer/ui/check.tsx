import type { ReactNode } from 'react';

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** What it means, on a line of its own. */
  readonly note?: string;
}

/** A box to tick, with its words beside it. */
export function Check({ checked, onChange, children, note }: CheckProps): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {children}
        {note === undefined ? null : (
          <>
            <br />
            <span className="quiet">{note}</span>
          </>
        )}
      </span>
    </label>
  );
}
