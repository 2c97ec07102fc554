import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RejectReason, TableMapping, Warning } from '../../../../shared/domain/import.ts';
import type { ByteSource } from '../../../../electron/core/import/container/byte-source.ts';
import {
  type Candidate,
  candidates,
} from '../../../../electron/core/import/detect/choose-format.ts';
import {
  jsonSample,
  logSample,
  tableLayout,
  tableSample,
  textHead,
} from '../../../../electron/core/import/detect/look.ts';
import { detectSource } from '../../../../electron/core/import/detect-source.ts';
import type { NamedStream, TableSample } from '../../../../electron/core/import/format.ts';
import type { MappedEvent } from '../../../../electron/core/import/mapped-event.ts';
import { readSource } from '../../../../electron/core/import/read-source.ts';
import type { SourceReading } from '../../../../electron/core/import/reading.ts';

export const fixtureRoot = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url));

/** What a format module made of a whole source. */
export interface Reading {
  readonly events: readonly MappedEvent[];
  readonly rejects: readonly { readonly reason: RejectReason; readonly what: string | undefined }[];
  /** Records that were understood and gave no event. */
  readonly silent: number;
  readonly records: number;
  /** Without those that the run adds for every source: times, ids, zone, encoding. */
  readonly warnings: readonly Warning[];
  readonly zone: SourceReading['zone'] | null;
  readonly streams: readonly NamedStream[];
  /** Why nothing could be read, e.g. the needed roles without a column. */
  readonly missing: readonly string[];
}

interface Options {
  readonly fileName?: string;
  readonly mapping?: TableMapping;
}

const FILE_DATE = Date.UTC(2026, 10, 1);
const OF_THE_RUN: ReadonlySet<string> = new Set([
  'no-message-ids',
  'timezone-assumed',
  'encoding-guessed',
]);

/** Fixture files of one format, as paths below its folder. */
export function fixturesOf(id: string): readonly string[] {
  const root = join(fixtureRoot, id);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll(sep, '/'));
}

export function fixtureBytes(id: string, file: string): Buffer {
  return readFileSync(join(fixtureRoot, id, file));
}

export function readFixture(id: string, file: string, options: Options = {}): Promise<Reading> {
  return readBytes(id, fixtureBytes(id, file), { fileName: file, ...options });
}

export function readText(id: string, text: string, options: Options = {}): Promise<Reading> {
  return readBytes(id, Buffer.from(text), options);
}

async function readBytes(id: string, bytes: Buffer, options: Options): Promise<Reading> {
  const events: MappedEvent[] = [];
  const rejects: { reason: RejectReason; what: string | undefined }[] = [];
  const streams: NamedStream[] = [];
  const spoken = new Set<number>();
  let records = 0;
  const source = memorySource(options.fileName ?? 'export', bytes);
  const detection = await detectSource(source, { format: id });
  if (detection.kind === 'skipped')
    throw new Error(`${id}: ${detection.reason} ${detection.detail}`);
  const reading = await readSource(
    source,
    detection,
    {
      chunk: () => {},
      record: () => void (records += 1),
      mail: () => {},
      event(event) {
        spoken.add(records);
        events.push(event);
      },
      reject(reason, what) {
        spoken.add(records);
        rejects.push({ reason, what: what ?? undefined });
      },
      streamNamed: (stream) => void streams.push(stream),
    },
    { mapping: options.mapping, signal: new AbortController().signal, progress: () => {} },
  );
  const read = reading.kind === 'read' ? reading : null;
  return {
    events,
    rejects,
    silent: records - spoken.size,
    records,
    warnings: read?.warnings.filter((warning) => !OF_THE_RUN.has(warning.code)) ?? [],
    zone: read?.zone ?? null,
    streams,
    missing: reading.kind === 'skipped' ? (reading.detail ?? '').split(', ') : [],
  };
}

/** The first records of a delimited file. */
export function tableOf(fileName: string, bytes: Buffer): TableSample {
  const head = textHead(fileName, bytes, true);
  return tableSample(head, tableLayout(head, null));
}

/** Every format that claims the file, surest first. */
export function claims(fileName: string, bytes: Buffer): readonly Candidate[] {
  const head = textHead(fileName, bytes, true);
  const json = jsonSample(head);
  const table = json === null ? tableOf(fileName, bytes) : null;
  return candidates({ json, table, log: logSample(head) });
}

export function memorySource(name: string, bytes: Buffer): ByteSource {
  return {
    name,
    size: bytes.length,
    modifiedAt: FILE_DATE,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
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
