import type {
  RejectReason,
  SkipReason,
  TableMapping,
  Warning,
  ZoneBasis,
} from '../../../shared/domain/import.ts';
import type { NamedStream } from './format.ts';
import type { MappedEvent } from './mapped-event.ts';

/** Where a record begins: 1-based physical line and byte offset in the original file. */
export interface RecordPosition {
  readonly line: number;
  readonly offset: number;
}

/**
 * Receives one source as it is read, in file order: `chunk` with the original bytes, then for each
 * record in them `record` followed by its events, its mail or its rejection.
 */
export interface SourceVisitor {
  /** Original bytes, for archive and hash. May be awaited to hold the reader back. */
  chunk(bytes: Uint8Array): void | Promise<void>;
  record(line: number, offset: number): void;
  event(event: MappedEvent): void;
  /** A raw mail, of an .eml file or out of an mbox. The bytes are valid during the call only. */
  mail(bytes: Uint8Array): void;
  /** `raw` is the record's text, at most 64 KiB of it. */
  reject(reason: RejectReason, what: string | null, raw: string): void;
  /** The source names a sending stream, for events that know it by its id only. */
  streamNamed?(stream: NamedStream): void;
}

/** How a file is to be read; found by `detectSource`, or forced by the user. */
export interface Detection {
  readonly kind: 'detected';
  readonly format: string;
  readonly confidence: number;
  readonly encoding: string;
  /** For tables. */
  readonly delimiter: string | null;
  /** Unknown tables: the roles guessed per column, to be confirmed in the window. */
  readonly guess: TableMapping | null;
}

export interface NotDetected {
  readonly kind: 'skipped';
  readonly reason: SkipReason;
  readonly detail?: string;
}

export interface ReadOptions {
  /** Format id that the user insists on. */
  readonly format?: string | undefined;
  /** IANA zone for stamps whose zone nobody states. */
  readonly assumeTimezone?: string | undefined;
  readonly mapping?: TableMapping | undefined;
  readonly signal: AbortSignal;
  /** Bytes read so far; called at most once a chunk. */
  readonly progress: (bytes: number) => void;
}

/** What is known of a source when its last byte was read. */
export interface SourceReading {
  readonly kind: 'read';
  readonly records: number;
  readonly zone: { readonly name: string; readonly basis: ZoneBasis };
  readonly warnings: readonly Warning[];
}
