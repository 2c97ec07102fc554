/** Milliseconds in UTC, the end not included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export const isWithin = (at: number, { from, to }: TimeSpan): boolean => at >= from && at < to;
