import type { Format, JsonSample, LogSample, TableSample } from '../format.ts';
import { formats } from '../formats/index.ts';

/** A format and how sure its module is, 0 to 1. */
export interface Candidate {
  readonly format: Format;
  readonly confidence: number;
}

/** What the start of a file looks like to each kind of format; null where it is no such file. */
export interface Samples {
  readonly table: TableSample | null;
  readonly json: JsonSample | null;
  readonly log: LogSample | null;
}

const FORMS: readonly Format[] = formats.flatMap((format) =>
  format.container === 'csv' && format.json !== undefined ? [format, format.json] : [format],
);

/** Formats that claim the file, surest first. */
export function candidates(samples: Samples): readonly Candidate[] {
  return FORMS.map((format) => ({ format, confidence: confidenceOf(format, samples) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

/** What one format says of the file. */
export function confidenceOf(format: Format, samples: Samples): number {
  switch (format.container) {
    case 'csv':
      return samples.table === null ? 0 : format.detect(samples.table);
    case 'json':
    case 'ndjson':
      return samples.json === null ? 0 : format.detect(samples.json);
    case 'log':
      return samples.log === null ? 0 : format.detect(samples.log);
    default:
      return format satisfies never;
  }
}
