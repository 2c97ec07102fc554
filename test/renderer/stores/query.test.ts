import { beforeEach, describe, expect, it } from 'vitest';
import {
  redoQuery,
  resetQuery,
  setQuery,
  typeQuery,
  undoQuery,
  useQuery,
} from '../../../renderer/stores/query.ts';

beforeEach(() => resetQuery());
const text = (): string => useQuery.getState().text;

describe('undo of filters', () => {
  it('takes a run of typing back as one step', () => {
    for (const typed of ['a', 'an', 'ann', 'anna']) typeQuery(typed);
    setQuery('anna reason:expired');
    expect(undoQuery()).toBe(true);
    expect(text()).toBe('anna');
    undoQuery();
    expect(text()).toBe('');
    expect(undoQuery()).toBe(false);
  });

  it('goes forward again until something new is asked', () => {
    setQuery('a');
    setQuery('b');
    undoQuery();
    expect(redoQuery()).toBe(true);
    expect(text()).toBe('b');
    undoQuery();
    setQuery('c');
    expect(redoQuery()).toBe(false);
    expect(text()).toBe('c');
  });
});
