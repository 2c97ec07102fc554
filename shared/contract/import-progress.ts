import type { SourceSummary } from '../domain/source.ts';

/** How far an import is; told at most ten times a second. */
export interface ImportProgress {
  readonly job: string;
  readonly file: string;
  /** Position of the file in the job, 1-based, and how many there are so far. */
  readonly index: number;
  readonly files: number;
  readonly format: string | null;
  readonly bytesDone: number;
  readonly bytesTotal: number | null;
  readonly records: number;
  /** Records a second over the last seconds. */
  readonly rate: number;
  readonly remainingMs: number | null;
  readonly stage: 'reading' | 'indexing' | 'done';
}

/** An import that runs or waits its turn, as far as it has come. */
export interface RunningImport {
  readonly job: string;
  /** What was told last; null while it waits. */
  readonly progress: ImportProgress | null;
  /** Files that are in the case already. */
  readonly sources: readonly SourceSummary[];
}
