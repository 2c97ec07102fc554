import { beforeEach, expect, test } from 'vitest';
import { loadCase, useCase } from '../../../renderer/stores/case.ts';
import { connect } from '../../../renderer/stores/core.ts';
import { loadPreferences, usePreferences } from '../../../renderer/stores/preferences.ts';
import { recentSearches, rememberSearch } from '../../../renderer/stores/recent-searches.ts';
import { fakeCarrier } from '../fake-api.ts';

beforeEach(async () => {
  connect(fakeCarrier());
  await loadPreferences();
  await loadCase();
});

const inCase = (location: string): void => {
  const { info } = useCase.getState();
  useCase.setState({ info: info === null ? null : { ...info, location } });
};

test('a search is offered in the case it was asked in, and in no other', () => {
  expect(recentSearches()).toEqual(['provider:yandex reason:userunknown', 'anna.pet']);
  inCase('Clients/fabrikam.deadletter');
  expect(recentSearches()).toEqual([]);
  rememberSearch(' boris@example.com ');
  expect(recentSearches()).toEqual(['boris@example.com']);
  inCase('Documents/Deadletter');
  expect(recentSearches()).not.toContain('boris@example.com');
});

test('a search longer than is kept leaves the others as they are', () => {
  const before = recentSearches();
  rememberSearch(`subject:"${'x'.repeat(500)}"`);
  expect(recentSearches()).toEqual(before);
});

test('the latest stands first, once, and eight are kept of a case beside those of others', () => {
  for (let i = 0; i < 12; i += 1) rememberSearch(`outcome:deferred ${i}`);
  rememberSearch('outcome:deferred 5');
  const found = recentSearches();
  expect(found).toHaveLength(8);
  expect(found[0]).toBe('outcome:deferred 5');
  expect(found.filter((one) => one === 'outcome:deferred 5')).toHaveLength(1);
  const others = usePreferences.getState().recentSearches.filter((one) => one.case === 'Documents');
  expect(others.map(({ query }) => query)).toEqual(['other.client']);
});
