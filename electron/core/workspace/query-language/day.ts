const DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * A date of a query as a span of UTC milliseconds, end not included: `2026-10-01`, `2026-10`, `2026`,
 * or an ISO time, which is a moment. Undefined where it is none.
 */
export function daySpan(text: string): { readonly from: number; readonly to: number } | undefined {
  const parts = DATE.exec(text);
  if (parts === null) {
    const at = text.includes('T') ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : { from: at, to: at + 1 };
  }
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  if (month === undefined) return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
  if (day === undefined) return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
  const from = Date.UTC(year, month - 1, day);
  return { from, to: from + DAY };
}
