import type { Events, ImportResult, RunningImport } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ImportOptions, ImportOutcome } from './import/run-import.ts';
import type { CoreEvent } from './core-event.ts';
import type { Threads } from './threads/threads.ts';
import type { ImportNews } from './threads/writing.ts';

interface ThreadWatch {
  readonly signal: AbortSignal;
  readonly news: (news: ImportNews) => void;
}

export interface JobWatch {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Events['import.progress']) => void) | undefined;
  /** The page's tokens of the paths, where it named them by one. */
  readonly tokens?: ReadonlyMap<string, string> | undefined;
}

export type RereadOptions = Omit<ImportOptions, 'confirmMapping'>;

/** Imports that run or wait their turn. */
export interface ImportJobs {
  run(
    job: string,
    paths: readonly string[],
    options: ImportOptions,
    watch?: JobWatch,
  ): Promise<ImportResult>;
  /** Reads an imported source again in place of its first reading (`import/reread-source.ts`). */
  reread(
    job: string,
    source: { readonly id: number; readonly file: string },
    options: RereadOptions,
    watch?: JobWatch,
  ): Promise<ImportResult>;
  /** @returns false where there is no such job any more */
  cancel(job: string): boolean;
  /** What runs or waits, for whoever comes late. */
  running(): readonly RunningImport[];
  /** Paths that are being imported or wait their turn. */
  paths(): ReadonlySet<string>;
  cancelAll(): void;
}

interface Running {
  readonly abort: AbortController;
  readonly told: RunningImport;
}

export function createImportJobs(
  threads: Threads,
  emit: <E extends CoreEvent>(event: E, payload: Events[E]) => void,
  issueFile: (path: string) => string = () => '',
): ImportJobs {
  const running = new Map<string, Running>();
  const taken = new Map<string, readonly string[]>();

  /** Follows one job from its start to the event that tells its end. */
  async function follow(
    job: string,
    { files, reread }: { readonly files: readonly string[]; readonly reread: number | null },
    start: (watch: ThreadWatch) => Promise<ImportOutcome>,
    watch: JobWatch,
  ): Promise<ImportResult> {
    const abort = new AbortController();
    const stop = (): void => abort.abort(new Failure('cancelled'));
    watch.signal?.addEventListener('abort', stop, { once: true });
    if (watch.signal?.aborted === true) stop();
    const tell = (news: Partial<RunningImport>): void => {
      const told = running.get(job)?.told ?? { job, progress: null, sources: [] };
      running.set(job, { abort, told: { ...told, ...news } });
    };
    tell({});
    const hear = (news: ImportNews): void => {
      if (news.kind === 'source') {
        tell({ sources: [...(running.get(job)?.told.sources ?? []), news.source] });
        emit('import.source', { job, source: news.source });
        return;
      }
      const progress = { job, ...news.progress };
      tell({ progress });
      emit('import.progress', progress);
      watch.progress?.(progress);
    };
    try {
      const outcome = await start({ signal: abort.signal, news: hear });
      const result: ImportResult = {
        job,
        reread,
        ...outcome,
        needMapping: outcome.needMapping.map(({ file, path }) => ({
          file,
          token: watch.tokens?.get(path) ?? issueFile(path),
        })),
      };
      emit('import.done', result);
      if (result.sources.length > 0) emit('workspace.changed', { reason: 'import' });
      return result;
    } catch (error) {
      const failed: ImportResult = {
        job,
        reread,
        sources: [],
        skipped: files.map((file) => ({ file, reason: reasonOf(error) })),
        needMapping: [],
        cancelled: error instanceof Failure && error.code === 'cancelled',
      };
      emit('import.done', failed);
      emit('workspace.changed', { reason: 'import' });
      throw error;
    } finally {
      running.delete(job);
      watch.signal?.removeEventListener('abort', stop);
    }
  }

  return {
    run(job, paths, options, watch = {}) {
      const files = paths.map((path) => path.split(/[\\/]/).at(-1) ?? path);
      const start = (told: ThreadWatch): Promise<ImportOutcome> =>
        threads.write.import({ paths, options }, told);
      taken.set(job, paths);
      return follow(job, { files, reread: null }, start, watch).finally(() => taken.delete(job));
    },
    reread(job, { id, file }, options, watch = {}) {
      const start = (told: ThreadWatch): Promise<ImportOutcome> =>
        threads.write.reread({ source: id, options }, told);
      return follow(job, { files: [file], reread: id }, start, watch);
    },
    cancel(job) {
      const found = running.get(job);
      found?.abort.abort(new Failure('cancelled'));
      return found !== undefined;
    },
    running: () => [...running.values()].map(({ told }) => told),
    paths: () => new Set([...taken.values()].flat()),
    cancelAll() {
      for (const { abort } of running.values()) abort.abort(new Failure('cancelled'));
    },
  };
}

type SkipReason = ImportResult['skipped'][number]['reason'];

const REASONS: Readonly<Partial<Record<ErrorCode, SkipReason>>> = {
  'disk-full': 'disk-full',
  cancelled: 'cancelled',
  'permission-denied': 'permission-denied',
  'workspace-read-only': 'permission-denied',
};

/** Why nothing of a job was kept, in the words of files left out. */
function reasonOf(error: unknown): SkipReason {
  return (error instanceof Failure ? REASONS[error.code] : undefined) ?? 'unreadable';
}
