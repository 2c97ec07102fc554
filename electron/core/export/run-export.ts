import { basename, dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { Failure } from '../../../shared/contract/errors.ts';
import type { ExportWish } from '../../../shared/contract/methods.ts';
import type { WorkControl } from '../threads/steps.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { inSnapshot } from '../workspace/snapshot.ts';
import { planOf } from '../workspace/search/plan-cache.ts';
import { ANY_TIME } from '../workspace/search/plan.ts';
import type { Column } from './column.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { createEventRows } from './event-rows.ts';
import { fileSink } from './file-sink.ts';
import type { FileSink } from './file-sink.ts';
import { utcClock, zoneClock } from './iso-clock.ts';
import { RECIPIENT_COLUMNS } from './recipient-columns.ts';
import { createRecipientRows } from './recipient-rows.ts';
import { redactEvents, redactRecipients } from './redact-rows.ts';
import type { RowWriter } from './row-writer.ts';
import { chosenMessages, chosenRecipients } from './chosen.ts';
import { csvWriter } from './write-csv.ts';
import { ndjsonWriter } from './write-ndjson.ts';

export interface ExportOrder {
  readonly wish: ExportWish;
  /** Path of the file. */
  readonly output: string;
  /** The case's key for pseudonyms; null where nothing is to be hidden. */
  readonly redactionKey: string | null;
}

export interface Exported {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes the events or the recipients that a query finds to a file, row by row: memory does not grow
 * with the case. The whole of it is of one moment, whatever is imported meanwhile. Throws `bad-query`,
 * `bad-timezone`, `cancelled`, `disk-full`, `permission-denied`, `not-found` for a missing folder; then
 * nothing is left behind, and a file of that name stays what it was.
 */
export async function runExport(
  db: ReadableDatabase,
  { wish, output, redactionKey }: ExportOrder,
  control: WorkControl,
): Promise<Exported> {
  const clock = zoneClock(wish.timezone);
  const plan = planOf(db, wish);
  if (!existsSync(dirname(output))) throw new Failure('not-found', { file: basename(output) });
  const makeParquet =
    wish.format === 'parquet' ? (await import('./write-parquet.ts')).parquetWriter : null;
  const check = (): void => {
    if (control.cancelled()) throw new Failure('cancelled');
  };

  function writerOf<Row>(sink: FileSink, columns: readonly Column<Row>[]): RowWriter<Row> {
    switch (wish.format) {
      case 'csv':
        return csvWriter(sink, columns, clock, { mark: wish.mark });
      case 'ndjson':
        return ndjsonWriter(sink, columns, clock);
      case 'parquet':
        return makeParquet!(sink, columns, clock, aboutOf(wish), check);
      default:
        return wish.format satisfies never;
    }
  }

  let rows = 0;
  const sink = fileSink(output);
  try {
    inSnapshot(db, () => {
      if (wish.rows === 'events') {
        const writer = writerOf(sink, EVENT_COLUMNS);
        const hide = redactionKey === null ? null : redactEvents(redactionKey);
        const rowsOf = createEventRows(db, { ...wish, span: plan?.span ?? ANY_TIME });
        chosenMessages(db, wish, plan, control, (message) => {
          rowsOf(message, (row) => {
            writer.row(hide === null ? row : hide(row));
            rows += 1;
          });
        });
        writer.end();
      } else {
        const writer = writerOf(sink, RECIPIENT_COLUMNS);
        const hide = redactionKey === null ? null : redactRecipients(redactionKey);
        const rowsOf = createRecipientRows(db);
        chosenRecipients(db, wish, plan, control, (recipient) => {
          rowsOf(recipient, (row) => {
            writer.row(hide === null ? row : hide(row));
            rows += 1;
          });
        });
        writer.end();
      }
    });
    check();
    sink.finish();
  } catch (error) {
    sink.discard();
    throw error;
  }
  return { rows, bytes: sink.bytes };
}

/** What a Parquet file says of itself. */
function aboutOf({
  rows,
  query,
  timezone,
  list,
  redact,
  recipients,
  messages,
}: ExportWish): Readonly<Record<string, string>> {
  const chosen = recipients?.length ?? messages?.length;
  return {
    'deadletter.rows': rows,
    'deadletter.query': query,
    'deadletter.query_of': list,
    'deadletter.timezone': timezone,
    'deadletter.redacted': String(redact),
    'deadletter.exported_at': utcClock(Date.now()) ?? '',
    ...(chosen === undefined ? {} : { 'deadletter.chosen': String(chosen) }),
  };
}
