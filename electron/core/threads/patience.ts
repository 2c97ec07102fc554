import type { ReadingFunctions } from './reading.ts';

const ALWAYS: ReadonlySet<string> = new Set<keyof ReadingFunctions>([
  'facets',
  'histogram',
  'list',
  'preview',
]);

/**
 * Whether a call may take tens of milliseconds or more while nobody waits for it letter by letter: counts,
 * and the patient look for a first page. Further pages of a list are wanted at once by whoever scrolls.
 */
export function takesTime(name: string, input: unknown): boolean {
  if (ALWAYS.has(name)) return true;
  const page = input as { readonly patient?: unknown; readonly offset?: unknown } | null;
  return page?.patient === true && page.offset === 0;
}
