import { insertRejected } from '../../../workspace/queries/rejected.ts';
import { nameStream } from '../../../workspace/queries/stream-names.ts';
import { RECORD } from '../batch.ts';
import type { Batch } from '../batch.ts';
import { createBlockWriter } from './block-writer.ts';
import { flushBatch } from './flush-batch.ts';
import type { Store } from './store.ts';

/** How the records of a source were counted: each once as imported, duplicate or rejected. */
export interface RecordCounts {
  readonly records: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly events: number;
  readonly bounces: number;
}

/** Writes the batches of one source. */
export interface SourceStore {
  readonly take: (batch: Batch) => void;
  counts(): RecordCounts;
}

/** A record of which nothing is new is a duplicate: all its events were told before, or the whole mail. */
function outcomeOf(flags: number): 'imported' | 'duplicates' | 'rejected' {
  if ((flags & RECORD.accepted) !== 0) return 'imported';
  if ((flags & RECORD.rejected) !== 0) return 'rejected';
  return (flags & (RECORD.hasEvent | RECORD.repeated)) === 0 ? 'imported' : 'duplicates';
}

export function createSourceStore(store: Store, source: number): SourceStore {
  const blocks = createBlockWriter(store, source);
  const counts = { records: 0, imported: 0, duplicates: 0, rejected: 0, events: 0, bounces: 0 };

  return {
    take(batch) {
      const { records } = batch;
      for (const rejected of batch.rejected) insertRejected(store.db, { source, ...rejected });
      for (const { id, name } of batch.streams) nameStream(store.db, source, id, name);
      store.takeRows(batch);
      flushBatch(store, batch, source, blocks, (record, bounce) => {
        records[record] = records[record]! | RECORD.accepted;
        counts.events += 1;
        if (bounce && (records[record] & RECORD.kept) === 0) counts.bounces += 1;
      });
      for (let i = 0; i < records.length; i += 1) {
        const outcome = outcomeOf(records[i]!);
        counts[outcome] += 1;
        if (outcome === 'imported' && (records[i]! & RECORD.bounce) !== 0) counts.bounces += 1;
      }
      counts.records += records.length;
    },
    counts: () => ({ ...counts }),
  };
}
