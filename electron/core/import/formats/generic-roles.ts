import type { EventType } from '../../../../shared/domain/event.ts';
import type { ColumnRole, TableMapping } from '../../../../shared/domain/import.ts';
import type { TableSample } from '../format.ts';
import { columnKeys, columnsWithRole } from '../mapping/columns-of-table.ts';
import { isFilled } from '../mapping/unknown-columns.ts';

/** Index of the column of each role, -1 for none; `time` may be a date and a clock. */
export interface Roles {
  readonly recipient: number;
  readonly event: number;
  readonly time: readonly number[];
  /** Columns that hold the time of one type of event each, in the order in which mail goes. */
  readonly milestones: readonly { readonly column: number; readonly type: EventType }[];
  readonly of: (role: ColumnRole) => number;
}

export function rolesOf(sample: TableSample, mapping: TableMapping): Roles {
  const keys = columnKeys(sample.header, widthOf(sample));
  const columns = (role: ColumnRole): readonly number[] => columnsWithRole(keys, mapping, role);
  const of = (role: ColumnRole): number => columns(role)[0] ?? -1;
  const milestones = MILESTONES.flatMap(([role, type]) =>
    columns(role).map((column) => ({ column, type })),
  );
  return { recipient: of('recipient'), event: of('event'), time: columns('time'), milestones, of };
}

/** The type of event whose time a column of the role holds. */
const MILESTONES: readonly (readonly [ColumnRole, EventType])[] = [
  ['sent-at', 'accepted'],
  ['delivered-at', 'delivered'],
  ['bounced-at', 'bounced'],
  ['opened-at', 'opened'],
  ['clicked-at', 'clicked'],
  ['complained-at', 'complained'],
  ['unsubscribed-at', 'unsubscribed'],
];

/** Times of their own, a code, a kind of bounce or a reply with its code tell whether the mail arrived. */
export function impliesEvent(roles: Roles, sample: TableSample): boolean {
  if (roles.milestones.length > 0) return true;
  if ((['status', 'reply-code', 'bounce-type'] as const).some((role) => roles.of(role) >= 0))
    return true;
  const reply = roles.of('reply');
  if (reply < 0) return false;
  const replies = sample.rows.map((row) => (row[reply] ?? '').trim()).filter((text) => text !== '');
  return replies.filter((text) => codeOfReply(text) !== '').length * 2 > replies.length;
}

/** The code at the start of a reply, or an empty text. */
export function codeOfReply(reply: string): string {
  return /^(?:smtp; ?)?([245]\d\d)(?![\d.])/i.exec(reply)?.[1] ?? '';
}

/** What a reply code or an enhanced code says by its first digit (RFC 5321, 4.2.1; RFC 3463, 2). */
export function typeByCode(code: string): EventType | undefined {
  if (!/^[245](?:\d\d|\.\d{1,3}\.\d{1,3})$/.test(code)) return undefined;
  return code.startsWith('2') ? 'delivered' : code.startsWith('4') ? 'deferred' : 'bounced';
}

/** Columns with something in them for which no role was found: one of them may matter. */
export function unusedColumns(sample: TableSample, mapping: TableMapping): readonly string[] {
  return columnKeys(sample.header, widthOf(sample)).filter(
    (key, index) => mapping.columns[key] === 'ignore' && isFilled(sample.rows, index),
  );
}

function widthOf(sample: TableSample): number {
  return Math.max(sample.header?.length ?? 0, ...sample.rows.map((row) => row.length));
}
