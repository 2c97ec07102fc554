import type { ExportWish } from '../../../shared/contract/methods.ts';

const LONGEST_QUERY = 80;

/**
 * The name that an export is proposed under: it says of which case, by which filter and in which zone,
 * as `Client A - events - provider-gmail - Europe-Moscow.csv`.
 */
export function exportFileName(caseName: string, wish: ExportWish): string {
  const chosen = wish.recipients?.length ?? wish.messages?.length;
  const parts = [
    caseName.slice(0, 60),
    wish.rows,
    chosen === undefined ? wish.query.slice(0, LONGEST_QUERY) : `${chosen} selected`,
    wish.timezone,
    ...(wish.redact ? ['redacted'] : []),
  ];
  return `${parts
    .map(safe)
    .filter((part) => part !== '')
    .join(' - ')}.${wish.format}`;
}

/** Without what some file system forbids, and without addresses' and wildcards' signs at the edges. */
const safe = (part: string): string =>
  part
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]{1,100}|[.\s-]{1,100}$/g, '');
