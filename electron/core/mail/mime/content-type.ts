/** A parsed Content-Type or Content-Disposition value (RFC 2045 section 5.1). */
export interface ContentType {
  /** `type/subtype` in lower case. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER =
  /;[\s;]{0,20}([!#-'*+.0-9A-Z^-~-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,400})"?|([^;\s][^;]{0,400}))/gi;

/** Reads a Content-Type; an unreadable one counts as text/plain (RFC 2045 section 5.2). */
export function parseContentType(value: string | null): ContentType {
  if (value === null) return { type: 'text/plain', parameters: new Map() };
  const capped = value.slice(0, 4000);
  const type = (capped.split(';', 1)[0] ?? '')
    .replaceAll(/\([^)]{0,200}\)/g, '')
    .trim()
    .toLowerCase();
  const parameters = new Map<string, string>();
  for (const match of capped.matchAll(PARAMETER)) {
    const name = (match[1] ?? '').toLowerCase();
    const given = (match[2] ?? match[3] ?? '').trim();
    if (!parameters.has(name)) parameters.set(name, given);
  }
  return { type: type === '' || type === 'text' ? 'text/plain' : type, parameters };
}
