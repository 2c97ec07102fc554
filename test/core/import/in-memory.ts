import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ByteSource } from '../../../electron/core/import/container/byte-source.ts';
import { detectSource } from '../../../electron/core/import/detect-source.ts';
import type { MappedEvent } from '../../../electron/core/import/mapped-event.ts';
import { readSource } from '../../../electron/core/import/read-source.ts';
import type {
  Detection,
  NotDetected,
  SourceReading,
  SourceVisitor,
} from '../../../electron/core/import/reading.ts';
import type { RejectReason, TableMapping } from '../../../shared/domain/import.ts';

/** The modification date of every source in memory. */
export const FILE_DATE = Date.UTC(2026, 0, 6);

export function fixturePath(path: string): string {
  return fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
}

export function memorySource(
  name: string,
  content: string | Uint8Array,
  chunkBytes = 1 << 20,
): ByteSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return {
    name,
    size: bytes.length,
    modifiedAt: FILE_DATE,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes);
      }
    },
  };
}

export function fixtureSource(path: string, chunkBytes?: number): ByteSource {
  const full = fixturePath(path);
  statSync(full);
  return memorySource(basename(path), readFileSync(full), chunkBytes);
}

/** Everything a visitor was told, in order of records. */
export interface Visited {
  readonly detection: Detection | NotDetected;
  readonly reading: SourceReading | NotDetected | null;
  readonly records: readonly { readonly line: number; readonly offset: number }[];
  readonly events: readonly (MappedEvent & { readonly line: number })[];
  readonly rejects: readonly {
    readonly line: number;
    readonly reason: RejectReason;
    readonly what: string | null;
    readonly raw: string;
  }[];
  readonly mails: readonly string[];
  readonly bytes: Buffer;
  /** Outcomes per record: how many of events, rejections and mails each one had. */
  readonly outcomes: readonly { events: number; rejects: number; mails: number }[];
}

export interface VisitOptions {
  readonly format?: string;
  readonly mapping?: TableMapping;
  readonly assumeTimezone?: string;
  readonly signal?: AbortSignal;
}

/** Detects and reads a source as an import does. */
export async function visit(source: ByteSource, options: VisitOptions = {}): Promise<Visited> {
  const detection = await detectSource(source, options);
  const records: { line: number; offset: number }[] = [];
  const events: (MappedEvent & { line: number })[] = [];
  const rejects: Visited['rejects'][number][] = [];
  const mails: string[] = [];
  const chunks: Buffer[] = [];
  const outcomes: { events: number; rejects: number; mails: number }[] = [];
  const line = (): number => records.at(-1)?.line ?? 0;
  const visitor: SourceVisitor = {
    chunk: (bytes) => void chunks.push(Buffer.from(bytes)),
    record(at, offset) {
      records.push({ line: at, offset });
      outcomes.push({ events: 0, rejects: 0, mails: 0 });
    },
    event(event) {
      events.push({ ...event, line: line() });
      outcomes.at(-1)!.events += 1;
    },
    mail(bytes) {
      mails.push(Buffer.from(bytes).toString('latin1'));
      outcomes.at(-1)!.mails += 1;
    },
    reject(reason, what, raw) {
      rejects.push({ line: line(), reason, what, raw });
      outcomes.at(-1)!.rejects += 1;
    },
  };
  const reading =
    detection.kind === 'detected'
      ? await readSource(source, detection, visitor, {
          assumeTimezone: options.assumeTimezone,
          mapping: options.mapping,
          signal: options.signal ?? new AbortController().signal,
          progress: () => undefined,
        })
      : null;
  return {
    detection,
    reading,
    records,
    events,
    rejects,
    mails,
    bytes: Buffer.concat(chunks),
    outcomes,
  };
}

export function visitText(
  name: string,
  content: string | Uint8Array,
  options?: VisitOptions,
): Promise<Visited> {
  return visit(memorySource(name, content), options);
}

export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** `type recipient` of each event. */
export function summary(visited: Visited): readonly string[] {
  return visited.events.map(({ type, recipient }) => `${type} ${recipient}`);
}

export function warningCodes(visited: Visited): readonly string[] {
  return visited.reading?.kind === 'read' ? visited.reading.warnings.map(({ code }) => code) : [];
}
