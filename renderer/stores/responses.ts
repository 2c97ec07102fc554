import { create } from 'zustand';
import type { AnalysisProgress, ResponseExplained } from '../../shared/contract/api.ts';
import type { Ask } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { ResponseList, ResponsePeriod, ResponseSort } from '../../shared/domain/response.ts';
import { ask, listen } from './core.ts';
import { usePreferences } from './preferences.ts';
import { setQuery, useQuery } from './query.ts';
import { setMode } from './results.ts';
import { goTo, notifyError, useWindow } from './window.ts';

interface ResponsesState {
  readonly find: string;
  readonly sort: ResponseSort;
  readonly period: ResponsePeriod;
  readonly list: ResponseList | null;
  readonly status: 'idle' | 'waiting' | 'ready' | 'failed';
  readonly error: WireError | null;
  /** From 0 to 1 while the replies of a large case are read. */
  readonly progress: number | null;
  /** Names the chosen cluster. */
  readonly chosen: string | null;
  readonly detail: ResponseExplained | null;
  readonly detailError: WireError | null;
}

export const useResponses = create<ResponsesState>(() => ({
  find: '',
  sort: 'count',
  period: 'auto',
  list: null,
  status: 'idle',
  error: null,
  progress: null,
  chosen: null,
  detail: null,
  detailError: null,
}));

/** Clusters of a list: more are narrowed by words. */
const MOST = 300;
const TYPING_PAUSE = 80;

let generation = 0;
let detailGeneration = 0;
/** The question that the shown list answers. */
let answered = '';

function question(): Pick<Ask<'responses.list'>, 'query' | 'timezone' | 'period'> {
  const { timezone } = usePreferences.getState();
  return { query: useQuery.getState().text, timezone, period: useResponses.getState().period };
}

/** Asks for the list anew; what is shown stays until the answer is there. */
export async function loadResponses(): Promise<void> {
  generation += 1;
  const mine = generation;
  const { find, sort } = useResponses.getState();
  const input = { ...question(), find, sort, limit: MOST };
  useResponses.setState({ status: 'waiting' });
  const reply = await ask('responses.list', input);
  if (mine !== generation) return;
  if (!reply.ok) {
    useResponses.setState({ status: 'failed', error: reply.error, progress: null });
    return;
  }
  answered = JSON.stringify(input);
  useResponses.setState({ list: reply.value, status: 'ready', error: null, progress: null });
  const { chosen } = useResponses.getState();
  const { clusters } = reply.value;
  const kept = clusters.some(({ cluster }) => cluster === chosen);
  await chooseResponse(kept ? chosen : (clusters[0]?.cluster ?? null));
}

/** Asks for the list where it is looked at and does not answer the present question. */
function refreshResponses(): void {
  if (useWindow.getState().place !== 'responses') return;
  const { find, sort } = useResponses.getState();
  if (answered !== JSON.stringify({ ...question(), find, sort, limit: MOST })) void loadResponses();
}

export async function chooseResponse(chosen: string | null): Promise<void> {
  detailGeneration += 1;
  const mine = detailGeneration;
  useResponses.setState({ chosen });
  if (chosen === null) {
    useResponses.setState({ detail: null, detailError: null });
    return;
  }
  const { language } = usePreferences.getState();
  const reply = await ask('responses.cluster', { ...question(), cluster: chosen, language });
  if (mine !== detailGeneration) return;
  useResponses.setState(
    reply.ok
      ? { detail: reply.value, detailError: null }
      : { detail: null, detailError: reply.error },
  );
}

/** Chooses the cluster so many rows on, or the first. */
export function moveResponse(step: number): void {
  const { list, chosen } = useResponses.getState();
  const clusters = list?.clusters ?? [];
  const at = clusters.findIndex(({ cluster }) => cluster === chosen);
  const next = clusters[at === -1 ? 0 : Math.max(0, Math.min(clusters.length - 1, at + step))];
  if (next !== undefined && next.cluster !== chosen) void chooseResponse(next.cluster);
}

let typing: ReturnType<typeof setTimeout> | undefined;

export function findResponses(find: string): void {
  useResponses.setState({ find });
  clearTimeout(typing);
  typing = setTimeout(refreshResponses, TYPING_PAUSE);
}

export function arrangeResponses(change: Partial<Pick<ResponsesState, 'sort' | 'period'>>): void {
  useResponses.setState(change);
  refreshResponses();
}

/** Opens the desk with the messages behind a query. */
export function showOnDesk(query: string): void {
  goTo('desk');
  setMode('messages');
  setQuery(query);
}

type Copied = Pick<Ask<'responses.copy'>, 'what' | 'format' | 'redact'>;

/** A text to hand over: the list, the chosen cluster, or a question about it. Null where there is none. */
export async function responseText({ what, format, redact }: Copied): Promise<string | null> {
  const { find, sort, chosen } = useResponses.getState();
  const { language, timezone } = usePreferences.getState();
  const reply = await ask('responses.copy', {
    ...question(),
    timezone,
    find,
    sort,
    what,
    format,
    redact,
    language,
    ...(chosen === null ? {} : { cluster: chosen }),
  });
  if (reply.ok) return reply.value.text;
  notifyError(reply.error);
  return null;
}

function onProgress({ analysis, done, total }: AnalysisProgress): void {
  if (analysis === 'responses' && useResponses.getState().status === 'waiting') {
    useResponses.setState({ progress: total === 0 ? null : done / total });
  }
}

/** Keeps the list to what is looked at: the query, the zone, the case, the language. */
export function followResponses(): void {
  listen('analysis.progress', onProgress);
  listen('workspace.changed', ({ reason }) => {
    if (reason === 'notes') return;
    answered = '';
    if (reason === 'opened') {
      useResponses.setState({ list: null, chosen: null, detail: null, find: '', status: 'idle' });
    }
    refreshResponses();
  });
  useQuery.subscribe((now, before) => {
    if (now.text === before.text) return;
    clearTimeout(typing);
    typing = setTimeout(refreshResponses, now.typing ? TYPING_PAUSE : 0);
  });
  useWindow.subscribe((now, before) => {
    if (now.place !== before.place) refreshResponses();
  });
  usePreferences.subscribe((now, before) => {
    if (now.timezone !== before.timezone) refreshResponses();
    if (now.language !== before.language) void chooseResponse(useResponses.getState().chosen);
  });
}
