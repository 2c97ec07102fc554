const DASH = 45;
const COLON = 58;
const DOT = 46;

/** Whether digits stand where `YYYY-MM-DD HH:MM:SS` has them, as far as its signs tell. */
export function looksIso(text: string): boolean {
  return (
    text.length >= 19 &&
    text.length <= 40 &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    isGap(text.charCodeAt(10)) &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  );
}

/** Index behind the fraction of a second that may stand at 19. */
export function fractionEnd(text: string): number {
  if (text.charCodeAt(19) !== DOT) return 19;
  let end = 20;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Milliseconds of the fraction that ends at `end`; further digits are cut. */
export function millisOf(text: string, end: number): number {
  let millis = 0;
  for (let i = 0, unit = 100; i < 3 && 20 + i < end; i += 1, unit /= 10) {
    millis += (text.charCodeAt(20 + i) - 48) * unit;
  }
  return millis;
}

/** Milliseconds of `Z`, `+03:00`, `+0300` or `+03` that end the text from `at` on; NaN for anything else. */
export function writtenIsoOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  const length = text.length - at;
  if (length === 1 && (sign === 90 || sign === 122)) return 0;
  if (sign !== 43 && sign !== DASH) return Number.NaN;
  const colon = length === 6 && text.charCodeAt(at + 3) === COLON;
  if (length !== 3 && length !== 5 && !colon) return Number.NaN;
  const minutes = two(text, at + 1) * 60 + (length === 3 ? 0 : two(text, at + length - 2));
  return minutes > 18 * 60 ? Number.NaN : (sign === DASH ? -minutes : minutes) * 60_000;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Two digits at an index; NaN where they are none. */
export function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function isGap(code: number): boolean {
  return code === 32 || code === 84;
}

/** Days of a month, 1 to 12, of a year. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
