/** Text of one part with the raw line each of its lines stands on. */
export interface RawLines {
  /** Lines as bytes (latin1). */
  readonly lines: readonly string[];
  /** 1-based raw line of each line. */
  readonly at: readonly number[];
}

/** Content-Transfer-Encoding as meant: misspelt and quoted forms included. */
export function transferEncoding(value: string | null): 'base64' | 'quoted-printable' | 'identity' {
  const name = (value ?? '').toLowerCase();
  if (name.includes('base64')) return 'base64';
  if (/quoted.?printable/.test(name)) return 'quoted-printable';
  return 'identity';
}

/** Splits a body and undoes its transfer encoding, keeping the raw line of every line. */
export function transferLines(
  raw: string,
  encoding: 'base64' | 'quoted-printable' | 'identity',
  firstLine: number,
): RawLines {
  if (encoding === 'base64') {
    const packed = raw.replaceAll(/[^A-Za-z0-9+/=]/g, '');
    const lines = splitLines(Buffer.from(packed, 'base64').toString('latin1'));
    return { lines, at: lines.map(() => firstLine) };
  }
  const rows = raw.split('\n');
  if (encoding === 'identity')
    return { lines: rows, at: rows.map((_, index) => firstLine + index) };
  return quotedPrintable(rows, firstLine);
}

function splitLines(text: string): string[] {
  return (text.includes('\r') ? text.replaceAll(/\r\n|\r/g, '\n') : text).split('\n');
}

function quotedPrintable(rows: readonly string[], firstLine: number): RawLines {
  const lines: string[] = [];
  const at: number[] = [];
  let open: string | null = null;
  let openAt = firstLine;
  rows.forEach((row, index) => {
    const trimmed = row.trimEnd();
    const soft = trimmed.endsWith('=');
    const piece = soft ? trimmed.slice(0, -1) : trimmed;
    const whole: string = open === null ? piece : open + piece;
    if (open === null) openAt = firstLine + index;
    if (soft) {
      open = whole;
      return;
    }
    open = null;
    for (const line of splitLines(unescapeQuotedPrintable(whole))) {
      lines.push(line);
      at.push(openAt);
    }
  });
  if (open !== null) {
    lines.push(unescapeQuotedPrintable(open));
    at.push(openAt);
  }
  return { lines, at };
}

/** Undoes `=HH` escapes; anything else stands for itself (RFC 2045 section 6.7). */
export function unescapeQuotedPrintable(text: string): string {
  if (!text.includes('=')) return text;
  return text.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
