import { create } from 'zustand';
import type { DeskKey } from '../../shared/i18n/desk/desk.ts';
import type { Values } from '../../shared/i18n/message.ts';
import type { WireError } from '../../shared/contract/errors.ts';

export const PLACES = ['desk', 'sources', 'knowledge'] as const;
export type Place = (typeof PLACES)[number];

/** What lies over the window. One at a time. */
export type Sheet =
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'address-list' }
  | { readonly kind: 'report'; readonly recipient: string }
  | { readonly kind: 'notes'; readonly recipient: string }
  | { readonly kind: 'save-view' }
  | { readonly kind: 'bounce'; readonly report: number; readonly line: number | null }
  | { readonly kind: 'record'; readonly event: number }
  | { readonly kind: 'rejects'; readonly source: number }
  | { readonly kind: 'forget'; readonly source: number }
  | { readonly kind: 'mapping'; readonly token: string };

export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly key: DeskKey;
  readonly values: Values;
  /** The core's own sentence, where it gave one. */
  readonly sentence: string | null;
  readonly undo: (() => void) | null;
}

interface WindowState {
  readonly place: Place;
  readonly sheet: Sheet | null;
  readonly notices: readonly Notice[];
  /** Said to screen readers, politely. */
  readonly said: { readonly key: DeskKey; readonly values: Values } | null;
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
  railOpen: false,
  detailOpen: false,
  palette: 0,
}));

export function goTo(place: Place): void {
  useWindow.setState({ place, railOpen: false, detailOpen: false });
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

let nextNotice = 1;
const NOTICE_MS = 6000;
const UNDO_MS = 12_000;

export function notify(
  key: DeskKey,
  values: Values = {},
  more: Partial<Pick<Notice, 'tone' | 'sentence' | 'undo'>> = {},
): void {
  const id = nextNotice;
  nextNotice += 1;
  const notice: Notice = { id, tone: 'plain', sentence: null, undo: null, key, values, ...more };
  useWindow.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
  if (notice.tone !== 'bad')
    setTimeout(() => dismiss(id), notice.undo === null ? NOTICE_MS : UNDO_MS);
}

export function notifyError(error: WireError): void {
  if (error.code === 'cancelled') return;
  notify('error.plain', {}, { tone: 'bad', sentence: error.message === '' ? null : error.message });
}

export function dismiss(id: number): void {
  useWindow.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
}
