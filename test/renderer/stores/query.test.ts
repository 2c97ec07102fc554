import { beforeEach, describe, expect, it } from 'vitest';
import { resetQuery, setQuery, typeQuery, useQuery } from '../../../renderer/stores/query.ts';
import { redoChange, undoChange } from '../../../renderer/stores/undo.ts';

beforeEach(() => resetQuery());
const text = (): string => useQuery.getState().text;

describe('undo of filters', () => {
  it('takes a run of typing back as one step', () => {
    for (const typed of ['a', 'an', 'ann', 'anna']) typeQuery(typed);
    setQuery('anna reason:expired');
    expect(undoChange()).toBe(true);
    expect(text()).toBe('anna');
    undoChange();
    expect(text()).toBe('');
    expect(undoChange()).toBe(false);
  });

  it('goes forward again until something new is asked', () => {
    setQuery('a');
    setQuery('b');
    undoChange();
    expect(redoChange()).toBe(true);
    expect(text()).toBe('b');
    undoChange();
    setQuery('c');
    expect(redoChange()).toBe(false);
    expect(text()).toBe('c');
  });
});
