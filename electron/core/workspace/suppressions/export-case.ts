import { CAUSES } from '../../../../shared/domain/suppression.ts';
import type { AuditFilter, Cause, SuppressionRow } from '../../../../shared/domain/suppression.ts';
import type { ExportPurpose } from '../../analyse/suppressions/export-shapes.ts';
import type { AuditEntry } from '../../analyse/suppressions/audit-table.ts';
import type { ReadableDatabase } from '../connection.ts';
import { shownAddresses } from '../queries/suppression-words.ts';
import type { Asked } from '../search/plan-cache.ts';
import type { ThreadControl } from '../../threads/thread-control.ts';
import { auditOf, rowId, rowsOf } from './audit-case.ts';

export interface ExportInput extends Asked {
  readonly esp: string;
  readonly purpose: ExportPurpose;
  readonly filter: AuditFilter;
  /** Ids of chosen rows; null for every row of the purpose's finding. */
  readonly ids: readonly string[] | null;
  /** With words and evidence, for a table; addresses alone otherwise. */
  readonly whole: boolean;
}

export interface Exported {
  readonly addresses: readonly string[];
  readonly rows: readonly SuppressionRow[];
  /** Chosen rows that must not be in the list. */
  readonly leftOut: number;
}

/** Who is never to be restored, whatever was chosen. */
const ASKED: ReadonlySet<Cause> = new Set<Cause>(['complained', 'unsubscribed', 'resubscribed']);

/** A hint is no suppression: it is exported only where somebody chose it. */
function belongs({ cause, basis }: AuditEntry, purpose: ExportPurpose, chosen: boolean): boolean {
  const finding = CAUSES[cause];
  if (purpose === 'suppress') return finding === 'missing';
  if (finding === 'missing' || ASKED.has(cause)) return false;
  return chosen || (finding === 'wrongly' && basis !== 'silence');
}

/** Rows of one table read at a time. */
const PAGE = 2000;

/** The addresses to hand to a service: chosen ones, or all that are wrongly suppressed or missing there. */
export function suppressionExport(
  db: ReadableDatabase,
  { esp, purpose, filter, ids, whole, ...asked }: ExportInput,
  control: ThreadControl,
): Exported {
  const audited = auditOf(db, asked, control);
  const chosen = ids === null ? null : new Set(ids);
  const found = [...audited.table.rows(chosen === null ? { ...filter, esp } : { esp })].filter(
    (row) => {
      const { recipient } = audited.table.entry(row);
      return chosen === null || chosen.has(rowId(recipient, esp));
    },
  );
  const fit = found.filter((row) => belongs(audited.table.entry(row), purpose, chosen !== null));
  const rows: SuppressionRow[] = [];
  const read = whole ? fit : [];
  for (let at = 0; at < read.length; at += PAGE)
    rows.push(...rowsOf(db, audited, read.slice(at, at + PAGE)));
  const recipients = fit.map((row) => audited.table.entry(row).recipient);
  return {
    addresses: whole
      ? rows.map(({ recipient }) => recipient)
      : shownAddresses(db, [...new Set(recipients)]),
    rows,
    leftOut: chosen === null ? 0 : found.length - fit.length,
  };
}
