import { useId } from 'react';
import type { ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side; radio buttons underneath. */
export function Choice<T extends string>({
  name,
  label,
  value,
  options,
  onChange,
}: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <div className="field" role="radiogroup" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div>
        <div className="segments">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              {option.label}
            </label>
          ))}
        </div>
      </div>
    </div>
  );
}
