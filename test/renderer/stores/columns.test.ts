import { beforeEach, expect, it } from 'vitest';
import { COLUMN_GAP, COLUMN_WIDTHS, toggleColumn, useList } from '../../../renderer/stores/list.ts';

beforeEach(() =>
  useList.setState({ columns: ['recipient', 'outcome', 'last'], widths: {}, width: 500 }),
);

it('gives the list the room of a new column and takes it back with it', () => {
  toggleColumn('reply');
  expect(useList.getState().columns).toEqual(['recipient', 'outcome', 'reply', 'last']);
  expect(useList.getState().width).toBe(500 + COLUMN_WIDTHS.reply + COLUMN_GAP);
  toggleColumn('reply');
  expect(useList.getState().width).toBe(500);
});

it('never takes the address away', () => {
  toggleColumn('recipient');
  expect(useList.getState().columns).toContain('recipient');
});
