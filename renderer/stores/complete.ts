import { create } from 'zustand';
import type { Completion, SavedView } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';
import { answered } from './results.ts';
import { notify, notifyError } from './window.ts';

interface CompleteState {
  readonly completions: readonly Completion[];
  readonly views: readonly SavedView[];
}

export const useComplete = create<CompleteState>(() => ({ completions: [], views: [] }));

let generation = 0;

/** Completions for the word under the cursor. Addresses are left out: the list itself shows them. */
export async function complete(text: string, cursor: number): Promise<void> {
  generation += 1;
  const mine = generation;
  if (text.trim() === '') {
    useComplete.setState({ completions: [] });
    return;
  }
  await answered();
  if (mine !== generation) return;
  const { language } = usePreferences.getState();
  const reply = await ask('search.complete', { text, cursor, language });
  if (mine !== generation || !reply.ok) return;
  useComplete.setState({
    completions: reply.value
      .filter(({ kind }) => kind === 'field' || kind === 'value')
      .slice(0, 12),
  });
}

export function clearCompletions(): void {
  generation += 1;
  useComplete.setState({ completions: [] });
}

export async function loadViews(): Promise<void> {
  const reply = await ask('views.list', { timezone: usePreferences.getState().timezone });
  if (reply.ok) useComplete.setState({ views: reply.value });
}

export async function saveView(name: string, query: string): Promise<WireError | null> {
  const reply = await ask('views.save', {
    name,
    query,
    timezone: usePreferences.getState().timezone,
  });
  if (!reply.ok) return reply.error;
  notify('views.saved', { name }, { tone: 'good' });
  await loadViews();
  return null;
}

/** Removes a view; the notice brings it back. */
export async function removeView(view: SavedView): Promise<void> {
  const reply = await ask('views.remove', { id: view.id });
  if (!reply.ok) {
    notifyError(reply.error);
    return;
  }
  await loadViews();
  notify(
    'views.removed',
    { name: view.name },
    { undo: () => void saveView(view.name, view.query) },
  );
}
