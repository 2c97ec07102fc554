import { Failure } from '../../../../shared/contract/errors.ts';
import type { Classification, ReplyInput } from '../../../../shared/domain/reply.ts';
import type { DecodedMail } from '../../../../shared/domain/mail.ts';
import { insertArchiveBlock } from '../../workspace/queries/archive.ts';
import type { ByteSource } from '../container/byte-source.ts';
import { readSource } from '../read-source.ts';
import type { Detection, NotDetected, ReadOptions, SourceReading } from '../reading.ts';
import { createArchiveWriter } from './archive-writer.ts';
import type { SourceTotals } from './batch.ts';
import { compressHere } from './compressor.ts';
import type { Compressor } from './compressor.ts';
import type { Intake } from './intake/intake.ts';
import type { IntakeListener, IntakeOrder } from './intake/read-source-into.ts';
import { createSourceIntake } from './intake/source-intake.ts';
import { loadMail } from './mail-load.ts';
import { createSourceStore } from './store/source-store.ts';
import type { RecordCounts } from './store/source-store.ts';
import type { Store } from './store/store.ts';

/** What the import borrows from the rest of the core. */
export interface LoadServices {
  readonly classify: (input: ReplyInput) => Classification;
  readonly decodeMail: (bytes: Uint8Array) => DecodedMail;
  /** Compresses on another thread, where one is to be had. */
  readonly compressBeside?: (() => Compressor) | undefined;
  /** Reads a file on another thread, where one is to be had. Throws what reading and `tell` throw. */
  readonly readBeside?:
    | ((order: IntakeOrder, listener: Omit<IntakeListener, 'ready'>) => Promise<void>)
    | undefined;
}

/** Reads one source and writes what it holds, but for the row of the source itself. */
export interface SourceReader {
  readonly records: () => number;
  readonly read: (source: ByteSource, options: ReadOptions) => Promise<SourceReading | NotDetected>;
  /** Waits for the last original byte. */
  archived(): Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** Writes what is still held back. */
  finish(): RecordCounts & SourceTotals;
  stop(): void;
}

interface ReaderPlace {
  readonly source: number;
  readonly detection: Detection;
  readonly family: string;
  readonly bytes: number | null;
}

/** Reads where it writes: small sources and mails. */
export function createReader(
  store: Store,
  intake: Intake,
  services: LoadServices,
  { source: id, detection, family, bytes: size }: ReaderPlace,
  large: boolean,
): SourceReader {
  const compressor = large ? (services.compressBeside?.() ?? compressHere()) : compressHere();
  const archive = createArchiveWriter(
    (block) => insertArchiveBlock(store.db, { source: id, ...block }),
    compressor,
    size,
  );
  const sourceStore = createSourceStore(store, id);
  const load = createSourceIntake(intake, family, sourceStore.take);
  const linesBefore = detection.format === 'mbox' ? 1 : 0;
  let line = 1;
  let offset = 0;
  let records = 0;

  function mail(bytes: Uint8Array): void {
    const decoded = services.decodeMail(bytes);
    if (decoded.kind === 'unreadable') {
      const raw = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
      load.reject('unreadable-mail', decoded.error, raw);
      return;
    }
    loadMail(store.db, load, decoded, bytes.length, { source: id, line, offset, linesBefore });
  }

  return {
    records: () => records,
    read: (source, options) =>
      readSource(
        source,
        detection,
        {
          chunk: archive.chunk,
          record(atLine, atOffset) {
            line = atLine;
            offset = atOffset;
            records += 1;
            archive.record(atLine, atOffset);
            load.record(atLine, atOffset);
          },
          event: (event) => load.event(event),
          mail,
          reject: load.reject,
          streamNamed: load.streamNamed,
        },
        options,
      ),
    async archived() {
      const sha256 = await archive.finish();
      return { sha256, bytes: archive.bytes };
    },
    finish() {
      const totals = load.finish();
      return { ...sourceStore.counts(), ...totals };
    },
    stop: archive.stop,
  };
}

/** Writes what another thread reads. */
export function createBesideReader(
  store: Store,
  readBeside: NonNullable<LoadServices['readBeside']>,
  { source: id, detection, family }: ReaderPlace,
  expected: number,
): SourceReader {
  const sourceStore = createSourceStore(store, id);
  const given = new AbortController();
  let records = 0;
  let end: {
    readonly sha256: string;
    readonly bytes: number;
    readonly totals: SourceTotals;
  } | null = null;

  function ended(): NonNullable<typeof end> {
    if (end === null) throw new Error('the source was not read to its end');
    return end;
  }

  return {
    records: () => records,
    async read(source, { signal, progress, format, assumeTimezone, mapping }) {
      const { path, name, size, modifiedAt } = source;
      if (path === undefined) throw new Error('only a plain file is read on another thread');
      let reading: SourceReading | NotDetected | null = null;
      await readBeside(
        {
          path,
          name,
          size,
          modifiedAt,
          detection,
          family,
          format,
          assumeTimezone,
          mapping,
          records: expected,
        },
        {
          signal: AbortSignal.any([signal, given.signal]),
          tell(news) {
            switch (news.kind) {
              case 'progress':
                records = news.records;
                progress(news.bytes);
                return;
              case 'block':
                insertArchiveBlock(store.db, { source: id, ...news.block });
                return;
              case 'batch':
                sourceStore.take(news.batch);
                return;
              case 'keys':
                store.check();
                store.saveKeys(news.change);
                return;
              case 'read':
                end = news;
                reading = news.reading;
                return;
              default:
                news satisfies never;
            }
          },
        },
      );
      if (reading === null) throw new Failure('cancelled');
      return reading;
    },
    archived: () => Promise.resolve(ended()),
    finish: () => ({ ...sourceStore.counts(), ...ended().totals }),
    stop: () => given.abort(new Failure('cancelled')),
  };
}
