import type { EventType } from '../../../../shared/domain/event.ts';
import type {
  AuditCounts,
  AuditFilter,
  SuppressionRow,
} from '../../../../shared/domain/suppression.ts';
import { auditRecipient } from '../../analyse/suppressions/audit.ts';
import type { AuditFinding, CoverageEnds } from '../../analyse/suppressions/audit.ts';
import { createAuditTable } from '../../analyse/suppressions/audit-table.ts';
import type { AuditTable } from '../../analyse/suppressions/audit-table.ts';
import { espName, espOfFamily, isListFormat } from '../../analyse/suppressions/esps.ts';
import type { ReadableDatabase } from '../connection.ts';
import { createStoryReader } from '../queries/recipient-stories.ts';
import { allSources } from '../queries/sources.ts';
import { replyReason, replyWords, shownRecipient } from '../queries/suppression-words.ts';
import { createKept } from '../kept.ts';
import { createKeptAnswer } from '../search/kept-answer.ts';
import type { Asked } from '../search/plan-cache.ts';
import type { ThreadControl } from '../../threads/thread-control.ts';
import { eachStory } from './each-story.ts';

/** Whoever never failed, was dropped or asked to be left alone is not suppressed by anything that is loaded. */
const AMISS: readonly EventType[] = [
  'bounced',
  'dropped',
  'rejected',
  'complained',
  'unsubscribed',
];

export interface Audited {
  readonly table: AuditTable;
  readonly recipients: number;
  readonly ends: CoverageEnds;
}

const kept = createKeptAnswer<Audited>();

/** The audit of a case or of what matches a query; kept for its pages while the workspace does not change. */
export function auditOf(db: ReadableDatabase, asked: Asked, control: ThreadControl): Audited {
  return kept.of(db, `${asked.timezone ?? ''}\0${asked.query}`, () => {
    const table = createAuditTable();
    const ends = coverageEnds(db);
    const reasonOf = createKept((reply: number) => replyReason(db, reply));
    const lists = allSources(db).some(({ format }) => isListFormat(format));
    const types: readonly EventType[] = lists ? [...AMISS, 'other'] : AMISS;
    const recipients = eachStory(
      db,
      asked,
      types,
      (story) => {
        for (const finding of auditRecipient(story, ends))
          table.add(finding, reasonOf(finding.reply));
      },
      control,
    );
    return { table, recipients, ends };
  });
}

function coverageEnds(db: ReadableDatabase): CoverageEnds {
  const ends = new Map<string, number>();
  for (const { family, format, to } of allSources(db)) {
    if (to === null || isListFormat(format)) continue;
    const esp = espOfFamily(family);
    ends.set(esp, Math.max(ends.get(esp) ?? to, to));
  }
  return ends;
}

/** How many rows there are of each kind. */
export function suppressionAudit(
  db: ReadableDatabase,
  input: Asked,
  control: ThreadControl,
): AuditCounts {
  const { table, recipients } = auditOf(db, input, control);
  return table.counts(recipients);
}

export interface RowsInput extends Asked {
  readonly filter: AuditFilter;
  readonly offset: number;
  readonly limit: number;
}

/** A page of rows with their evidence. */
export function suppressionRows(
  db: ReadableDatabase,
  { filter, offset, limit, ...asked }: RowsInput,
  control: ThreadControl,
): { readonly total: number; readonly rows: readonly SuppressionRow[] } {
  const audited = auditOf(db, asked, control);
  const matching = audited.table.rows(filter);
  const page = [...matching.subarray(offset, offset + limit)];
  return { total: matching.length, rows: rowsOf(db, audited, page) };
}

/** Rows with their evidence: the histories behind them are read again. */
export function rowsOf(
  db: ReadableDatabase,
  { table, ends }: Audited,
  rows: readonly number[],
): SuppressionRow[] {
  const entries = rows.map((row) => table.entry(row));
  const recipients = [...new Set(entries.map(({ recipient }) => recipient))];
  const findings = new Map(
    createStoryReader(db)
      .read(recipients)
      .flatMap((story) =>
        auditRecipient(story, ends).map((one) => [rowId(one.recipient, one.esp), one] as const),
      ),
  );
  return entries.flatMap(({ recipient, esp }) => {
    const found = findings.get(rowId(recipient, esp));
    return found === undefined ? [] : [shown(db, found)];
  });
}

/** Names a row among those of its case. */
export const rowId = (recipient: number, esp: string): string => `${recipient}:${esp}`;

function shown(db: ReadableDatabase, found: AuditFinding): SuppressionRow {
  const who = shownRecipient(db, found.recipient);
  const { recipient, reply, ...rest } = found;
  return {
    ...rest,
    id: rowId(recipient, found.esp),
    recipient: who?.address ?? '',
    providerName: who?.provider ?? '',
    espName: espName(found.esp),
    words: replyWords(db, reply),
    reason: replyReason(db, reply),
  };
}
