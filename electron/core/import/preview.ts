import type { SkipReason, TableMapping, ZoneBasis } from '../../../shared/domain/import.ts';
import type { ByteSource } from './container/byte-source.ts';
import { failureOf } from './container/failure.ts';
import { candidates } from './detect/choose-format.ts';
import { readTextHead, tableLayout, tableSample, type TextHead } from './detect/look.ts';
import { foreignFile, isBinary } from './detect/signature.ts';
import { headerZone } from './formats/header-zone.ts';
import { columnKeys, columnsWithRole } from './mapping/columns-of-table.ts';
import { fingerprint } from './mapping/fingerprint.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { createDateEvidence } from './read/date-order.ts';
import type { NotDetected } from './reading.ts';
import { isWide } from './text/encoding.ts';
import { createTimeReader } from './time/create-time-reader.ts';
import type { DateOrder } from './time/stamp.ts';

export { fingerprint } from './mapping/fingerprint.ts';

export interface PreviewOptions {
  /** What the user chose instead of the guess. */
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly assumeTimezone?: string | undefined;
}

/** What the mapping dialog shows of a table. */
export interface TablePreview {
  readonly kind: 'table';
  /** Names as written; null for a headerless file. */
  readonly header: readonly string[] | null;
  /** The columns' keys in a mapping, one for each column. */
  readonly columns: readonly string[];
  /** Up to 50 records. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: TableMapping;
  readonly encoding: { readonly name: string; readonly sure: boolean };
  readonly delimiter: string;
  /** Order of day and month in the time column, as far as the first records tell. */
  readonly dateOrder: DateOrder | null;
  readonly zone: { readonly name: string; readonly basis: ZoneBasis };
  readonly formats: readonly {
    readonly id: string;
    readonly title: string;
    readonly confidence: number;
  }[];
  /** Key under which a confirmed mapping is remembered; null without a header. */
  readonly fingerprint: string | null;
}

const PREVIEW_ROWS = 50;

/** Shows the start of a table with what is guessed of it. */
export async function previewTable(
  source: ByteSource,
  options: PreviewOptions = {},
): Promise<TablePreview | NotDetected> {
  let head: TextHead;
  try {
    head = await readTextHead(source, options.encoding);
  } catch (error) {
    const { reason, detail } = failureOf(error);
    return { kind: 'skipped', reason, detail };
  }
  const reason = noTable(head);
  if (reason !== null) return { kind: 'skipped', reason };
  const layout = tableLayout(head, options.delimiter ?? null);
  const sample = tableSample(head, layout);
  const guess = guessMapping(sample);
  const columns = columnKeys(layout.header, layout.columns);
  const times = columnsWithRole(columns, guess, 'time');
  const stamps = layout.rows.map((row) =>
    times
      .map((column) => row[column] ?? '')
      .join(' ')
      .trim(),
  );
  const evidence = createDateEvidence();
  for (const stamp of stamps) evidence.see(stamp);
  const dateOrder = evidence.settled() ?? evidence.likely();
  return {
    kind: 'table',
    header: layout.header,
    columns,
    rows: layout.rows.slice(0, PREVIEW_ROWS),
    guess,
    encoding: { name: head.encoding.name, sure: head.encoding.sure },
    delimiter: layout.delimiter,
    dateOrder,
    zone: zoneOf(
      stamps,
      headerZone(layout.header?.[times[0] ?? -1] ?? ''),
      dateOrder,
      source.modifiedAt,
      options.assumeTimezone,
    ),
    formats: candidates({ table: sample, json: null, log: null }).map(({ format, confidence }) => ({
      id: format.id,
      title: format.title,
      confidence,
    })),
    fingerprint: layout.header === null ? null : fingerprint(layout.header),
  };
}

function noTable(head: TextHead): SkipReason | null {
  if (head.bytes.length === 0 || head.text.trim() === '') return 'empty-file';
  const foreign = foreignFile(head.bytes, head.fileName);
  if (foreign !== null) return foreign.reason;
  return isBinary(head.bytes, isWide(head.encoding.name)) ? 'unknown-format' : null;
}

function zoneOf(
  stamps: readonly string[],
  stated: string | undefined,
  order: DateOrder | null,
  fileModifiedAt: number | null,
  assumeTimezone: string | undefined,
): TablePreview['zone'] {
  let zone: TablePreview['zone'] = { name: assumeTimezone ?? 'UTC', basis: 'default' };
  const read = createTimeReader(
    { zone: stated ?? 'ask', fallback: 'UTC', order },
    {
      assumeTimezone,
      fileModifiedAt,
      warn: () => undefined,
      zoneUsed: (name, basis) => {
        zone = { name, basis };
      },
    },
  );
  for (const stamp of stamps) read(stamp);
  return zone;
}
