import type { RecordSink, TableSample } from '../format.ts';
import type { TimeReader } from '../time/time-reader.ts';
import { columnOf, columnsOf, field, presentColumns } from './columns.ts';
import { type RecordStamp, stampOf } from './record-stamp.ts';

/** The columns of a table by what they mean to its format. */
export interface TableRoles<Role extends string> {
  readonly needs: readonly number[];
  has(role: Role): boolean;
  /** Index of the role's column, -1 where there is none. */
  column(role: Role): number;
  /** The field of a role; `undefined` where the column or its value is missing. */
  cell(fields: readonly string[], role: Role): string | undefined;
}

/**
 * Finds the column of each role by its aliases (folded names, best first). Answers with the
 * needed roles that have no column, so that a renamed column fails loudly.
 */
export function tableRoles<Role extends string>(
  sample: TableSample,
  aliases: Readonly<Record<Role, readonly string[]>>,
  needed: readonly NoInfer<Role>[],
): TableRoles<Role> | { readonly missing: readonly string[] } {
  const columns = columnsOf(sample);
  const indexes = new Map<Role, number>();
  for (const role of Object.keys(aliases) as Role[]) {
    indexes.set(role, columnOf(columns, ...aliases[role]));
  }
  const missing = needed.filter((role) => (indexes.get(role) ?? -1) < 0);
  if (missing.length > 0) return { missing };
  return {
    needs: presentColumns(...indexes.values()),
    has: (role) => (indexes.get(role) ?? -1) >= 0,
    column: (role) => indexes.get(role) ?? -1,
    cell: (fields, role) => field(fields, indexes.get(role) ?? -1),
  };
}

/** Recipient and time of a record of a table; `undefined` after it was rejected for want of one of them. */
export function stampIn(
  roles: Pick<TableRoles<'recipient' | 'time'>, 'cell'>,
  fields: readonly string[],
  readTime: TimeReader,
  sink: RecordSink,
): RecordStamp | undefined {
  return stampOf(roles.cell(fields, 'recipient'), roles.cell(fields, 'time'), readTime, sink);
}
