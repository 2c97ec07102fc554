import { create } from 'zustand';
import type { Ask, ImportProgress, ImportResult, Output } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { GivenFile } from '../api/carrier.ts';
import { pickInPage } from '../ui/pick-files.ts';
import { useCase } from './case.ts';
import { ask, carrier } from './core.ts';
import { settleForgetting } from './forget.ts';
import { importEnd } from './import-end.ts';
import { notifyError, openSheet, say } from './window.ts';

export interface Job {
  readonly id: string;
  readonly progress: ImportProgress | null;
  /** The file that was read last. */
  readonly file: string | null;
  readonly sources: readonly SourceSummary[];
  readonly result: ImportResult | null;
  readonly cancelling: boolean;
}

interface ImportsState {
  readonly jobs: readonly Job[];
  readonly trayOpen: boolean;
  /** Files on their way to the host, before a job exists. */
  readonly handing: number;
  /** Files that the host holds until there is a case to import them into. */
  readonly waiting: number;
  readonly error: WireError | null;
  readonly interrupted: Output<'import.interrupted'>;
}

export const useImports = create<ImportsState>(() => ({
  jobs: [],
  trayOpen: false,
  handing: 0,
  waiting: 0,
  error: null,
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
  file: null,
  sources: [],
  result: null,
  cancelling: false,
});

export function onProgress(progress: ImportProgress): void {
  if (!useImports.getState().jobs.some(({ id }) => id === progress.job))
    useImports.setState({ trayOpen: true });
  patch(progress.job, (job) => ({ ...job, progress, file: progress.file }));
}

export function onSource({ job: id, source }: { job: string; source: SourceSummary }): void {
  patch(id, (job) => ({ ...job, sources: [...job.sources, source] }));
}

export function onDone(result: ImportResult): void {
  patch(result.job, (job) => ({ ...job, result, sources: result.sources, progress: null }));
  const { reread: again } = result;
  if (again !== null && result.sources.length > 0) dropResult(again, result.job);
  const { key, values } = importEnd(result);
  say(key, values);
  const [waiting] = result.needMapping;
  if (waiting !== undefined) openSheet({ kind: 'mapping', of: { file: waiting.token } });
  else if (again !== null && result.skipped.some(({ reason }) => reason === 'mapping-needed'))
    openSheet({ kind: 'mapping', of: { source: again } });
}

/** A result that a later reading took the place of is not shown beside it. */
function dropResult(source: number, job: string): void {
  useImports.setState(({ jobs }) => ({
    jobs: jobs.map((one) =>
      one.id === job || one.result === null
        ? one
        : { ...one, sources: one.sources.filter(({ id }) => id !== source) },
    ),
  }));
}

let unplaced: readonly { readonly files: readonly string[]; readonly how: Start }[] = [];

/** Imports what came while no case was open. */
export async function importWaiting(): Promise<void> {
  const late = unplaced;
  unplaced = [];
  useImports.setState({ waiting: 0 });
  for (const { files, how } of late) await startImport(files, how);
}

/** Starts an import of files that the host already knows by token; without a case they wait for one. */
export async function startImport(files: readonly string[], how: Start = {}): Promise<void> {
  if (files.length === 0) return;
  // A file on its way out would be known already, and then go.
  await settleForgetting();
  const reply = await ask('import.start', { files: [...files], ...how });
  if (!reply.ok && useCase.getState().info === null) {
    unplaced = [...unplaced, { files, how }];
    useImports.setState(({ waiting }) => ({
      waiting: waiting + files.length,
      trayOpen: true,
      error: null,
    }));
    return;
  }
  if (!reply.ok) {
    useImports.setState({ error: reply.error, trayOpen: true });
    return;
  }
  useImports.setState({ trayOpen: true, error: null });
  dropWaiting(files);
  patch(reply.value.job, (job) => job);
}

/** Files that waited for their columns wait no longer. */
function dropWaiting(tokens: readonly string[]): void {
  useImports.setState(({ jobs }) => ({
    jobs: jobs.map((job) =>
      job.result === null
        ? job
        : {
            ...job,
            result: {
              ...job.result,
              needMapping: job.result.needMapping.filter(({ token }) => !tokens.includes(token)),
            },
          },
    ),
  }));
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

/** Reads an imported file again, from the bytes that the case keeps, in place of its first reading. */
export async function reread(
  source: number,
  how: Omit<Ask<'sources.reread'>, 'source'>,
): Promise<void> {
  const reply = await ask('sources.reread', { source, ...how });
  if (!reply.ok) {
    notifyError(reply.error);
    return;
  }
  useImports.setState({ trayOpen: true, error: null });
  patch(reply.value.job, (job) => job);
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

/** A window that comes late shows at once what others have started; what it heard since then is newer. */
export async function loadRunning(): Promise<void> {
  const reply = await ask('import.running', {});
  if (!reply.ok) return;
  for (const { job, progress, sources } of reply.value) {
    if (useImports.getState().jobs.some(({ id }) => id === job)) continue;
    useImports.setState({ trayOpen: true });
    patch(job, (fresh) => ({ ...fresh, progress, file: progress?.file ?? null, sources }));
  }
}

export async function loadInterrupted(): Promise<void> {
  const reply = await ask('import.interrupted', {});
  if (reply.ok && reply.value.length > 0)
    useImports.setState({ interrupted: reply.value, trayOpen: true });
}

/** Imports again what is still where it was; for the rest the files are chosen. */
export async function importInterrupted(): Promise<void> {
  const { interrupted } = useImports.getState();
  const tokens = interrupted.flatMap(({ token }) => token ?? []);
  const all = tokens.length === interrupted.length;
  useImports.setState({ interrupted: [] });
  if (all) await startImport(tokens);
  else {
    await ask('import.dismiss', {});
    await pickFiles();
  }
}

export async function dismissInterrupted(): Promise<void> {
  useImports.setState({ interrupted: [] });
  const reply = await ask('import.dismiss', {});
  if (!reply.ok) notifyError(reply.error);
}
