import { create } from 'zustand';
import type { Ask } from '../../shared/contract/api.ts';
import type { DeskKey } from '../../shared/i18n/desk/desk.ts';
import type { Values } from '../../shared/i18n/message.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import { useConnection } from './connection.ts';

export const PLACES = [
  'desk',
  'overview',
  'responses',
  'suppressions',
  'sources',
  'knowledge',
] as const;
export type Place = (typeof PLACES)[number];

/** The key that leads to a place: its number in the rail. */
export const placeKey = (place: Place): string => String(PLACES.indexOf(place) + 1);

/** What lies over the window. One at a time. */
export type Sheet =
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'address-list' }
  | { readonly kind: 'report'; readonly recipient: string }
  | { readonly kind: 'notes'; readonly recipient: string }
  | { readonly kind: 'save-view' }
  | { readonly kind: 'export' }
  | { readonly kind: 'bounce'; readonly report: number; readonly line: number | null }
  | { readonly kind: 'record'; readonly event: number }
  | { readonly kind: 'rejects'; readonly source: number }
  | { readonly kind: 'reread'; readonly source: number }
  | { readonly kind: 'mapping'; readonly of: Ask<'import.preview'> };

export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly key: DeskKey;
  readonly values: Values;
  /** The core's own sentence, where it gave one. */
  readonly sentence: string | null;
  readonly undo: (() => void) | null;
  /** Done once the notice is gone without having been undone. */
  readonly gone: (() => void) | null;
}

interface WindowState {
  readonly place: Place;
  readonly sheet: Sheet | null;
  readonly notices: readonly Notice[];
  /** Said to screen readers, politely. */
  readonly said: { readonly key: DeskKey; readonly values: Values } | null;
  /** Results of the last search, said likewise. */
  readonly found: number | null;
  readonly railOpen: boolean;
  readonly detailOpen: boolean;
  /** Counts how often the palette was asked for. */
  readonly palette: number;
}

export const useWindow = create<WindowState>(() => ({
  place: 'desk',
  sheet: null,
  notices: [],
  said: null,
  found: null,
  railOpen: false,
  detailOpen: false,
  palette: 0,
}));

export function goTo(place: Place): void {
  useWindow.setState({ place, railOpen: false, detailOpen: false });
}

/** Places that follow the query; from any other its results are looked at on the desk. */
const FOLLOW_QUERY: ReadonlySet<Place> = new Set<Place>(['overview', 'suppressions']);

/** Where the results of a query are looked at. */
export function goToResults(): void {
  if (!FOLLOW_QUERY.has(useWindow.getState().place)) goTo('desk');
}

export function openSheet(sheet: Sheet): void {
  useWindow.setState({ sheet });
}

export function closeSheet(): void {
  useWindow.setState({ sheet: null });
}

/** Below 900 px the detail lies over the list; this says which of the two is in front. */
export function showDetail(detailOpen: boolean): void {
  useWindow.setState({ detailOpen });
}

/** Views, recent searches and every command, whatever stands in the box. */
export function askPalette(): void {
  useWindow.setState(({ palette }) => ({ palette: palette + 1 }));
}

export function toggleRail(): void {
  useWindow.setState(({ railOpen }) => ({ railOpen: !railOpen }));
}

export function say(key: DeskKey, values: Values = {}): void {
  useWindow.setState({ said: { key, values } });
}

/** Says how many results there are. */
export function sayFound(count: number): void {
  useWindow.setState({ found: count });
}

let nextNotice = 1;
const NOTICE_MS = 6000;
const UNDO_MS = 10_000;
/** More than this at once push out the oldest. */
const NOTICES = 3;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Shows a notice for a while; a bad one stays until it is dismissed. Answers its number. */
export function notify(
  key: DeskKey,
  values: Values = {},
  more: Partial<Pick<Notice, 'tone' | 'sentence' | 'undo' | 'gone'>> = {},
): number {
  const id = nextNotice;
  nextNotice += 1;
  const { notices } = useWindow.getState();
  for (const old of notices.slice(0, Math.max(0, notices.length + 1 - NOTICES))) dismiss(old.id);
  const notice: Notice = {
    id,
    tone: 'plain',
    sentence: null,
    undo: null,
    gone: null,
    key,
    values,
    ...more,
  };
  useWindow.setState((now) => ({ notices: [...now.notices, notice] }));
  releaseNotice(id);
  return id;
}

/** Stops the clock of a notice while somebody points at it or stands on it. */
export function holdNotice(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Starts the clock of a notice from the beginning. */
export function releaseNotice(id: number): void {
  holdNotice(id);
  const notice = useWindow.getState().notices.find((one) => one.id === id);
  if (notice === undefined || notice.tone === 'bad') return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), notice.undo === null ? NOTICE_MS : UNDO_MS),
  );
}

export function notifyError(error: WireError): void {
  // That nobody answers is said in a place of its own.
  if (error.code === 'cancelled' || useConnection.getState().lost) return;
  notify('error.plain', {}, { tone: 'bad', sentence: error.message === '' ? null : error.message });
}

/** Takes a notice away as if it had never been: neither undone nor done. */
export function withdraw(id: number): Notice | null {
  holdNotice(id);
  const { notices } = useWindow.getState();
  const notice = notices.find((one) => one.id === id);
  if (notice === undefined) return null;
  useWindow.setState({ notices: notices.filter((one) => one.id !== id) });
  return notice;
}

export function dismiss(id: number): void {
  withdraw(id)?.gone?.();
}

export function undoNotice(id: number): void {
  withdraw(id)?.undo?.();
}

/** Undoes what the newest notice offers to undo. False where there is nothing of the kind. */
export function undoNewest(): boolean {
  const newest = useWindow.getState().notices.findLast(({ undo }) => undo !== null);
  if (newest !== undefined) undoNotice(newest.id);
  return newest !== undefined;
}
