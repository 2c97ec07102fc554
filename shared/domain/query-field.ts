/* Fields that a query can ask for, with other names they go by. */
const NAMED = [
  { name: 'provider', also: [] },
  { name: 'domain', also: [] },
  { name: 'recipient', also: ['to', 'address', 'email'] },
  { name: 'reason', also: [] },
  { name: 'outcome', also: ['verdict', 'is'] },
  { name: 'class', also: [] },
  { name: 'event', also: [] },
  { name: 'stream', also: [] },
  { name: 'campaign', also: [] },
  { name: 'label', also: [] },
  { name: 'tag', also: [] },
  { name: 'note', also: [] },
  { name: 'code', also: ['status'] },
  { name: 'source', also: [] },
  { name: 'ip', also: [] },
  { name: 'from', also: ['sender'] },
  { name: 'subject', also: [] },
  { name: 'reply', also: [] },
  { name: 'cluster', also: ['response'] },
  { name: 'id', also: ['message'] },
  { name: 'before', also: ['until'] },
  { name: 'after', also: ['since'] },
  { name: 'on', also: [] },
  { name: 'began', also: ['first'] },
] as const;

export type FieldName = (typeof NAMED)[number]['name'];

export const FIELDS: readonly { readonly name: FieldName; readonly also: readonly string[] }[] =
  NAMED;

/** The field of a name, in lower case, or of another one that it goes by. */
export const fieldNamed = (name: string): FieldName | undefined =>
  FIELDS.find((known) => known.name === name || known.also.includes(name))?.name;

/** Fields whose values are counted beside the results, in the order in which they are shown. */
export const FACETED_FIELDS = [
  'outcome',
  'reason',
  'provider',
  'stream',
  'event',
  'tag',
  'source',
] as const satisfies readonly FieldName[];
export type FacetedField = (typeof FACETED_FIELDS)[number];
