import type { Warning, ZoneBasis } from './import.ts';

/** One imported file and its accounting: records = imported + duplicates + rejected, always. */
export interface SourceSummary {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly confidence: number;
  readonly records: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly events: number;
  readonly bounces: number;
  /** UTC milliseconds of the first and the last event. */
  readonly from: number | null;
  readonly to: number | null;
  readonly timezone: { readonly name: string; readonly basis: ZoneBasis };
  readonly warnings: readonly Warning[];
  /** UTC milliseconds. */
  readonly importedAt: number;
  /** Its columns were read as somebody confirmed them, not as guessed. */
  readonly mapped: boolean;
  /** Bytes of the original. */
  readonly bytes: number;
}
