import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Events, Handlers, ImportProgress, ImportResult } from '../../shared/contract/api.ts';
import type { OpeningWatch } from '../../shared/domain/opening.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { createClassifier } from './classify/classify.ts';
import type { Rule } from './classify/rule.ts';
import type { ExportWish } from '../../shared/contract/methods.ts';
import { createAnalyses } from './analyses.ts';
import type { AnalysisWatch } from './analyses.ts';
import type { CoreEvent } from './core-event.ts';
import type { Exported } from './export/run-export.ts';
import { createHandlers } from './handlers.ts';
import type { CoreHandlers } from './handlers.ts';
import { createImportJobs } from './import-jobs.ts';
import type { ImportOptions } from './import/run-import.ts';
import { redactionKey } from './redaction-key.ts';
import { openThreads } from './threads/threads.ts';

export type { CoreHandlers } from './handlers.ts';

export interface CoreOptions {
  /** Path of the workspace file. */
  readonly workspace: string;
  /** Create the file where there is none. */
  readonly create?: boolean;
  /** Change nothing: every call that writes answers `workspace-read-only`. */
  readonly readOnly?: boolean;
  /** The path behind a file token of the page, or null for one that is not known. */
  readonly resolveFile?: (token: string) => string | null;
  /** A token under which the page may name a path from now on. */
  readonly issueFile?: (path: string) => string;
  /** The case is the bundled sample. */
  readonly sample?: boolean;
  /** The user's own rules for replies (`classify/user-rules.ts`), asked before the built-in ones. */
  readonly rules?: readonly Rule[];
  /** Script of the worker threads where the core was bundled. */
  readonly workerScript?: URL;
  /** Be ready for questions before the first is asked, as behind a window. */
  readonly ahead?: boolean;
  /** Told how far the opening is, where something is to be done first: a case of an earlier version, an interrupted import. */
  readonly opening?: OpeningWatch;
  /** Told of what should not be: slow reading calls, by name and milliseconds. */
  readonly log?: (what: string, ms: number) => void;
}

export interface ImportPathsOptions extends Omit<ImportOptions, 'confirmMapping'> {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ImportProgress) => void;
}

/** One open workspace: the product, whatever host stands before it. */
export interface Core {
  readonly handlers: CoreHandlers;
  /** Subscribes; the answer unsubscribes. */
  on(listener: <E extends CoreEvent>(event: E, payload: Events[E]) => void): () => void;
  /** Imports files and folders by path and waits for the end. Throws `Failure` where the workspace cannot be written. */
  importPaths(paths: readonly string[], options?: ImportPathsOptions): Promise<ImportResult>;
  /** Reads an imported source again in place of its first reading. Throws `not-found` and what an import throws. */
  rereadSource(source: number, options?: ImportPathsOptions): Promise<ImportResult>;
  /** Writes the original bytes of a source to a file. Throws `not-found`, `disk-full`, `permission-denied`. */
  extractSource(
    source: number,
    output: string,
  ): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /**
   * Writes events or recipients to a file (`export/run-export.ts`). A newer export stops the older.
   * Throws `cancelled`, `bad-query`, `bad-timezone`, `disk-full`, `permission-denied`, `not-found`.
   */
  exportRows(wish: ExportWish, output: string, watch?: AnalysisWatch): Promise<Exported>;
  /** Stops running imports, answers what is asked already, and leaves one plain file. */
  close(): Promise<void>;
}

/**
 * Opens a workspace in its worker threads. Throws `Failure`: workspace-missing, not-a-workspace,
 * workspace-newer, workspace-damaged, workspace-locked, workspace-read-only, permission-denied.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { workspace, create = false, readOnly = false, log } = options;
  const threads = await openThreads({
    file: workspace,
    create,
    readOnly,
    ahead: options.ahead ?? false,
    rules: options.rules ?? [],
    ...(options.workerScript === undefined ? {} : { script: options.workerScript }),
    ...(log === undefined ? {} : { slow: log }),
    opening: options.opening,
  });
  const listeners = new Set<<E extends CoreEvent>(event: E, payload: Events[E]) => void>();
  const emit = <E extends CoreEvent>(event: E, payload: Events[E]): void => {
    for (const listener of listeners) listener(event, payload);
  };
  const jobs = createImportJobs(threads, emit, options.issueFile);
  const analyses = createAnalyses(emit);
  const handlers = createHandlers({
    threads,
    jobs,
    analyses,
    emit,
    classify: createClassifier(options.rules ?? []),
    resolveFile: (token) => {
      const path = options.resolveFile?.(token) ?? null;
      if (path === null) throw new Failure('bad-token');
      return path;
    },
    issueFile: options.issueFile,
    about: {
      name: basename(workspace).replace(/\.deadletter$/, ''),
      location: dirname(workspace),
      readOnly,
      sample: options.sample ?? false,
    },
  });

  return {
    handlers,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    importPaths(paths, { signal, progress, ...rest } = {}) {
      return jobs.run(randomUUID(), paths, rest, { signal, progress });
    },
    async rereadSource(source, { signal, progress, ...rest } = {}) {
      const known = (await threads.read.sources(null)).find(({ id }) => id === source);
      if (known === undefined) throw new Failure('not-found');
      return jobs.reread(randomUUID(), known, rest, { signal, progress });
    },
    extractSource: (source, output) => threads.analyse.extract({ source, output }),
    async exportRows(wish, output, watch) {
      const key = wish.redact ? await redactionKey(threads, readOnly) : null;
      return analyses.run(
        'export',
        (told) => threads.analyse.export({ wish, output, redactionKey: key }, told),
        watch,
      );
    },
    async close() {
      jobs.cancelAll();
      analyses.cancelAll();
      await threads.close();
      listeners.clear();
    },
  };
}

/** Handlers that every host supplies itself. */
export type HostHandlers = Omit<Handlers, keyof CoreHandlers>;
