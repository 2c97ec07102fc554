import type { EventType } from '../../../shared/domain/event.ts';
import type {
  RejectReason,
  TableMapping,
  Warning,
  ZoneBasis,
} from '../../../shared/domain/import.ts';
import type { MappedEvent } from './mapped-event.ts';
import type { TimeReader, TimeReaderOptions } from './time/time-reader.ts';

/** Where a mapper puts what it makes of one record: events, or one rejection. */
export interface RecordSink {
  event(event: MappedEvent): void;
  /** The record cannot be taken; `what` is the offending value, shown in the message. */
  reject(reason: RejectReason, what?: string): void;
  /** The record is understood and says nothing of a recipient (a ping, a totals line): counted as imported. */
  nothing(): void;
}

/** What a format module may ask of the import that runs it. */
export interface ImportContext {
  /** File name with the folders inside its archive: some vendors keep meaning there. */
  readonly fileName: string;
  /** UTC milliseconds; the year of stamps without one is counted back from here. */
  readonly fileModifiedAt: number | null;
  readonly warn: (warning: Warning) => void;
  /** Which zone the times turned out to be in; shown with the source. */
  readonly zoneUsed: (name: string, basis: ZoneBasis) => void;
  /** A reader of times that knows --assume-timezone and warns once where it must guess. */
  readonly timeReader: (options: TimeReaderOptions) => TimeReader;
  /** Reads a column of the whole file to settle whether 03/04 is April or March. Cached. */
  readonly dateOrder: (
    column: number,
  ) => Promise<'day-first' | 'month-first' | 'year-first' | null>;
  /** The user insists on the format. */
  readonly chosen: boolean;
  /** The mapping given or remembered for this table, if any. */
  readonly mapping: TableMapping | null;
  /** The source names a sending stream that events of the family know by `id` only. */
  readonly streamNamed?: (stream: NamedStream) => void;
}

/** A sending stream's name, as a vendor's list of streams gives it. */
export interface NamedStream {
  readonly family: string;
  readonly id: string;
  readonly name: string;
}

interface FormatInfo {
  readonly id: string;
  /** The vendor's own name of the export. */
  readonly title: string;
  readonly vendor: string;
  /** True where the shape was seen verbatim in a public source, false where derived or guessed. */
  readonly verified: boolean;
  /** Formats of one family describe the same events: identity for duplicates is per family. */
  readonly family: string;
  /** A row count that equals one of these means that the vendor cut the export. */
  readonly caps?: readonly number[];
  /** What the table of formats in the documentation says beside this. */
  readonly about?: FormatAbout;
}

/** Facts of a format for people. */
export interface FormatAbout {
  /** What one record stands for, e.g. `an event`, `a message`. */
  readonly row: string;
  /** Zone of its times. */
  readonly zone: string;
  /** Where the receiving server's words are; absent where the export has none. */
  readonly reply?: string;
  /** What is derived, or cannot be told. */
  readonly note?: string;
  /** The vendor's words for events, with the type that each one becomes. */
  readonly words?: Readonly<Record<string, EventType>>;
}

/** The first records of a delimited file. */
export interface TableSample {
  readonly fileName: string;
  /** Header names as written, or null for a headerless file. */
  readonly header: readonly string[] | null;
  /** Up to 200 records after the header. */
  readonly rows: readonly (readonly string[])[];
  /** Comment lines before the header (`#TYPE …`, `#Fields: …`). */
  readonly preamble: readonly string[];
}

export interface TableMapper {
  /** Columns that `map` reads; the others arrive as empty strings. */
  readonly needs: readonly number[];
  /**
   * True where records of different widths belong to the format; otherwise a record that is wider
   * than the table is rejected, since an unquoted delimiter has shifted its columns.
   */
  readonly ragged?: boolean;
  /** True for a further header row in the middle of the file: it is no record. */
  header?(fields: readonly string[]): boolean;
  /** Fields are in file order; a short record has fewer. */
  map(fields: readonly string[], sink: RecordSink): void;
}

export interface TableFormat extends FormatInfo {
  readonly container: 'csv';
  /** The same records as JSON, under the same id. */
  readonly json?: JsonFormat;
  /**
   * Every column that the vendor is known to write, folded, those that nothing reads included; where
   * it is given, a source with another one says so.
   */
  readonly columns?: readonly string[];
  /** 0 (not mine) to 1 (certain). */
  detect(sample: TableSample): number;
  /** An open that cannot find a needed role answers with the reason instead of a mapper. */
  open(
    sample: TableSample,
    context: ImportContext,
  ): Promise<TableMapper | { readonly missing: readonly string[] }>;
}

/** A JSON value with numbers beyond 2^53 kept as their source text. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface JsonSample {
  readonly fileName: string;
  /** Up to 50 records as the format's `rows` would give them, or whole top-level values. */
  readonly values: readonly Json[];
  /** Families whose exports the case is known to hold: what settles a file that two vendors could have written. */
  readonly families?: (() => ReadonlySet<string>) | undefined;
}

export interface JsonMapper {
  /** One row. `page` is the surrounding object without its row array, where there is one. */
  map(row: Json, page: Json | null, sink: RecordSink): void;
}

export interface JsonFormat extends FormatInfo {
  readonly container: 'json' | 'ndjson';
  /** Keys of a top-level object whose array holds the rows, e.g. `['Bounces']`; arrays and concatenated values are always walked. */
  readonly rowKeys: readonly string[];
  /** Keys of a top-level object under which the page lies, e.g. `['result']`. */
  readonly wrapperKeys?: readonly string[];
  /** Keys of a row whose array holds the records, where a row is a page itself (UniOne's `events` of a user). */
  readonly innerKeys?: readonly string[];
  /** Keys of a page that a row needs and that may follow it (Klaviyo's `included`): pages are then read whole. */
  readonly wholePages?: boolean;
  /** `values` are top-level values, at most 50, arrays cut to 50. */
  detect(sample: JsonSample): number;
  open(sample: JsonSample, context: ImportContext): Promise<JsonMapper>;
}

export interface LogSample {
  readonly fileName: string;
  /** Up to 2,000 lines. */
  readonly lines: readonly string[];
}

export interface LogMapper {
  /** One line without its end. Events of a message may be held back until its parts are together. */
  line(text: string, sink: RecordSink): void;
  /** After the last line: what is still held back. `sink.event` only. */
  end(sink: RecordSink): void;
}

export interface LogFormat extends FormatInfo {
  readonly container: 'log';
  detect(sample: LogSample): number;
  open(sample: LogSample, context: ImportContext): Promise<LogMapper>;
}

export type Format = TableFormat | JsonFormat | LogFormat;
