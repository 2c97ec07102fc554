import { fieldNamed } from '../../shared/domain/query-field.ts';

/** One word of a query: `anna`, `"no such user"`, `provider:gmail`, `-event:opened`. */
export interface Token {
  readonly negated: boolean;
  /** By its own name, whatever name it was written by. */
  readonly field: string | null;
  readonly value: string;
  /** The values of a field: any of them will do. */
  readonly values: readonly string[];
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

/** Values with commas between them; what is quoted is one value. */
function valuesIn(body: string): readonly string[] {
  const values: string[] = [];
  for (let at = 0; at < body.length;) {
    const open = body[at] === '"';
    const piece = (open ? /"(?:[^"]|"")*"?/y : /[^,]*/y).exec(body.slice(at))?.[0] ?? '';
    values.push(open ? piece.replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"') : piece);
    const comma = body.indexOf(',', at + piece.length);
    at = comma === -1 ? body.length : comma + 1;
  }
  return values.filter((value) => value !== '');
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
    const name = FIELD.exec(body.toLowerCase())?.[0].slice(0, -1) ?? null;
    const rest = name === null ? body : body.slice(name.length + 1);
    tokens.push({
      negated,
      field: name === null ? null : (fieldNamed(name) ?? name),
      value: unquote(rest),
      values: name === null ? [] : valuesIn(rest),
      text: whole,
      from: at,
      to,
    });
    at = to;
  }
  return tokens;
}

const quoted = (value: string): string =>
  /^[^\s",/][^\s",]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;

/** Writes a filter so that it is read back as the same filter; of several values any will do. */
export function filterText(
  field: string,
  value: string | readonly string[],
  negated = false,
): string {
  const values = typeof value === 'string' ? [value] : value;
  return `${negated ? '-' : ''}${field}:${values.map(quoted).join(',')}`;
}

const join = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text).join(' ');

export function withoutToken(text: string, token: Token): string {
  return join(tokenize(text).filter(({ from }) => from !== token.from));
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

/** A code as it may stand for itself, enhanced or of three digits. */
const CODE = /^(?:[245]\.\d{1,3}\.\d{1,3}|[45]\d\d)$/;

/** One whose end is left open: `5.7.*`, `5.x.x`, `45*`, `5xx`. */
const OPEN_CODE = /^([245][\d.]{0,6})[*x][*x.]{0,4}$/;

/** What a query asks of replies, for marking it in them: codes, words of `reply:`, phrases. */
export function replyWords(text: string): readonly string[] {
  return tokenize(text).flatMap((token) => {
    const { field, value } = token;
    if (token.negated) return [];
    if (field === 'code' || field === 'reply')
      return token.values.flatMap((one) => one.split('*')).filter((piece) => piece !== '');
    const open = OPEN_CODE.exec(value.toLowerCase())?.[1];
    if (field === null && open !== undefined) return [open];
    return field === null && (token.text.startsWith('"') || CODE.test(value)) ? [value] : [];
  });
}
