import type { Events, ImportResult } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ImportOptions } from './import/run-import.ts';
import type { CoreEvent } from './core-event.ts';
import type { Threads } from './threads/threads.ts';
import type { ImportNews } from './threads/writing.ts';

export interface JobWatch {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Events['import.progress']) => void) | undefined;
  /** The page's tokens of the paths, where it named them by one. */
  readonly tokens?: ReadonlyMap<string, string> | undefined;
}

/** Imports that run or wait their turn. */
export interface ImportJobs {
  run(
    job: string,
    paths: readonly string[],
    options: ImportOptions,
    watch?: JobWatch,
  ): Promise<ImportResult>;
  /** @returns false where there is no such job any more */
  cancel(job: string): boolean;
  cancelAll(): void;
}

export function createImportJobs(
  threads: Threads,
  emit: <E extends CoreEvent>(event: E, payload: Events[E]) => void,
  issueFile: (path: string) => string = () => '',
): ImportJobs {
  const running = new Map<string, AbortController>();

  return {
    async run(job, paths, options, watch = {}) {
      const abort = new AbortController();
      const stop = (): void => abort.abort(new Failure('cancelled'));
      watch.signal?.addEventListener('abort', stop, { once: true });
      if (watch.signal?.aborted === true) stop();
      running.set(job, abort);
      const hear = (news: ImportNews): void => {
        if (news.kind === 'source') {
          emit('import.source', { job, source: news.source });
          return;
        }
        const progress = { job, ...news.progress };
        emit('import.progress', progress);
        watch.progress?.(progress);
      };
      try {
        const outcome = await threads.write.import(
          { paths, options },
          { signal: abort.signal, news: hear },
        );
        const result: ImportResult = {
          job,
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
          sources: [],
          skipped: paths.map((path) => ({
            file: path.split(/[\\/]/).at(-1) ?? path,
            reason: reasonOf(error),
          })),
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
    },
    cancel(job) {
      const abort = running.get(job);
      abort?.abort(new Failure('cancelled'));
      return abort !== undefined;
    },
    cancelAll() {
      for (const abort of running.values()) abort.abort(new Failure('cancelled'));
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
