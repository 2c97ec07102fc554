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

/** Milliseconds after an answer without a call after which the next question is asked. */
const REST = 60;

export interface Rehearsal {
  /** Somebody asks: the next question waits until that is answered, and then for a rest. */
  asked(): void;
  answered(): void;
  end(): void;
}

/**
 * Asks `REHEARSAL`, question by question, whenever a reader rests that was asked something. The first
 * questions of a reader prepare statements, read the tops of indexes and are not compiled yet, which
 * doubles their time; the first letter that a person types is not to wait for that, and the first rows
 * of a case are not to wait for a rehearsal.
 */
export function startRehearsal(ask: (question: Rehearsed) => void): Rehearsal {
  const ahead = [...REHEARSAL];
  let underWay = 0;
  let rest: NodeJS.Timeout | undefined;
  const wait = (): void => {
    if (ahead.length === 0) return;
    rest = setTimeout(() => {
      const question = ahead.shift();
      if (question !== undefined) ask(question);
      wait();
    }, REST);
    rest.unref();
  };
  return {
    asked: () => {
      underWay += 1;
      clearTimeout(rest);
    },
    answered: () => {
      underWay -= 1;
      if (underWay === 0) wait();
    },
    end: () => {
      ahead.length = 0;
      clearTimeout(rest);
    },
  };
}
