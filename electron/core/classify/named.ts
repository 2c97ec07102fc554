import type { NamedThing } from '../../../shared/domain/reply.ts';

/** The things a reply names: what is limited, listed or failing. At most eight, in the text's order. */
export function namedThings(_text: string, _words: string): readonly NamedThing[] {
  return [];
}
