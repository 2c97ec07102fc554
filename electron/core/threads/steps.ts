import { Failure } from '../../../shared/contract/errors.ts';
import type { ThreadControl } from './thread-control.ts';

/** Milliseconds between two news of how far long work is. */
export const NEWS_MS = 100;

/** What long work in a thread asks of its control. */
export type WorkControl = Pick<ThreadControl, 'cancelled' | 'news'>;

/** How far long work is, as its news tell it: of rows, messages or any other part. */
export interface WorkNews {
  readonly done: number;
  readonly total: number;
}

/** Taken after every slice of long work, with the parts done and the parts in all; throws to stop. */
export type Step = (done: number, total: number) => void;

/** Steps that tell of themselves at most ten times a second. A step throws `cancelled`. */
export function createSteps({ cancelled, news }: WorkControl): Step {
  let toldAt = performance.now();
  return (done, total) => {
    if (cancelled()) throw new Failure('cancelled');
    if (performance.now() - toldAt < NEWS_MS) return;
    toldAt = performance.now();
    news({ done, total } satisfies WorkNews);
  };
}

/** The same control, for a part of the work that is not told of. */
export const withoutNews = ({ cancelled }: WorkControl): WorkControl => ({
  cancelled,
  news: () => {},
});
