import iconv from 'iconv-lite';

/** How a source is written. */
export interface RecordEncoding {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
}

export interface RecordText {
  readonly text: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/**
 * The text of the record that bytes of a source begin with, and for a table its fields by name.
 * @param header the source's first bytes, for a table
 */
export function recordText(
  bytes: Buffer,
  header: Buffer | null,
  source: RecordEncoding,
): RecordText {
  const text = decoded(bytes, source.encoding);
  if (source.delimiter === null || header === null) {
    return {
      text: source.format === 'eml' || source.format === 'mbox' ? text : firstLines(text),
      fields: [],
    };
  }
  const record = splitRecord(text, source.delimiter);
  const names = headerRecord(
    decoded(header, source.encoding).replace(/^\uFEFF/, ''),
    source.delimiter,
  );
  const fields = record.fields.map((value, i) => ({ name: names[i] ?? String(i + 1), value }));
  return { text: record.text, fields };
}

function decoded(bytes: Buffer, encoding: string): string {
  return iconv.encodingExists(encoding) ? iconv.decode(bytes, encoding) : bytes.toString('utf8');
}

/** The header, behind comment lines such as `sep=;`. */
function headerRecord(text: string, delimiter: string): readonly string[] {
  let rest = text;
  for (let lines = 0; lines < 20; lines += 1) {
    const record = splitRecord(rest, delimiter);
    if (record.text !== '' && !record.text.startsWith('#') && !/^sep=.$/i.test(record.text))
      return record.fields;
    rest = rest.slice(record.length);
  }
  return [];
}

/** The first record of a delimited text: its text without the line end, its fields, its length with the line end. */
function splitRecord(
  text: string,
  delimiter: string,
): { readonly text: string; readonly fields: readonly string[]; readonly length: number } {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let at = 0;
  for (; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === delimiter) {
      fields.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') break;
    else field += letter;
  }
  fields.push(field);
  const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
  return { text: text.slice(0, at), fields, length: Math.max(1, end) };
}

/** A JSON value or a log line: as far as its own end can be told cheaply. */
function firstLines(text: string): string {
  const start = text.trimStart();
  if (!start.startsWith('{')) return start.slice(0, Math.max(0, start.indexOf('\n')) || undefined);
  let depth = 0;
  let inText = false;
  for (let at = 0; at < start.length; at += 1) {
    const letter = start[at]!;
    if (inText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') inText = true;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return start.slice(0, at + 1);
    }
  }
  return start;
}
