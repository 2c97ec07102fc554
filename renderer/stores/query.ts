import { create } from 'zustand';
import { changed, endRun, resetUndo } from './undo.ts';

interface QueryState {
  readonly text: string;
  /** Typing goes on: consecutive key strokes are one step of undo. */
  readonly typing: boolean;
}

export const useQuery = create<QueryState>(() => ({ text: '', typing: false }));

function change(text: string, typing: boolean): void {
  const { text: before } = useQuery.getState();
  if (text === before) return;
  useQuery.setState({ text, typing });
  const put = (wanted: string) => (): void => useQuery.setState({ text: wanted, typing: false });
  changed(put(before), put(text), typing ? 'query' : null);
}

/** Changes the query as one step that can be undone. */
export function setQuery(text: string): void {
  change(text, false);
}

/** Changes the query key by key; the whole run of typing is one step. */
export function typeQuery(text: string): void {
  change(text, true);
}

export function endTyping(): void {
  useQuery.setState({ typing: false });
  endRun();
}

/** Another case: nothing of the old one is left to undo. */
export function resetQuery(text = ''): void {
  useQuery.setState({ text, typing: false });
  resetUndo();
}
