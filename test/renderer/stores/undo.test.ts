import { beforeAll, beforeEach, expect, it } from 'vitest';
import { connect } from '../../../renderer/stores/core.ts';
import {
  setColumnWidth,
  setListWidth,
  toggleColumn,
  useList,
} from '../../../renderer/stores/list.ts';
import { setDensity, usePreferences } from '../../../renderer/stores/preferences.ts';
import { resetQuery, setQuery, useQuery } from '../../../renderer/stores/query.ts';
import { setMode, sortBy, useResults } from '../../../renderer/stores/results.ts';
import { endRun, redoChange, undoChange } from '../../../renderer/stores/undo.ts';
import { fakeCarrier } from '../fake-api.ts';

beforeAll(() => connect(fakeCarrier()));
beforeEach(() => resetQuery());

/** All that a change of the view can change. */
const view = () => {
  const { columns, widths, width } = useList.getState();
  const { sort, descending, mode } = useResults.getState();
  const { density } = usePreferences.getState();
  return {
    columns,
    widths,
    width,
    sort,
    descending,
    mode,
    density,
    text: useQuery.getState().text,
  };
};

it.each<[string, () => void]>([
  ['the order', () => sortBy('provider')],
  ['its direction', () => sortBy('last')],
  ['a column', () => toggleColumn('reply')],
  ['the width of a column', () => setColumnWidth('outcome', 222)],
  ['the width of the list', () => setListWidth(777)],
  ['the density', () => setDensity('compact')],
  ['recipients or messages', () => setMode('messages')],
])('%s is undone and done again', (_what, make) => {
  const before = view();
  make();
  const after = view();
  expect(after).not.toEqual(before);
  expect(undoChange()).toBe(true);
  expect(view()).toEqual(before);
  expect(redoChange()).toBe(true);
  expect(view()).toEqual(after);
  undoChange();
});

it('everything is taken back in the order it was made, filters and layout alike', () => {
  const steps = [
    () => setQuery('reason:expired'),
    () => sortBy('recipient'),
    () => toggleColumn('provider'),
    () => setDensity('compact'),
  ];
  const views = [view()];
  for (const step of steps) {
    step();
    views.push(view());
  }
  while (views.length > 1) {
    expect(view()).toEqual(views.pop());
    expect(undoChange()).toBe(true);
  }
  expect(view()).toEqual(views[0]);
  expect(undoChange()).toBe(false);
});

it('a drag is one step, and the next drag another', () => {
  const { width } = useList.getState();
  for (const to of [500, 510, 520]) setListWidth(to);
  endRun();
  for (const to of [600, 610]) setListWidth(to);
  undoChange();
  expect(useList.getState().width).toBe(520);
  undoChange();
  expect(useList.getState().width).toBe(width);
});

it('what changes nothing is no step', () => {
  setListWidth(useList.getState().width);
  setDensity(usePreferences.getState().density);
  expect(undoChange()).toBe(false);
});
