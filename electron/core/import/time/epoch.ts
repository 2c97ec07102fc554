import type { TimeReaderOptions } from './time-reader.ts';

/** Days of the serial dates that spreadsheets write, from 1954 to 2119. */
const SERIAL_DAYS = [20_000, 80_000] as const;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const MOST_SECONDS = 1e11;

/** A bare number as a time. */
export type EpochReading =
  | { readonly kind: 'utc'; readonly at: number | null }
  /** Wall time of an unstated zone: compact dates and spreadsheet serials. */
  | { readonly kind: 'local'; readonly local: number };

/** A comma where a spreadsheet of the user's language wrote it. */
const NUMBER = /^\d{1,19}(?:[.,]\d{1,12})?$/;

/** Reads `1790000000`, `1790000000.123`, milliseconds, microseconds, `20261001101500`, `46296.5`. */
export function readEpoch(
  text: string,
  unit: NonNullable<TimeReaderOptions['epoch']>,
): EpochReading | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  if (value === 0) return { kind: 'utc', at: null };
  switch (unit) {
    case 'seconds':
      // As seconds, so large a number is past the year 5000: its unit is a smaller one.
      return value < MOST_SECONDS ? { kind: 'utc', at: Math.round(value * 1000) } : bySize(value);
    case 'milliseconds':
      return { kind: 'utc', at: Math.round(value) };
    case 'microseconds':
      return { kind: 'utc', at: Math.floor(value / 1000) };
    case 'guess':
      return guessed(text, value);
    case 'never':
      return compact(text);
    default:
      return unit satisfies never;
  }
}

function guessed(text: string, value: number): EpochReading | undefined {
  const dated = compact(text);
  if (dated !== undefined) return dated;
  if (value >= SERIAL_DAYS[0] && value < SERIAL_DAYS[1]) {
    return { kind: 'local', local: SERIAL_EPOCH + Math.round(value * 86_400) * 1000 };
  }
  return value < 1e8 ? undefined : bySize(value);
}

function bySize(value: number): EpochReading {
  if (value < MOST_SECONDS) return { kind: 'utc', at: Math.round(value * 1000) };
  if (value < 1e14) return { kind: 'utc', at: Math.round(value) };
  if (value < 1e17) return { kind: 'utc', at: Math.floor(value / 1000) };
  return { kind: 'utc', at: Math.floor(value / 1e6) };
}

/** `20261001` and `20261001101500`. */
function compact(text: string): EpochReading | undefined {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match.map(
    (part) => part ?? '0',
  );
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return { kind: 'local', local };
}
