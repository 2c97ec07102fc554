import { useCase } from './case.ts';
import { prefer, usePreferences } from './preferences.ts';

/** Searches kept of one case, and of all. */
const RECENT = 8;
const MOST_RECENT = 100;
/** Letters of a search that is kept: with a longer one the settings would be refused as a whole. */
const LONGEST = 500;

const here = (): string => useCase.getState().info?.location ?? '';

function searchesOf(location: string): string[] {
  return usePreferences
    .getState()
    .recentSearches.filter((one) => one.case === location)
    .map(({ query }) => query);
}

/** What was searched for in this case, the latest first: what is asked of one client is no other's business. */
export function recentSearches(): readonly string[] {
  return searchesOf(here());
}

/** Puts a search that led somewhere at the top of the recent ones of this case. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  const location = here();
  const known = searchesOf(location);
  if (text.length < 2 || text.length > LONGEST || known[0] === text) return;
  const kept = [text, ...known.filter((one) => one !== text)].slice(0, RECENT);
  const others = usePreferences.getState().recentSearches.filter((one) => one.case !== location);
  prefer({
    recentSearches: [...kept.map((one) => ({ query: one, case: location })), ...others].slice(
      0,
      MOST_RECENT,
    ),
  });
}
