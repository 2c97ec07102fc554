import type { ReactNode } from 'react';
import { openMessages } from '../../stores/overview.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';

interface Props {
  readonly value: number;
  /** What the number is of, and what it counts: for those who do not see the table around it. */
  readonly name: string;
  readonly what: string;
  /** Conditions that together find exactly its messages. */
  readonly query: readonly string[];
}

/** A number that opens its rows. */
export function CountButton({ value, name, what, query }: Props): ReactNode {
  const { number, o } = useOverviewWords();
  if (value === 0) return <span className="zero">{number(0)}</span>;
  return (
    <button
      type="button"
      className="count-button"
      aria-label={o('page.open', { value, name, what })}
      onClick={() => openMessages(...query)}
    >
      {number(value)}
    </button>
  );
}
