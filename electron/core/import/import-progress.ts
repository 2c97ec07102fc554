import type { ImportProgress } from '../../../shared/contract/api.ts';
import { NEWS_MS } from '../threads/steps.ts';

/** Milliseconds over which the rate is taken. */
const WINDOW = 3000;

/** Turns what an import does into reports, at most ten a second. */
export interface Progress {
  begin(file: string, bytes: number | null): void;
  format(id: string): void;
  advance(bytes: number, records: number): void;
  stage(stage: ImportProgress['stage']): void;
  end(): void;
}

export function createProgress(
  report: (progress: Omit<ImportProgress, 'job'>) => void,
  now: () => number = Date.now,
): Progress {
  let state: Omit<ImportProgress, 'job'> = {
    file: '',
    index: 0,
    files: 0,
    format: null,
    bytesDone: 0,
    bytesTotal: null,
    records: 0,
    rate: 0,
    remainingMs: null,
    stage: 'reading',
  };
  let last = 0;
  let marks: { readonly at: number; readonly bytes: number; readonly records: number }[] = [];

  function tell(force: boolean): void {
    const at = now();
    if (!force && at - last < NEWS_MS) return;
    last = at;
    report(state);
  }

  return {
    begin(file, bytesTotal) {
      const index = state.index + 1;
      state = {
        ...state,
        file,
        bytesTotal,
        index,
        files: index,
        format: null,
        bytesDone: 0,
        records: 0,
        rate: 0,
        remainingMs: null,
        stage: 'reading',
      };
      marks = [];
      tell(false);
    },
    format(format) {
      state = { ...state, format };
      tell(false);
    },
    advance(bytes, records) {
      const at = now();
      const soon = at - last < NEWS_MS;
      if (soon && marks.length > 0) return;
      marks = [...marks.filter((mark) => at - mark.at < WINDOW), { at, bytes, records }];
      // The first chunk of one of many small files: a mark to measure by, nothing to report.
      if (soon) return;
      const first = marks[0]!;
      const seconds = (at - first.at) / 1000;
      const rate = seconds > 0 ? Math.round((records - first.records) / seconds) : 0;
      const speed = seconds > 0 ? (bytes - first.bytes) / seconds : 0;
      const left = state.bytesTotal === null ? null : Math.max(0, state.bytesTotal - bytes);
      state = {
        ...state,
        bytesDone: bytes,
        records,
        rate,
        remainingMs: left === null || speed === 0 ? null : Math.round((left / speed) * 1000),
        stage: 'reading',
      };
      tell(true);
    },
    stage(stage) {
      state = { ...state, stage };
      // Small groups index in no time: no need to say so.
      if (state.records > 10_000) tell(true);
    },
    end() {
      state = { ...state, stage: 'done', remainingMs: 0 };
      tell(true);
    },
  };
}
