import { create } from 'zustand';
import type { Ask, ImportProgress, ImportResult } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { GivenFile } from '../api/carrier.ts';
import { pickInPage } from '../ui/pick-files.ts';
import { ask, carrier } from './core.ts';
import { notifyError, openSheet, say } from './window.ts';

export interface Job {
  readonly id: string;
  readonly progress: ImportProgress | null;
  readonly sources: readonly SourceSummary[];
  readonly result: ImportResult | null;
  readonly cancelling: boolean;
}

interface ImportsState {
  readonly jobs: readonly Job[];
  readonly trayOpen: boolean;
  /** Files on their way to the host, before a job exists. */
  readonly handing: number;
  readonly error: WireError | null;
  /** Path of a given file → its token, so that it can be read once more in another way. */
  readonly given: ReadonlyMap<string, string>;
  readonly interrupted: readonly { readonly file: string; readonly startedAt: number }[];
}

export const useImports = create<ImportsState>(() => ({
  jobs: [],
  trayOpen: false,
  handing: 0,
  error: null,
  given: new Map(),
  interrupted: [],
}));

type Start = Omit<Ask<'import.start'>, 'files'>;

function patch(id: string, change: (job: Job) => Job): void {
  const { jobs } = useImports.getState();
  const job = jobs.find((one) => one.id === id) ?? fresh(id);
  const next = change(job);
  useImports.setState({
    jobs: jobs.some((one) => one.id === id)
      ? jobs.map((one) => (one.id === id ? next : one))
      : [...jobs, next],
  });
}

const fresh = (id: string): Job => ({
  id,
  progress: null,
  sources: [],
  result: null,
  cancelling: false,
});

export function onProgress(progress: ImportProgress): void {
  patch(progress.job, (job) => ({ ...job, progress }));
}

export function onSource({ job: id, source }: { job: string; source: SourceSummary }): void {
  patch(id, (job) => ({ ...job, sources: [...job.sources, source] }));
}

export function onDone(result: ImportResult): void {
  patch(result.job, (job) => ({ ...job, result, sources: result.sources, progress: null }));
  const imported = result.sources.reduce((sum, source) => sum + source.imported, 0);
  say(result.cancelled ? 'import.said-cancelled' : 'import.said-done', { count: imported });
  const [waiting] = result.needMapping;
  if (waiting !== undefined) openSheet({ kind: 'mapping', token: waiting.token });
}

/** Starts an import of files that the host already knows by token. */
export async function startImport(files: readonly string[], how: Start = {}): Promise<void> {
  if (files.length === 0) return;
  const reply = await ask('import.start', { files: [...files], ...how });
  if (!reply.ok) {
    useImports.setState({ error: reply.error, trayOpen: true });
    return;
  }
  useImports.setState({ trayOpen: true, error: null });
  patch(reply.value.job, (job) => job);
}

/** Takes dropped or picked files: hands them to the host, then starts. */
export async function importFiles(files: readonly GivenFile[]): Promise<void> {
  if (files.length === 0) return;
  useImports.setState({ handing: files.length, trayOpen: true, error: null });
  const tokens = await carrier()
    .tokensFor(files)
    .catch(() => null);
  useImports.setState({ handing: 0 });
  if (tokens === null) useImports.setState({ error: { code: 'internal', message: '' } });
  else if (tokens.ok) {
    const given = new Map(useImports.getState().given);
    for (const [at, token] of tokens.value.entries()) {
      const path = files[at]?.path;
      if (path !== undefined) given.set(path, token);
    }
    useImports.setState({ given });
    await startImport(tokens.value);
  } else useImports.setState({ error: tokens.error });
}

/** The system's own dialog on the desktop, the browser's in a page. */
export async function pickFiles(): Promise<void> {
  if (carrier().kind === 'page') {
    await importFiles(await pickInPage());
    return;
  }
  const reply = await ask('import.pick', {});
  if (reply.ok) await startImport(reply.value);
  else notifyError(reply.error);
}

/** Reads a file again with its times in another zone: the first reading is forgotten. */
export async function rereadIn(source: SourceSummary, timezone: string): Promise<void> {
  const token = useImports.getState().given.get(source.file);
  if (token === undefined) return;
  const reply = await ask('sources.forget', { source: source.id });
  if (reply.ok) await startImport([token], { assumeTimezone: timezone });
  else notifyError(reply.error);
}

export async function cancelImport(id: string): Promise<void> {
  patch(id, (job) => ({ ...job, cancelling: true }));
  const reply = await ask('import.cancel', { job: id });
  if (!reply.ok) notifyError(reply.error);
}

export function clearFinished(): void {
  useImports.setState(({ jobs }) => ({
    jobs: jobs.filter(({ result }) => result === null),
    error: null,
  }));
}

export function setTray(trayOpen: boolean): void {
  useImports.setState({ trayOpen });
}

export async function loadInterrupted(): Promise<void> {
  const reply = await ask('import.interrupted', {});
  if (reply.ok && reply.value.length > 0)
    useImports.setState({ interrupted: reply.value, trayOpen: true });
}

export function dismissInterrupted(): void {
  useImports.setState({ interrupted: [] });
}
