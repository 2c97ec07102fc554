import { create } from 'zustand';

interface QueryState {
  readonly text: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** Typing goes on: consecutive key strokes are one step of undo. */
  readonly typing: boolean;
}

export const useQuery = create<QueryState>(() => ({
  text: '',
  past: [],
  future: [],
  typing: false,
}));

const DEPTH = 200;

/** Changes the query as one step that can be undone. */
export function setQuery(text: string): void {
  const { text: before, past } = useQuery.getState();
  if (text === before) return;
  useQuery.setState({ text, past: [...past.slice(-DEPTH), before], future: [], typing: false });
}

/** Changes the query key by key; the whole run of typing is one step. */
export function typeQuery(text: string): void {
  const { text: before, past, typing } = useQuery.getState();
  if (text === before) return;
  useQuery.setState({
    text,
    past: typing ? past : [...past.slice(-DEPTH), before],
    future: [],
    typing: true,
  });
}

export function endTyping(): void {
  useQuery.setState({ typing: false });
}

export function undoQuery(): boolean {
  const { text, past, future } = useQuery.getState();
  const before = past.at(-1);
  if (before === undefined) return false;
  useQuery.setState({
    text: before,
    past: past.slice(0, -1),
    future: [text, ...future],
    typing: false,
  });
  return true;
}

export function redoQuery(): boolean {
  const { text, past, future } = useQuery.getState();
  const next = future[0];
  if (next === undefined) return false;
  useQuery.setState({
    text: next,
    past: [...past, text],
    future: future.slice(1),
    typing: false,
  });
  return true;
}

/** Another case: nothing of the old one is left to undo. */
export function resetQuery(text = ''): void {
  useQuery.setState({ text, past: [], future: [], typing: false });
}
