import { create } from 'zustand';
import type { WireError } from '../../shared/contract/errors.ts';
import type {
  Dimension,
  Measure,
  OverviewReport,
  OverviewSort,
} from '../../shared/domain/overview.ts';
import { ask, listen } from './core.ts';
import { usePreferences } from './preferences.ts';
import { setQuery, useQuery } from './query.ts';
import { setMode, useResults } from './results.ts';
import { goTo, useWindow } from './window.ts';

interface OverviewState {
  readonly by: Dimension;
  readonly measure: Measure;
  readonly sort: OverviewSort;
  readonly descending: boolean;
  readonly limit: number;
  /** The last one that came; behind what is asked while another is counted. */
  readonly report: OverviewReport | null;
  /** What `report` is counted by. */
  readonly shown: { readonly by: Dimension; readonly measure: Measure };
  readonly status: 'idle' | 'waiting' | 'ready' | 'stopped' | 'failed';
  readonly error: WireError | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

const PAGE = 50;

export const useOverview = create<OverviewState>(() => ({
  by: 'provider',
  measure: 'bounce',
  sort: 'messages',
  descending: true,
  limit: PAGE,
  report: null,
  shown: { by: 'provider', measure: 'bounce' },
  status: 'idle',
  error: null,
  progress: null,
}));

let generation = 0;

/** Counts what the query leaves. An answer that a newer question overtook is dropped. */
export async function refreshOverview(): Promise<void> {
  generation += 1;
  const mine = generation;
  const { by, measure, sort, descending, limit } = useOverview.getState();
  const { timezone } = usePreferences.getState();
  const query = useQuery.getState().text;
  useOverview.setState({ status: 'waiting', progress: null });
  const reply = await ask('overview.report', {
    query,
    timezone,
    by,
    measure,
    sort,
    descending,
    limit,
  });
  if (mine !== generation) return;
  if (reply.ok) {
    const shown = { by, measure };
    useOverview.setState({ report: reply.value, shown, status: 'ready', error: null });
  } else if (reply.error.code === 'cancelled') useOverview.setState({ status: 'stopped' });
  else useOverview.setState({ status: 'failed', error: reply.error });
}

export function stopOverview(): void {
  if (useOverview.getState().status === 'waiting')
    void ask('analysis.cancel', { analysis: 'overview' });
}

export function countBy(by: Dimension): void {
  const byTime = by === 'day' || by === 'hour';
  useOverview.setState({
    by,
    limit: PAGE,
    sort: byTime ? 'key' : 'messages',
    descending: !byTime,
  });
  void refreshOverview();
}

export function measureBy(measure: Measure): void {
  useOverview.setState({ measure });
  void refreshOverview();
}

/** A second click on the same column turns the order round. */
export function sortOverview(sort: OverviewSort): void {
  const now = useOverview.getState();
  useOverview.setState({
    sort,
    descending: now.sort === sort ? !now.descending : sort !== 'key',
  });
  void refreshOverview();
}

export function showMoreRows(): void {
  useOverview.setState(({ limit }) => ({ limit: limit * 4 }));
  void refreshOverview();
}

/** Opens the Desk on the messages behind a number. */
export function openMessages(...conditions: readonly string[]): void {
  const query = conditions.filter((one) => one !== '').join(' ');
  goTo('desk');
  setQuery(query);
  if (useResults.getState().mode !== 'messages') setMode('messages');
}

const TYPING_PAUSE = 200;

/** Keeps the overview in step with the query, the zone and the case while it is looked at. */
export function followOverview(): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const follow = (ms: number): void => {
    if (useWindow.getState().place !== 'overview') return;
    clearTimeout(pause);
    pause = setTimeout(() => void refreshOverview(), ms);
  };
  listen('analysis.progress', ({ analysis, done, total }) => {
    if (analysis === 'overview' && useOverview.getState().status === 'waiting')
      useOverview.setState({ progress: { done, total } });
  });
  listen('workspace.changed', ({ reason }) => {
    if (reason === 'opened') useOverview.setState({ report: null });
    if (reason !== 'notes') follow(0);
  });
  useWindow.subscribe((now, before) => {
    if (now.place === before.place) return;
    if (before.place === 'overview') {
      clearTimeout(pause);
      stopOverview();
    }
    follow(0);
  });
  useQuery.subscribe((now, before) => {
    if (now.text !== before.text) follow(now.typing ? TYPING_PAUSE : 0);
  });
  usePreferences.subscribe((now, before) => {
    if (now.timezone !== before.timezone) follow(0);
  });
  follow(0);
}
