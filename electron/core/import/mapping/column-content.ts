import type { ColumnRole } from '../../../../shared/domain/import.ts';
import { createTimeReader } from '../time/create-time-reader.ts';
import { isEventWord } from './event-vocabulary.ts';

const ADDRESS = /^"?(?:[^<>"]{0,100}<)?[^\s@<>;,"]{1,64}@[^\s@<>;,"]{1,255}>?"?$/;
const SEVERAL =
  /^[^\s@;,]{1,64}@[^\s@;,]{1,255}(?:[;,]\s{0,3}[^\s@;,]{1,64}@[^\s@;,]{1,255}){1,200};?$/;

/** What a column's cells look like: shares of its non-empty cells, 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly addresses: number;
  readonly times: number;
  /** Dates without a clock, and clocks without a date. */
  readonly dates: number;
  readonly clocks: number;
  readonly eventWords: number;
  readonly replies: number;
  readonly statuses: number;
  readonly replyCodes: number;
  readonly messageIds: number;
  readonly urls: number;
  readonly ips: number;
}

const TESTS = {
  addresses: (cell: string) => ADDRESS.test(cell) || SEVERAL.test(cell),
  dates: (cell: string) => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(cell),
  clocks: (cell: string) => /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?$/.test(cell),
  eventWords: (cell: string) => isEventWord(cell),
  replies: (cell: string) => /^(?:smtp; ?)?[245]\d\d[ -]\S/.test(cell),
  statuses: (cell: string) => /^[245]\.\d{1,3}\.\d{1,3}$/.test(cell),
  replyCodes: (cell: string) => /^[245]\d\d$/.test(cell),
  messageIds: (cell: string) => /^<[^<>\s]{3,300}@[^<>\s]{1,300}>$/.test(cell),
  urls: (cell: string) => /^https?:\/\/\S{3}/.test(cell),
  ips: (cell: string) => /^\d{1,3}(?:\.\d{1,3}){3}$|^[0-9a-f]{1,4}:[0-9a-f:]{2,40}$/i.test(cell),
} as const satisfies Partial<Record<keyof ColumnContent, (cell: string) => boolean>>;

export function columnContent(cells: readonly string[]): ColumnContent {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const shares = Object.fromEntries(
    Object.entries(TESTS).map(([name, test]) => [name, share(test)]),
  ) as Record<keyof typeof TESTS, number>;
  return { filled: filled.length, distinct: new Set(filled).size, times: share(isTime), ...shares };
}

const readTime = createTimeReader(
  { zone: 'UTC', order: 'day-first' },
  { fileModifiedAt: 0, warn: () => undefined, zoneUsed: () => undefined },
);

/** A stamp of this century; bare short numbers are none. */
function isTime(cell: string): boolean {
  if (cell.length > 60 || !/\d/.test(cell) || /^\d{1,8}$/.test(cell)) return false;
  const at = readTime(cell);
  return typeof at === 'number' && at > Date.UTC(2000) && at < Date.UTC(2100);
}

/** The role that the cells themselves suggest. */
export function roleByContent(content: ColumnContent): ColumnRole | null {
  if (content.filled === 0) return null;
  if (content.messageIds >= 0.8) return 'message-id';
  if (content.addresses >= 0.6) return 'recipient';
  if (content.times >= 0.8) return 'time';
  if (content.eventWords >= 0.6) return 'event';
  if (content.statuses >= 0.8) return 'status';
  if (content.replyCodes >= 0.8) return 'reply-code';
  if (content.replies >= 0.5) return 'reply';
  if (content.urls >= 0.8) return 'url';
  if (content.ips >= 0.8) return 'ip';
  return null;
}
