/** How a column of times is written, as far as a format knows it. */
export interface TimeReaderOptions {
  /**
   * Zone of stamps that carry none: an IANA name the vendor documents, or `ask` where only the
   * user can know (then --assume-timezone, else `fallback` with a warning).
   */
  readonly zone: string;
  readonly fallback?: string;
  /** Unit of bare numbers; `guess` decides by magnitude. */
  readonly epoch?: 'seconds' | 'milliseconds' | 'microseconds' | 'guess' | 'never';
  /** Order of numeric dates with slashes, dots or dashes that do not start with the year. */
  readonly order?: 'day-first' | 'month-first' | 'year-first' | null;
}

/** UTC milliseconds of one stamp; null for an empty or zero date (`0000-00-00`); undefined when it cannot be read. */
export type TimeReader = (text: string) => number | null | undefined;
