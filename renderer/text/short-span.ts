import { formatNumber } from '../../shared/i18n/message.ts';
import type { Language } from '../../shared/domain/verdict.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A span in milliseconds in its two largest units, abbreviated: 15m 19s. */
export function shortSpan(milliseconds: number, language: Language): string {
  const first = UNITS.findIndex(([, size]) => milliseconds >= size);
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [unit, size] of UNITS.slice(first < 0 ? -1 : first).slice(0, 2)) {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    if (whole > 0 || first < 0)
      parts.push(formatNumber(whole, language, { style: 'unit', unit, unitDisplay: 'narrow' }));
  }
  return parts.join(' ');
}
