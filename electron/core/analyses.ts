import type { Events } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { Analysis } from '../../shared/contract/methods.ts';
import type { CoreEvent } from './core-event.ts';
import type { CallWatch } from './threads/thread-control.ts';
import type { WorkNews } from './threads/steps.ts';

/** Long questions that run or wait their turn. */
export interface Analyses {
  /**
   * Asks one. A newer one of the same kind stops the older: whoever asked that is answered `cancelled`.
   * @param ask hands the watch on to `threads.analyse`
   * @param watch of the caller, where it does not go by events
   */
  run<T>(
    analysis: Analysis,
    ask: (watch: CallWatch) => Promise<T>,
    watch?: AnalysisWatch,
  ): Promise<T>;
  /** @returns false where none of this kind runs */
  cancel(analysis: Analysis): boolean;
  cancelAll(): void;
}

export interface AnalysisWatch {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Events['analysis.progress']) => void) | undefined;
}

export function createAnalyses(
  emit: <E extends CoreEvent>(event: E, payload: Events[E]) => void,
): Analyses {
  const running = new Map<Analysis, AbortController>();

  function cancel(analysis: Analysis): boolean {
    const abort = running.get(analysis);
    abort?.abort(new Failure('cancelled'));
    return abort !== undefined;
  }

  return {
    cancel,
    cancelAll: () => {
      for (const analysis of running.keys()) cancel(analysis);
    },
    async run(analysis, ask, { signal, progress } = {}) {
      cancel(analysis);
      const abort = new AbortController();
      const stop = (): void => abort.abort(new Failure('cancelled'));
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted === true) stop();
      running.set(analysis, abort);
      const news = (told: WorkNews): void => {
        if (abort.signal.aborted) return;
        const known = { analysis, ...told };
        emit('analysis.progress', known);
        progress?.(known);
      };
      try {
        const value = await ask({ signal: abort.signal, news });
        // An answer that a newer question has overtaken would be taken for that one's.
        if (abort.signal.aborted) throw new Failure('cancelled');
        return value;
      } finally {
        signal?.removeEventListener('abort', stop);
        if (running.get(analysis) === abort) running.delete(analysis);
      }
    },
  };
}
