import { create } from 'zustand';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { ask } from './core.ts';
import { loadSources } from './sources.ts';
import { notify, notifyError, dismiss, withdraw } from './window.ts';

interface ForgetState {
  /** Sources on their way out: no longer shown, and in the case until the notice is gone. */
  readonly leaving: ReadonlySet<number>;
}

export const useForget = create<ForgetState>(() => ({ leaving: new Set() }));

/** What can still be undone: source → its notice. */
const undoable = new Map<number, { readonly notice: number; readonly file: string }>();
const running = new Set<Promise<void>>();

function show(source: number): void {
  useForget.setState(({ leaving }) => ({
    leaving: new Set([...leaving].filter((one) => one !== source)),
  }));
}

/**
 * Takes a source out of sight at once; the core forgets it when the notice has gone. A window that
 * is closed before that forgets nothing: the source is there again.
 */
export function forgetLater({ id, file, events }: SourceSummary): void {
  if (undoable.has(id) || useForget.getState().leaving.has(id)) return;
  useForget.setState(({ leaving }) => ({ leaving: new Set([...leaving, id]) }));
  const notice = notify(
    'forget.going',
    { file, count: events },
    {
      undo: () => {
        undoable.delete(id);
        show(id);
      },
      gone: () => {
        undoable.delete(id);
        const work = forgetNow(id, file).finally(() => running.delete(work));
        running.add(work);
      },
    },
  );
  undoable.set(id, { notice, file });
}

async function forgetNow(source: number, file: string): Promise<void> {
  const reply = await ask('sources.forget', { source });
  if (reply.ok) {
    notify('forget.done', { file, count: reply.value.events }, { tone: 'good' });
    await loadSources();
  } else notifyError(reply.error);
  show(source);
}

/** The case is being left: whatever is on its way out is forgotten now. */
export async function settleForgetting(): Promise<void> {
  for (const { notice } of undoable.values()) dismiss(notice);
  await Promise.all(running);
}

/** Another case is open already, and numbers of sources are its own: what was on its way out stays. */
export function keepLeaving(): void {
  for (const [source, { notice, file }] of undoable) {
    withdraw(notice);
    notify('forget.kept', { file });
    show(source);
  }
  undoable.clear();
}
