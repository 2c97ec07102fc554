import { LIST_COLUMNS } from '../../shared/domain/list-column.ts';
import { startWidth, useList } from './list.ts';
import { prefer, usePreferences } from './preferences.ts';

const PAUSE_MS = 300;

/** Puts columns and widths back as the settings have them, and keeps them there from now on. */
export function keepLayout(): void {
  const { columns, widths, width } = usePreferences.getState().list;
  const shown = LIST_COLUMNS.filter((one) => columns?.includes(one) === true);
  useList.setState({
    ...(shown.includes('recipient') ? { columns: shown } : {}),
    widths,
    width: width ?? startWidth(),
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  useList.subscribe((now, before) => {
    if (
      now.columns === before.columns &&
      now.widths === before.widths &&
      now.width === before.width
    )
      return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      const list = useList.getState();
      prefer({
        list: { columns: [...list.columns], widths: list.widths, width: list.width },
      });
    }, PAUSE_MS);
  });
}
