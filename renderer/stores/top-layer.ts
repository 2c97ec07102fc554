import { create } from 'zustand';

interface TopLayer {
  /** The modal dialog in front: what lies outside it is neither seen whole nor read out. */
  readonly dialog: HTMLElement | null;
}

export const useTopLayer = create<TopLayer>(() => ({ dialog: null }));

/** Puts a dialog in front of the others. The answer gives the place back to the one before. */
export function comeToFront(dialog: HTMLElement): () => void {
  const before = useTopLayer.getState().dialog;
  useTopLayer.setState({ dialog });
  return () => {
    if (useTopLayer.getState().dialog === dialog) useTopLayer.setState({ dialog: before });
  };
}
