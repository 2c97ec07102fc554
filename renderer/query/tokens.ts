/** One word of a query: `anna`, `"no such user"`, `provider:gmail`, `-event:opened`. */
export interface Token {
  readonly negated: boolean;
  readonly field: string | null;
  readonly value: string;
  /** As typed. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const FIELD = /^[a-z][a-z-]{0,30}:/;
const SPACE = /\s/;

function wordEnd(text: string, from: number): number {
  let quoted = false;
  let at = from;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (letter === '"') quoted = !quoted;
    else if (!quoted && SPACE.test(letter)) break;
    at += 1;
  }
  return at;
}

const unquote = (value: string): string => value.replaceAll('"', '');

/** Splits a query as it is typed; never fails, an open quotation mark runs to the end. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const to = wordEnd(text, at);
    const whole = text.slice(at, to);
    const negated = whole.length > 1 && whole.startsWith('-');
    const body = negated ? whole.slice(1) : whole;
    const field = FIELD.exec(body.toLowerCase())?.[0] ?? null;
    tokens.push({
      negated,
      field: field === null ? null : field.slice(0, -1),
      value: unquote(field === null ? body : body.slice(field.length)),
      text: whole,
      from: at,
      to,
    });
    at = to;
  }
  return tokens;
}

/** Writes a filter so that it is read back as the same filter. */
export function filterText(field: string, value: string, negated = false): string {
  const plain = /^[^\s"]+$/.test(value);
  const written = plain ? value : `"${value.replaceAll('"', '')}"`;
  return `${negated ? '-' : ''}${field}:${written}`;
}

const join = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join(' ');

export function withoutToken(text: string, token: Token): string {
  return join(tokenize(text).filter(({ from }) => from !== token.from));
}

export function hasFilter(text: string, field: string, value: string): 'in' | 'out' | null {
  const found = tokenize(text).find((token) => token.field === field && token.value === value);
  return found === undefined ? null : found.negated ? 'out' : 'in';
}

/** Adds the filter, or takes it away where it stands already; its opposite always goes. */
export function toggleFilter(text: string, field: string, value: string, negated: boolean): string {
  const standing = hasFilter(text, field, value);
  const rest = tokenize(text).filter((token) => token.field !== field || token.value !== value);
  return standing === (negated ? 'out' : 'in')
    ? join(rest)
    : join([...rest, { text: filterText(field, value, negated) }]);
}

/** Replaces every filter of the given fields by the new ones. */
export function withFields(text: string, values: Readonly<Record<string, string | null>>): string {
  const rest = tokenize(text).filter(
    ({ field }) => field === null || !Object.hasOwn(values, field),
  );
  const added = Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [{ text: filterText(field, value) }],
  );
  return join([...rest, ...added]);
}

export function fieldValue(text: string, field: string): string | null {
  return tokenize(text).find((token) => token.field === field && !token.negated)?.value ?? null;
}

/** The free words of a query, for marking them where they occur. */
export function freeWords(text: string): readonly string[] {
  return tokenize(text).flatMap(({ field, negated, value }) =>
    field === null && !negated && value.length > 0 ? [value.toLowerCase()] : [],
  );
}
