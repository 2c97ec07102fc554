import type { ImportProgress } from '../../../shared/contract/api.ts';
import type { SkipReason, TableMapping } from '../../../shared/domain/import.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import type { WritableDatabase } from '../workspace/connection.ts';
import { failureOf } from '../workspace/failure.ts';
import { clearPending, notePending } from '../workspace/queries/pending-imports.ts';
import { knownFamilies, summaryOf } from '../workspace/queries/sources.ts';
import type { ByteSource, OpenFailure } from './container/byte-source.ts';
import { ArchiveLimitError } from './container/failure.ts';
import { openPath } from './container/open-path.ts';
import { detectSource } from './detect-source.ts';
import { readWatched } from './read-watched.ts';
import { beginImport } from './import-transaction.ts';
import type { ImportTransaction, OpenSource, SourceStart } from './import-transaction.ts';
import { createProgress } from './import-progress.ts';
import type { LoadServices } from './load/source-reader.ts';
import { keepMapping, mappingFor } from './remembered-mapping.ts';
import { atHand } from './small-source.ts';
import type { Detection } from './reading.ts';
import { repeatOf } from './repeated-file.ts';

export interface ImportOptions {
  readonly format?: string | undefined;
  readonly assumeTimezone?: string | undefined;
  readonly mapping?: TableMapping | undefined;
  /** Keep the mapping for tables with the same header. */
  readonly rememberMapping?: boolean | undefined;
  /** Leave tables of low confidence alone until somebody confirms their mapping. */
  readonly confirmMapping?: boolean | undefined;
}

/** A file that was left out. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
  readonly detail?: string;
}

export interface ImportOutcome {
  readonly sources: readonly SourceSummary[];
  readonly skipped: readonly SkippedFile[];
  /** Files whose mapping is to be confirmed, with the path they came from. */
  readonly needMapping: readonly { readonly file: string; readonly path: string }[];
  readonly cancelled: boolean;
}

/** How a running import is watched and stopped. */
export interface ImportControl {
  readonly signal: AbortSignal;
  /** True as soon as a cancel was asked for, even before the signal can be delivered. */
  readonly cancelled: () => boolean;
  readonly progress: (progress: Omit<ImportProgress, 'job'>) => void;
  /** A source is in the workspace for good. */
  readonly source: (source: SourceSummary) => void;
}

/** Small sources share a transaction up to so many bytes or milliseconds. */
const GROUP_BYTES = 16 << 20;
const GROUP_MS = 1500;
const SMALL_SOURCE = 1 << 20;

/**
 * Imports paths in order: each readable file or archive member is a source, taken in wholly or not
 * at all. What cannot be read is listed, and the rest goes on.
 * @throws `Failure` disk-full, workspace-read-only, workspace-locked, workspace-damaged; the workspace
 *   is then as it was before the transaction that failed
 */
export async function runImport(
  db: WritableDatabase,
  services: LoadServices,
  paths: readonly string[],
  options: ImportOptions,
  control: ImportControl,
): Promise<ImportOutcome> {
  const sources: SourceSummary[] = [];
  const skipped: SkippedFile[] = [];
  const needMapping: { file: string; path: string }[] = [];
  const progress = createProgress(control.progress);
  let group: ImportTransaction | null = null;
  let members: { readonly source: ByteSource; readonly summary: SourceSummary }[] = [];
  let groupBytes = 0;
  let groupSince = 0;

  function check(): void {
    if (control.cancelled() || control.signal.aborted) throw new Failure('cancelled');
  }

  function commit(): void {
    if (group === null) return;
    progress.stage('indexing');
    group.commit(check);
    group = null;
    for (const { summary } of members) {
      sources.push(summary);
      control.source(summary);
    }
    members = [];
    groupBytes = 0;
  }

  function abandon(): ByteSource[] {
    group?.rollback();
    group = null;
    const again = members.map(({ source }) => source);
    members = [];
    groupBytes = 0;
    return again;
  }

  async function take(opened: ByteSource, path: string): Promise<void> {
    check();
    progress.begin(opened.name, opened.size);
    const source = await held(opened);
    if (source === null) return;
    const mapping = options.mapping ?? (await mappingFor(db, source));
    const found = await detectSource(source, {
      format: options.format,
      mapping,
      families: () => knownFamilies(db),
    });
    if (found.kind === 'skipped') {
      skipped.push(skip(source.name, found.reason, found.detail));
      return;
    }
    if (options.confirmMapping === true && mapping === undefined && needsConfirmation(found)) {
      needMapping.push({ file: source.name, path });
      return;
    }
    progress.format(found.format);
    if (options.mapping !== undefined && options.rememberMapping === true) {
      commit();
      await keepMapping(db, source, options.mapping);
    }
    const repeat = await repeatOf(db, source, control.signal);
    if (repeat !== undefined) {
      sources.push(repeat);
      control.source(repeat);
      return;
    }
    const large = (source.size ?? Number.POSITIVE_INFINITY) > SMALL_SOURCE;
    if (large) commit();
    if (group === null) {
      group = beginImport(db, services, check);
      groupSince = Date.now();
    }
    const again = await load(group, source, found, mapping);
    if (again !== null) {
      // A group that cannot be kept is rolled back; its other members are taken in anew, without this one.
      for (const one of again) await take(one, path);
      return;
    }
    groupBytes += source.size ?? 0;
    if (large || groupBytes > GROUP_BYTES || Date.now() - groupSince > GROUP_MS) commit();
  }

  /** The source with its bytes at hand, or null where the file cannot be read, which is then noted. */
  async function held(source: ByteSource): Promise<ByteSource | null> {
    try {
      return await atHand(source);
    } catch (error) {
      const reason = fileReason(error);
      if (reason === null) return source;
      skipped.push(skip(source.name, reason));
      return null;
    }
  }

  /** @returns null when the source is in the group, else the members of the group that was given up. */
  async function load(
    transaction: ImportTransaction,
    source: ByteSource,
    detection: Detection,
    mapping: TableMapping | undefined,
  ): Promise<ByteSource[] | null> {
    const start: SourceStart = {
      file: source.name,
      bytes: source.size,
      detection,
      modifiedAt: source.modifiedAt,
      mapping: mapping ?? null,
    };
    const open: OpenSource = transaction.open(start, source.path);
    try {
      const reading = await readWatched(
        open,
        source,
        { ...options, mapping, signal: control.signal },
        check,
        progress,
      );
      if (reading.kind === 'skipped') {
        skipped.push(skip(source.name, reading.reason, reading.detail));
        return abandon();
      }
      const stored = await open.finish(reading, Date.now());
      if (stored === 'repeat') {
        const others = abandon();
        const known = await repeatOf(db, source, control.signal, true);
        if (known !== undefined) {
          sources.push(known);
          control.source(known);
        }
        return others;
      }
      members.push({ source, summary: summaryOf(stored) });
      return null;
    } catch (error) {
      const reason = fileReason(error);
      if (reason === null) throw error;
      skipped.push(skip(source.name, reason));
      return abandon();
    }
  }

  try {
    for (const path of paths) {
      check();
      notePending(db, path, Date.now());
      for await (const opened of openPath(path)) {
        if (isFailure(opened)) skipped.push(skip(opened.name, opened.reason, opened.detail));
        else await take(opened, path);
      }
      if (group !== null) clearPending(db, path);
      commit();
      clearPending(db, path);
    }
  } catch (error) {
    abandon();
    const failure = failureOf(error);
    for (const path of paths) clearPending(db, path);
    if (failure?.code !== 'cancelled') throw failure ?? error;
    return { sources, skipped, needMapping, cancelled: true };
  } finally {
    progress.end();
  }
  return { sources, skipped, needMapping, cancelled: false };
}

function isFailure(opened: ByteSource | OpenFailure): opened is OpenFailure {
  return 'kind' in opened;
}

const needsConfirmation = (found: Detection): boolean =>
  found.format === 'generic-csv' && found.confidence < 0.5;

const FILE_REASONS: Readonly<Record<string, SkipReason>> = {
  ENOENT: 'not-found',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EIO: 'unreadable',
  EISDIR: 'unreadable',
  ESTALE: 'unreadable',
};

/** Why a file could not be read to its end, where it is the file's fault and not the workspace's. */
function fileReason(error: unknown): SkipReason | null {
  if (error instanceof ArchiveLimitError) return 'archive-limit';
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && Object.hasOwn(FILE_REASONS, code)
    ? (FILE_REASONS[code] ?? null)
    : null;
}

function skip(file: string, reason: SkipReason, detail?: string): SkippedFile {
  return detail === undefined ? { file, reason } : { file, reason, detail };
}
