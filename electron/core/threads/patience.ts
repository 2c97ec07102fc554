import type { ReadingFunctions } from './reading.ts';

/** Counts, and lists that are long: tens of milliseconds. */
const COUNTS: ReadonlySet<string> = new Set<keyof ReadingFunctions>([
  'facets',
  'histogram',
  'list',
  'preview',
]);

/**
 * The line in which a call waits for a reader of its own, so that what takes long keeps nobody waiting:
 * 0 for what is wanted at once, by who types, opens or scrolls; 1 for counts; 2 for the patient look for
 * a first page, which takes seconds.
 */
export function lineOf(name: string, input: unknown): 0 | 1 | 2 {
  if (COUNTS.has(name)) return 1;
  const page = input as { readonly patient?: unknown; readonly offset?: unknown } | null;
  return page?.patient === true && page.offset === 0 ? 2 : 0;
}
