import { create } from 'zustand';

interface Connection {
  /** Calls come to nobody: the host went, or cannot be reached. */
  readonly lost: boolean;
}

export const useConnection = create<Connection>(() => ({ lost: false }));

/** Notes whether a call came through. */
export function cameThrough(came: boolean): void {
  if (useConnection.getState().lost === came) useConnection.setState({ lost: !came });
}

/** Milliseconds between two knocks at a host that does not answer. */
const AGAIN = 1000;

/**
 * Knocks until somebody answers.
 * @param knock a call whose outcome is noted by `cameThrough`
 * @param back called when it came through: what was missed meanwhile is to be asked anew
 */
export function keepKnocking(knock: () => Promise<unknown>, back: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const again = (): void => {
    timer = setInterval(() => void knock(), AGAIN);
  };
  if (useConnection.getState().lost) again();
  useConnection.subscribe((now, before) => {
    if (now.lost === before.lost) return;
    clearInterval(timer);
    if (now.lost) again();
    else back();
  });
}
