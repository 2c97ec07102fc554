import { create } from 'zustand';
import type { AnalysisProgress, Ask, Output } from '../../shared/contract/api.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import type { AuditCounts, AuditFilter, SuppressionRow } from '../../shared/domain/suppression.ts';
import { ask, listen } from './core.ts';
import { usePreferences } from './preferences.ts';
import { useQuery } from './query.ts';
import { notifyError } from './window.ts';

type Progress = Pick<AnalysisProgress, 'done' | 'total'>;

interface SuppressionsState {
  readonly tab: 'audit' | 'simulator';
  readonly status: 'idle' | 'going' | 'ready' | 'failed' | 'stopped';
  readonly error: WireError | null;
  readonly progress: Progress | null;
  /** The query that the counts belong to. */
  readonly query: string;
  readonly counts: AuditCounts | null;
  readonly filter: AuditFilter;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly SuppressionRow[]>;
  /** Row that the keyboard is on; -1 is none. */
  readonly row: number;
  /** Addresses of the chosen rows by the rows' ids. */
  readonly chosen: ReadonlyMap<string, string>;
}

const nothing = {
  counts: null,
  progress: null,
  error: null,
  total: 0,
  pages: new Map(),
  row: -1,
  chosen: new Map<string, string>(),
} as const;

export const useSuppressions = create<SuppressionsState>(() => ({
  tab: 'audit',
  status: 'idle',
  query: '',
  filter: {},
  ...nothing,
}));

export const PAGE = 100;
const KEPT_PAGES = 40;
/** Rows that can be chosen at once. */
export const MOST_CHOSEN = 20_000;

let generation = 0;
let asked = new Map<number, Promise<void>>();

const askedNow = (): Pick<Ask<'suppressions.audit'>, 'query' | 'timezone'> => ({
  query: useSuppressions.getState().query,
  timezone: usePreferences.getState().timezone,
});

/** Reads the histories of what the search field asks for; what was chosen is let go. */
export async function runAudit(): Promise<void> {
  generation += 1;
  const mine = generation;
  const query = useQuery.getState().text;
  useSuppressions.setState({ status: 'going', error: null, progress: null, query });
  const leave = listen('analysis.progress', ({ analysis, done, total }) => {
    if (analysis === 'suppressions' && mine === generation)
      useSuppressions.setState({ progress: { done, total } });
  });
  const reply = await ask('suppressions.audit', askedNow());
  leave();
  if (mine !== generation) return;
  if (!reply.ok) {
    const stopped = reply.error.code === 'cancelled';
    useSuppressions.setState({
      ...nothing,
      status: stopped ? 'stopped' : 'failed',
      error: reply.error,
    });
    return;
  }
  useSuppressions.setState({ ...nothing, status: 'ready', counts: reply.value });
  await firstPage();
}

export async function stopAudit(): Promise<void> {
  await ask('analysis.cancel', { analysis: 'suppressions' });
}

/** What is shown belongs to a case or a state of it that is gone. */
export function forgetAudit(): void {
  generation += 1;
  asked = new Map();
  useSuppressions.setState({ ...nothing, status: 'idle', filter: {} });
}

export function showTab(tab: SuppressionsState['tab']): void {
  useSuppressions.setState({ tab });
}

async function firstPage(): Promise<void> {
  asked = new Map();
  useSuppressions.setState({ pages: new Map(), total: 0, row: -1 });
  await needRows(0, 0);
}

/** Shows other rows: undefined takes a condition back. */
export function setFilter(change: AuditFilter): void {
  useSuppressions.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  void firstPage();
}

async function fetchPage(page: number): Promise<void> {
  const mine = asked;
  const { filter } = useSuppressions.getState();
  const reply = await ask('suppressions.rows', {
    ...askedNow(),
    filter,
    offset: page * PAGE,
    limit: PAGE,
  });
  if (mine !== asked) return;
  if (!reply.ok) {
    asked.delete(page);
    notifyError(reply.error);
    return;
  }
  const pages = new Map(useSuppressions.getState().pages);
  pages.set(page, reply.value.rows);
  for (const old of pages.keys()) {
    if (pages.size <= KEPT_PAGES) break;
    pages.delete(old);
    asked.delete(old);
  }
  useSuppressions.setState({ pages, total: reply.value.total });
}

/** Makes sure that the rows from `first` to `last` are there. */
export async function needRows(first: number, last: number): Promise<void> {
  const waiting: Promise<void>[] = [];
  for (
    let page = Math.floor(Math.max(0, first) / PAGE);
    page <= Math.floor(last / PAGE);
    page += 1
  ) {
    const going = asked.get(page) ?? fetchPage(page);
    asked.set(page, going);
    waiting.push(going);
  }
  await Promise.all(waiting);
}

export const auditRow = (
  pages: SuppressionsState['pages'],
  index: number,
): SuppressionRow | undefined => pages.get(Math.floor(index / PAGE))?.[index % PAGE];

export function moveRow(row: number): void {
  const { total } = useSuppressions.getState();
  if (total > 0) useSuppressions.setState({ row: Math.max(0, Math.min(total - 1, row)) });
}

export function toggleChosen({ id, recipient }: SuppressionRow): void {
  const chosen = new Map(useSuppressions.getState().chosen);
  if (!chosen.delete(id)) chosen.set(id, recipient);
  useSuppressions.setState({ chosen });
}

/** Everything that the filters show, as far as it can be chosen: addresses by the rows' ids. */
async function allShown(): Promise<ReadonlyMap<string, string> | null> {
  const { filter, total } = useSuppressions.getState();
  const all = new Map<string, string>();
  const most = Math.min(total, MOST_CHOSEN);
  for (let offset = 0; offset < most;) {
    const limit = Math.min(500, most - offset);
    const reply = await ask('suppressions.rows', { ...askedNow(), filter, offset, limit });
    if (!reply.ok) {
      notifyError(reply.error);
      return null;
    }
    for (const { id, recipient } of reply.value.rows) all.set(id, recipient);
    if (reply.value.rows.length === 0) break;
    offset += limit;
  }
  return all;
}

/** Chooses everything that the filters show, up to `MOST_CHOSEN`. */
export async function chooseAll(): Promise<void> {
  const chosen = await allShown();
  if (chosen !== null) useSuppressions.setState({ chosen });
}

/** The addresses of the chosen rows, or of all that are shown; each once. */
export async function addresses(): Promise<readonly string[]> {
  const { chosen } = useSuppressions.getState();
  const wanted = chosen.size === 0 ? await allShown() : chosen;
  return [...new Set(wanted?.values())];
}

export function chooseNone(): void {
  useSuppressions.setState({ chosen: new Map() });
}

/** The list for a service: of the chosen rows, or of all that the filters show. */
export function exportList(
  wish: Pick<Ask<'suppressions.export'>, 'esp' | 'purpose' | 'form' | 'filterText'>,
): Promise<Reply<Output<'suppressions.export'>>> {
  const { filter, chosen } = useSuppressions.getState();
  // The service and the finding are the wish's own.
  const { cause, reason, basis } = filter;
  return ask('suppressions.export', {
    ...askedNow(),
    ...wish,
    filter: { cause, reason, basis },
    language: usePreferences.getState().language,
    ...(chosen.size === 0 ? {} : { ids: [...chosen.keys()] }),
  });
}
