import { create } from 'zustand';
import type { Facet, HistogramBar, MessageHit, RecipientHit } from '../../shared/contract/api.ts';
import type { Ask, Page } from '../../shared/contract/api.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import { whenPainted } from '../ui/when-painted.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';
import { useQuery } from './query.ts';
import { changed } from './undo.ts';
import { forgetVerdicts } from './verdicts.ts';
import { sayFound } from './window.ts';

export type Sort = NonNullable<Ask<'search.recipients'>['sort']>;
export type Mode = 'recipients' | 'messages';

/** One row of the list, whichever of the two lists it is. */
export type Row =
  | { readonly kind: 'recipient'; readonly id: string; readonly hit: RecipientHit }
  | { readonly kind: 'message'; readonly id: string; readonly hit: MessageHit };

interface ResultsState {
  readonly mode: Mode;
  readonly sort: Sort;
  readonly descending: boolean;
  /** Query the shown rows answer; behind the typed one while an answer is on its way. */
  readonly query: string;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  readonly total: number;
  readonly exact: boolean;
  /** What the quick look did not come to is still being looked for. */
  readonly looking: boolean;
  readonly tookMs: number;
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly error: WireError | null;
  /** What an answer is on its way for. */
  readonly asking: 'rows' | 'counts' | null;
  readonly facets: readonly Facet[];
  readonly histogram: readonly HistogramBar[];
  /** The whole case's bars, behind the ones of the query. */
  readonly span: readonly HistogramBar[];
}

/** Rows asked for at once: more than any window shows, and few enough to come quickly. */
export const PAGE = 40;
const KEPT_PAGES = 60;

export const useResults = create<ResultsState>(() => ({
  mode: 'recipients',
  sort: 'last',
  descending: true,
  query: '',
  pages: new Map(),
  total: 0,
  exact: true,
  looking: false,
  tookMs: 0,
  status: 'waiting',
  error: null,
  asking: null,
  facets: [],
  histogram: [],
  span: [],
}));

/** Milliseconds without a further letter before facets and histogram are counted: they are not to keep a page waiting. */
const COUNTS_PAUSE = 160;

let generation = 0;
const underWay = new Set<Promise<unknown>>();

/** Whether a first page is on its way. */
export const isAsking = (): boolean => underWay.size > 0;

/** Resolves when no first page is on its way, and the one that came is drawn: what can wait is not to keep one waiting. */
export async function answered(): Promise<void> {
  await Promise.allSettled(underWay);
  await new Promise<void>((resolve) => {
    whenPainted(resolve);
  });
}

/** Resolves with true when the rows are those of the query that stands, with false when another one does first. */
export function rowsOfQuery(): Promise<boolean> {
  const { text } = useQuery.getState();
  const there = (): boolean => {
    const { query, status } = useResults.getState();
    return query === text && status !== 'waiting';
  };
  if (there()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const end = (found: boolean): void => {
      for (const stop of stops) stop();
      resolve(found);
    };
    stops.push(
      useResults.subscribe(() => there() && end(true)),
      useQuery.subscribe((now) => now.text !== text && end(false)),
    );
  });
}

const asked = new Map<number, Promise<void>>();

async function fetchPage(page: number, query: string, patient = false): Promise<Reply<Page<Row>>> {
  const { mode, sort, descending } = useResults.getState();
  const { language, timezone } = usePreferences.getState();
  const input = {
    query,
    timezone,
    sort,
    descending,
    offset: page * PAGE,
    limit: PAGE,
    language,
    ...(patient ? { patient } : {}),
  };
  if (mode === 'recipients') {
    const reply = await ask('search.recipients', input);
    return reply.ok
      ? { ok: true, value: { ...reply.value, hits: reply.value.hits.map(recipientRow) } }
      : reply;
  }
  const reply = await ask('search.messages', input);
  return reply.ok
    ? { ok: true, value: { ...reply.value, hits: reply.value.hits.map(messageRow) } }
    : reply;
}

const recipientRow = (hit: RecipientHit): Row => ({ kind: 'recipient', id: hit.recipient, hit });
const messageRow = (hit: MessageHit): Row => ({ kind: 'message', id: `m${hit.id}`, hit });

/**
 * Asks anew for everything the query decides. An answer that comes after a newer question is dropped.
 * @param shown called as soon as the first rows are there, before anything is counted
 */
export async function refresh(shown: () => void = () => {}): Promise<void> {
  generation += 1;
  const mine = generation;
  const query = useQuery.getState().text;
  const page = fetchPage(0, query);
  underWay.add(page);
  useResults.setState({ asking: 'rows' });
  const reply = await page.finally(() => underWay.delete(page));
  if (mine !== generation) return;
  asked.clear();
  if (!reply.ok) {
    useResults.setState({ status: 'failed', error: reply.error, asking: null, query });
    return;
  }
  // Another program may have written into the case: no verdict is to be older than the row that opens it.
  forgetVerdicts();
  const { total, exact, tookMs, hits } = reply.value;
  asked.set(0, Promise.resolve());
  useResults.setState({
    status: 'ready',
    error: null,
    asking: null,
    query,
    total,
    exact,
    looking: !exact,
    tookMs,
    pages: new Map([[0, hits]]),
  });
  sayFound(total);
  shown();
  if (useQuery.getState().typing) {
    await new Promise((resolve) => {
      setTimeout(resolve, COUNTS_PAUSE);
    });
    if (mine !== generation) return;
  }
  await refreshCounts(mine, query);
  if (!exact) await lookOn(mine, query);
}

let patientLook: Promise<unknown> = Promise.resolve();

/** What the quick look did not come to, rows too rare for it or their number, is looked for again at leisure. */
async function lookOn(mine: number, query: string): Promise<void> {
  // One at a time: what nobody waits for any more is not to stand before what somebody does.
  await patientLook;
  if (mine !== generation) return;
  const asking = fetchPage(0, query, true);
  patientLook = asking;
  const reply = await asking;
  if (mine !== generation) return;
  if (!reply.ok) {
    useResults.setState({ looking: false });
    return;
  }
  const { total, exact, tookMs, hits } = reply.value;
  const pages = new Map(useResults.getState().pages).set(0, hits);
  useResults.setState({ total, exact, tookMs, pages, looking: false });
  sayFound(total);
}

async function refreshCounts(mine: number, query: string): Promise<void> {
  const { language, timezone } = usePreferences.getState();
  useResults.setState({ asking: 'counts' });
  const [facets, histogram] = await Promise.all([
    ask('search.facets', { query, timezone, language }),
    ask('search.histogram', { query, timezone }),
  ]);
  if (mine !== generation) return;
  useResults.setState({
    asking: null,
    ...(facets.ok ? { facets: facets.value } : {}),
    ...(histogram.ok ? { histogram: histogram.value } : {}),
  });
}

/** The bars of the whole case; asked when the case or the zone changes. */
export async function refreshSpan(): Promise<void> {
  const { timezone } = usePreferences.getState();
  const reply = await ask('search.histogram', { query: '', timezone });
  if (reply.ok) useResults.setState({ span: reply.value });
}

async function fetchMissing(page: number): Promise<void> {
  const mine = generation;
  const reply = await fetchPage(page, useResults.getState().query, true);
  if (mine !== generation) return;
  if (!reply.ok) {
    asked.delete(page);
    return;
  }
  const pages = new Map(useResults.getState().pages);
  pages.set(page, reply.value.hits);
  for (const old of pages.keys()) {
    if (pages.size <= KEPT_PAGES) break;
    pages.delete(old);
    asked.delete(old);
  }
  useResults.setState({ pages });
}

/** Makes sure that the rows from `first` to `last` are there; resolves when they are. */
export async function need(first: number, last: number): Promise<void> {
  const until = Math.floor(Math.min(last, useResults.getState().total - 1) / PAGE);
  const waiting: Promise<void>[] = [];
  for (let page = Math.floor(Math.max(0, first) / PAGE); page <= until; page += 1) {
    const going = asked.get(page) ?? fetchMissing(page);
    asked.set(page, going);
    waiting.push(going);
  }
  await Promise.all(waiting);
}

export function rowAt(pages: ResultsState['pages'], index: number): Row | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

export function setMode(mode: Mode): void {
  const { mode: before } = useResults.getState();
  if (mode === before) return;
  const put = (wanted: Mode) => (): void => {
    useResults.setState({ mode: wanted, pages: new Map(), status: 'waiting' });
    void refresh();
  };
  put(mode)();
  changed(put(before), put(mode));
}

/** A second click on the same column turns the order round. */
export function sortBy(sort: Sort): void {
  const now = useResults.getState();
  const descending = now.sort === sort ? !now.descending : sort === 'last' || sort === 'messages';
  const put = (order: Pick<ResultsState, 'sort' | 'descending'>) => (): void => {
    useResults.setState(order);
    void refresh();
  };
  put({ sort, descending })();
  changed(put({ sort: now.sort, descending: now.descending }), put({ sort, descending }));
}
