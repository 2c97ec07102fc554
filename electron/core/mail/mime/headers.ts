/** One header field, unfolded, still in raw bytes (latin1). */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  /** 1-based raw line. */
  readonly line: number;
}

/** A header block. Names are compared in lower case through a Map, so `__proto__` is a name like any other. */
export interface Headers {
  readonly fields: readonly HeaderField[];
  readonly byName: ReadonlyMap<string, readonly HeaderField[]>;
}

export interface HeaderBlock {
  readonly headers: Headers;
  /** Offset of the first body byte. */
  readonly bodyStart: number;
  /** 1-based raw line of `bodyStart`. */
  readonly bodyLine: number;
}

export const NO_HEADERS: Headers = { fields: [], byName: new Map() };

/** First value of a header by its lower-case name, raw. */
export function header(headers: Headers, name: string): string | null {
  return headers.byName.get(name)?.[0]?.value ?? null;
}

/** All values of a header by its lower-case name, raw. */
export function headerAll(headers: Headers, name: string): readonly string[] {
  return headers.byName.get(name)?.map((field) => field.value) ?? [];
}

const NAME_END = /^[!-9;-~]{1,120}[ \t]{0,4}:/;

/**
 * Reads header fields from `start` until a blank line, a line that cannot belong to a header
 * (the blank line was lost) or `end`. Folded lines are joined with one space (RFC 5322 section 2.2.3).
 */
export function readHeaders(
  text: string,
  start: number,
  end: number,
  line: number,
  limit: number,
): HeaderBlock {
  const fields: { name: string; value: string; line: number }[] = [];
  const stop = Math.min(end, start + limit);
  let at = start;
  let current = line;
  while (at < stop) {
    const found = text.indexOf('\n', at);
    const lineEnd = found === -1 || found > stop ? stop : found;
    if (lineEnd === at || (lineEnd - at < 4 && text.slice(at, lineEnd).trim() === '')) {
      at = Math.min(lineEnd + 1, end);
      current += 1;
      break;
    }
    const row = text.slice(at, lineEnd);
    const first = row.charCodeAt(0);
    const previous = fields.at(-1);
    if ((first === 32 || first === 9) && previous !== undefined) {
      previous.value += ` ${row.trim()}`;
    } else {
      const match = NAME_END.exec(row);
      if (match === null) {
        if (!/^>?From /.test(row)) break;
      } else {
        fields.push({
          name: match[0].slice(0, -1).trim(),
          value: row.slice(match[0].length).trim(),
          line: current,
        });
      }
    }
    at = lineEnd + 1;
    current += 1;
  }
  return { headers: indexHeaders(fields), bodyStart: Math.min(at, end), bodyLine: current };
}

/** Builds the look-up of a list of fields. */
export function indexHeaders(fields: readonly HeaderField[]): Headers {
  const byName = new Map<string, HeaderField[]>();
  for (const field of fields) {
    const key = field.name.toLowerCase();
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [field]);
    else list.push(field);
  }
  return { fields, byName };
}
