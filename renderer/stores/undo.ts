import { create } from 'zustand';

/** A change of the view that can be taken back. */
interface Step {
  /** What was changed, where a run of changes of the same thing is one step. */
  readonly run: string | null;
  readonly back: () => void;
  readonly again: () => void;
}

interface UndoState {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const useUndo = create<UndoState>(() => ({ past: [], future: [] }));

const DEPTH = 200;

/**
 * Notes a change that was made: filters, order, columns, widths and density are taken back in the
 * order they were made, whatever they are.
 * @param run names what a run of changes is about; the run is one step until `endRun` or another change
 */
export function changed(back: () => void, again: () => void, run: string | null = null): void {
  const { past } = useUndo.getState();
  const last = past.at(-1);
  const goesOn = run !== null && last?.run === run;
  const step = { run, back: goesOn ? last.back : back, again };
  useUndo.setState({
    past: goesOn ? [...past.slice(0, -1), step] : [...past.slice(-DEPTH), step],
    future: [],
  });
}

/** The next change is a step of its own, even of the same thing. */
export function endRun(): void {
  const { past } = useUndo.getState();
  const last = past.at(-1);
  if (last !== undefined && last.run !== null)
    useUndo.setState({ past: [...past.slice(0, -1), { ...last, run: null }] });
}

/** Takes the last change back. False where there is none. */
export function undoChange(): boolean {
  endRun();
  const { past, future } = useUndo.getState();
  const step = past.at(-1);
  if (step === undefined) return false;
  useUndo.setState({ past: past.slice(0, -1), future: [step, ...future] });
  step.back();
  return true;
}

/** Makes again what was taken back last. False where there is nothing. */
export function redoChange(): boolean {
  const { past, future } = useUndo.getState();
  const [step, ...rest] = future;
  if (step === undefined) return false;
  useUndo.setState({ past: [...past, step], future: rest });
  step.again();
  return true;
}

/** Another case: nothing of the old one is left to undo. */
export function resetUndo(): void {
  useUndo.setState({ past: [], future: [] });
}
