import type { Classification, ReplyInput } from '../../../../../shared/domain/reply.ts';
import type { TableMapping } from '../../../../../shared/domain/import.ts';
import type { ReadableDatabase } from '../../../workspace/connection.ts';
import type { KeyChange } from '../../../workspace/keys/key-store.ts';
import { rotatingFile } from '../../container/plain-file.ts';
import { readSource } from '../../read-source.ts';
import type { Detection, NotDetected, SourceReading } from '../../reading.ts';
import { createArchiveWriter } from '../archive-writer.ts';
import type { SourceBlock } from '../archive-writer.ts';
import type { Batch, SourceTotals } from '../batch.ts';
import type { Compressor } from '../compressor.ts';
import { createIntake } from './intake.ts';
import { createSourceIntake } from './source-intake.ts';

/** A file to be read apart from where it is written. Plain data, so that it can be sent. */
export interface IntakeOrder {
  readonly path: string;
  readonly name: string;
  readonly size: number | null;
  /** UTC milliseconds. */
  readonly modifiedAt: number | null;
  readonly detection: Detection;
  readonly family: string;
  readonly format: string | undefined;
  readonly assumeTimezone: string | undefined;
  readonly mapping: TableMapping | undefined;
  /** Records to be expected. */
  readonly records: number;
}

/** What is told of the file, in order; `read` comes last. */
export type IntakeNews =
  | { readonly kind: 'progress'; readonly bytes: number; readonly records: number }
  | { readonly kind: 'block'; readonly block: SourceBlock }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'keys'; readonly change: KeyChange }
  | {
      readonly kind: 'read';
      readonly reading: SourceReading | NotDetected;
      readonly totals: SourceTotals;
      readonly sha256: string;
      readonly bytes: number;
    };

/** Where the news go. A batch's arrays are used again: `tell` copies or writes them before it returns. */
export interface IntakeListener {
  readonly tell: (news: IntakeNews) => void;
  /** Waits until the listener is ready for more. */
  readonly ready: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Reads a file to its end and tells everything that is to be written.
 * @throws the signal's reason when cancelled, and errors of the file system
 */
export async function readSourceInto(
  db: ReadableDatabase,
  classify: (input: ReplyInput) => Classification,
  compressor: Compressor,
  order: IntakeOrder,
  { tell, ready, signal }: IntakeListener,
): Promise<void> {
  const intake = createIntake(db, classify);
  intake.expect(order.records);
  const archive = createArchiveWriter(
    (block) => tell({ kind: 'block', block }),
    compressor,
    order.size,
  );
  const load = createSourceIntake(intake, order.family, (batch) => tell({ kind: 'batch', batch }));
  let records = 0;
  try {
    const reading = await readSource(
      rotatingFile(order.path, order.name, order.size, order.modifiedAt),
      order.detection,
      {
        async chunk(bytes) {
          await ready();
          await archive.chunk(bytes);
        },
        record(line, offset) {
          records += 1;
          archive.record(line, offset);
          load.record(line, offset);
        },
        event: (event) => load.event(event),
        mail() {
          throw new Error('mails are read where they are written');
        },
        reject: load.reject,
        streamNamed: load.streamNamed,
      },
      { ...order, signal, progress: (bytes) => tell({ kind: 'progress', bytes, records }) },
    );
    const totals = load.finish();
    // First what the other thread holds is given back: the memory of an import is fullest here.
    const sha256 = await archive.finish();
    for (const change of intake.keys()) {
      await ready();
      tell({ kind: 'keys', change });
    }
    tell({ kind: 'read', reading, totals, sha256, bytes: archive.bytes });
  } finally {
    archive.stop();
  }
}
