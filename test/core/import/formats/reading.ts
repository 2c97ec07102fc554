import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RejectReason, TableMapping, Warning } from '../../../../shared/domain/import.ts';
import type {
  Format,
  ImportContext,
  Json,
  JsonFormat,
  NamedStream,
  RecordSink,
  TableFormat,
  TableSample,
} from '../../../../electron/core/import/format.ts';
import { espFormats } from '../../../../electron/core/import/formats/esp.ts';
import { createTimeReader } from '../../../../electron/core/import/time/create-time-reader.ts';
import type { MappedEvent } from '../../../../electron/core/import/mapped-event.ts';
import type {
  TimeReader,
  TimeReaderOptions,
} from '../../../../electron/core/import/time/time-reader.ts';

export const fixtureRoot = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url));

/** What a format module made of a whole source. */
export interface Reading {
  readonly events: readonly MappedEvent[];
  readonly rejects: readonly { readonly reason: RejectReason; readonly what: string | undefined }[];
  /** Records that were understood and gave no event. */
  readonly silent: number;
  readonly records: number;
  readonly warnings: readonly Warning[];
  readonly streams: readonly NamedStream[];
  readonly missing: readonly string[];
}

export function formatOf(id: string): Format {
  const format = espFormats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

/** Fixture files of one format, as paths below its folder. */
export function fixturesOf(id: string): readonly string[] {
  return readdirSync(join(fixtureRoot, id), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(fixtureRoot, id).length + 1))
    .map((path) => path.replaceAll(sep, '/'));
}

export function fixtureText(id: string, file: string): string {
  const bytes = readFileSync(join(fixtureRoot, id, file));
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

export async function readFixture(
  id: string,
  file: string,
  options: { readonly mapping?: TableMapping } = {},
): Promise<Reading> {
  return readText(id, fixtureText(id, file), { fileName: file, ...options });
}

export async function readText(
  id: string,
  text: string,
  options: { readonly fileName?: string; readonly mapping?: TableMapping } = {},
): Promise<Reading> {
  const format = formatOf(id);
  const fileName = options.fileName ?? 'export';
  const events: MappedEvent[] = [];
  const rejects: { reason: RejectReason; what: string | undefined }[] = [];
  const warnings: Warning[] = [];
  const streams: NamedStream[] = [];
  let silent = 0;
  const sink: RecordSink = {
    event: (event) => void events.push(event),
    reject: (reason, what) => void rejects.push({ reason, what }),
    nothing: () => void (silent += 1),
  };
  const context: ImportContext = {
    fileName,
    fileModifiedAt: null,
    warn: (warning) => void warnings.push(warning),
    zoneUsed: () => {},
    timeReader: plainTimeReader,
    dateOrder: () => Promise.resolve(null),
    mapping: options.mapping ?? null,
    streamNamed: (stream) => void streams.push(stream),
  };
  const state = { records: 0, missing: [] as readonly string[] };
  if (format.container === 'csv') await readTable(format, fileName, text, context, sink, state);
  else if (format.container !== 'log') await readJson(format, fileName, text, context, sink, state);
  return { events, rejects, silent, warnings, streams, ...state };
}

/** How sure a format is of a text of its own container. */
export function confidenceOf(format: Format, fileName: string, text: string): number {
  if (format.container === 'csv') return format.detect(tableSample(fileName, text));
  if (format.container === 'log') return 0;
  const start = text.trimStart()[0];
  if (start !== '{' && start !== '[') return 0;
  return format.detect({ fileName, values: parseValues(text) });
}

async function readTable(
  format: TableFormat,
  fileName: string,
  text: string,
  context: ImportContext,
  sink: RecordSink,
  state: { records: number; missing: readonly string[] },
): Promise<void> {
  const sample = tableSample(fileName, text);
  const mapper = await format.open(sample, context);
  if ('missing' in mapper) {
    state.missing = mapper.missing;
    return;
  }
  const needed = new Set(mapper.needs);
  for (const row of sample.rows) {
    state.records += 1;
    mapper.map(
      row.map((value, index) => (needed.has(index) ? value : '')),
      sink,
    );
  }
}

async function readJson(
  format: JsonFormat,
  fileName: string,
  text: string,
  context: ImportContext,
  sink: RecordSink,
  state: { records: number },
): Promise<void> {
  const values = parseValues(text);
  const mapper = await format.open({ fileName, values }, context);
  const walk = (value: Json, page: Json | null): void => {
    if (Array.isArray(value)) {
      for (const item of value as readonly Json[]) walk(item, page);
      return;
    }
    if (typeof value === 'object' && value !== null && page === null) {
      const object = value as Record<string, Json>;
      const key = format.rowKeys.find((name) => Array.isArray(object[name]));
      if (key !== undefined) {
        const { [key]: rows, ...rest } = object;
        for (const row of rows as readonly Json[]) walk(row, rest);
        return;
      }
    }
    state.records += 1;
    mapper.map(value, page, sink);
  };
  for (const value of values) walk(value, null);
}

export function tableSample(fileName: string, text: string): TableSample {
  const lines = text.replace(/^\uFEFF/, '');
  const first = lines.slice(0, lines.indexOf('\n'));
  const delimiter = [',', ';', '\t'].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  )[0]!;
  const [header, ...rows] = parseTable(lines, delimiter);
  return {
    fileName: basename(fileName) === fileName ? fileName : fileName,
    header: header ?? null,
    rows,
    preamble: [],
  };
}

function parseTable(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') cell += text[(index += 1)]!;
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

/** Top-level values of JSON, NDJSON or concatenated objects; whole numbers beyond 2^53 as text. */
export function parseValues(text: string): Json[] {
  const values: Json[] = [];
  let depth = 0;
  let start = -1;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    if (inText) {
      if (char === '\\') index += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0)
        values.push(JSON.parse(text.slice(start, index + 1), keepLongNumbers) as Json);
    }
  }
  return values;
}

function keepLongNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !Number.isInteger(value))
    return value;
  return context?.source ?? String(value);
}

const FILE_DATE = Date.UTC(2026, 10, 1);

/** A reader of times that tells nobody what it assumed. */
export function plainTimeReader(options: TimeReaderOptions): TimeReader {
  return createTimeReader(options, {
    fileModifiedAt: FILE_DATE,
    warn: () => {},
    zoneUsed: () => {},
  });
}

/** `yyyy-mm-ddThh:mm:ss.mmmZ`, as tests write times. */
export function iso(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString();
}

/** An event as `[type, time, recipient, reply]`. */
export type Line = readonly [string, string | null, string, string | null];

export function lines(reading: Reading): readonly Line[] {
  return reading.events.map((event) => [
    event.type,
    iso(event.at),
    event.recipient,
    event.reply ?? null,
  ]);
}
