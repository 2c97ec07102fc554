import { COLUMNS, useList } from './list.ts';
import type { Column } from './list.ts';
import { setSingleKeys, usePreferences } from './preferences.ts';

/** What belongs to this window on this machine rather than to the case: kept by the browser itself. */
interface Layout {
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  readonly width?: number;
  readonly singleKeys?: boolean;
}

const KEY = 'deadletter.layout';
const PAUSE = 300;

function read(): Layout {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function write(): void {
  const { columns, widths, width } = useList.getState();
  const { singleKeys } = usePreferences.getState();
  try {
    localStorage.setItem(KEY, JSON.stringify({ columns, widths, width, singleKeys }));
  } catch {
    // A browser without storage keeps the layout until the window is closed.
  }
}

/** Restores the layout and keeps it from now on. */
export function keepLayout(): void {
  const { columns, widths, width, singleKeys } = read();
  const known = (name: string): name is Column => COLUMNS.some((one) => one === name);
  const shown = COLUMNS.filter((one) => columns?.includes(one) === true);
  useList.setState({
    ...(shown.includes('recipient') ? { columns: shown } : {}),
    ...(typeof width === 'number' ? { width } : {}),
    ...(widths === undefined
      ? {}
      : { widths: Object.fromEntries(Object.entries(widths).filter(([name]) => known(name))) }),
  });
  if (singleKeys === false) setSingleKeys(false);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(write, PAUSE);
  };
  useList.subscribe((now, before) => {
    if (
      now.columns !== before.columns ||
      now.widths !== before.widths ||
      now.width !== before.width
    )
      later();
  });
  usePreferences.subscribe((now, before) => {
    if (now.singleKeys !== before.singleKeys) later();
  });
}
