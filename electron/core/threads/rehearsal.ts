import type { SearchInput } from '../workspace/queries/search-page.ts';

/** A call of a reader, as somebody at the window makes it. */
export type Rehearsed =
  | { readonly name: 'recipients'; readonly input: SearchInput }
  | { readonly name: 'history'; readonly input: string };

const typed = (query: string): Rehearsed => ({
  name: 'recipients',
  input: { query, sort: 'last', descending: true, offset: 0, limit: 50 },
});
const opened = (input: string): Rehearsed => ({ name: 'history', input });

/**
 * A letter, parts of an address, words, codes: one of each kind that is typed; then addresses that are
 * opened and not there, for which those that look like them are compared.
 */
export const REHEARSAL: readonly Rehearsed[] = [
  ...['m', '5.2.1', 'maria', 'maria.k', 'hello 12', 'example.com'].map(typed),
  ...['maria.kuznetsova@example.com', 'info1204@example.net'].map(opened),
];

/** Milliseconds without a call after which the next question is asked. */
const REST = 60;

export interface Rehearsal {
  /** Somebody asks: the next question waits for a rest again. */
  putOff(): void;
  end(): void;
}

/**
 * Asks `REHEARSAL`, question by question, whenever a reader rests. The first questions of a reader
 * prepare statements, read the tops of indexes and are not compiled yet, which doubles their time; the
 * first letter that a person types is not to wait for that.
 */
export function startRehearsal(ask: (question: Rehearsed) => void): Rehearsal {
  const ahead = [...REHEARSAL];
  const rest = setTimeout(() => {
    const question = ahead.shift();
    if (question === undefined) return;
    ask(question);
    rest.refresh();
  }, REST);
  rest.unref();
  return {
    putOff: () => {
      if (ahead.length > 0) rest.refresh();
    },
    end: () => clearTimeout(rest),
  };
}
