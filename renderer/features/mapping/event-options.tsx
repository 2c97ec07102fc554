import type { ReactNode } from 'react';
import { EVENT_TYPES } from '../../../shared/domain/event.ts';
import { useWords } from '../../text/use-text.ts';

/** What a word, or every row, can be an event of. */
export function EventOptions(): ReactNode {
  const { term } = useWords();
  return EVENT_TYPES.map((type) => (
    <option key={type} value={type}>
      {term(`event.${type}`)}
    </option>
  ));
}
