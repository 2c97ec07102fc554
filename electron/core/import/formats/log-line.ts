/** A line of a system's log, taken apart as far as every daemon writes it. */
export interface LogLine {
  /** As written; `@` and microseconds for journald's JSON. */
  readonly stamp: string;
  readonly host: string;
  /** Program with its instance, e.g. `postfix/smtp`. */
  readonly program: string;
  readonly text: string;
}

const PLAIN =
  /^(?:<\d{1,3}>(?:1 )?)?((?:\d{4} )?[A-Z][a-z]{2} [ \d]?\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?) (\S{1,255}) ([A-Za-z][\w./+-]{0,80})(?:\[\d{1,10}\])?(?:: | \d{1,10} \S{1,80} - )(.*)$/s;

/**
 * Reads one line of syslog (traditional, ISO 8601, RFC 5424) or of `journalctl -o json`.
 * @returns undefined for a line that is none of these
 */
export function readLogLine(line: string): LogLine | undefined {
  if (line.startsWith('{')) return readJournal(line);
  const match = PLAIN.exec(line);
  if (match === null) return undefined;
  const [, stamp = '', host = '', program = '', text = ''] = match;
  return { stamp, host, program, text };
}

function readJournal(line: string): LogLine | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  const text = (key: string): string | undefined => {
    const value = Object.hasOwn(entry, key) ? (entry as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const message = text('MESSAGE');
  const stamp = text('__REALTIME_TIMESTAMP') ?? text('_SOURCE_REALTIME_TIMESTAMP');
  if (message === undefined || stamp === undefined) return undefined;
  return {
    stamp,
    host: text('_HOSTNAME') ?? '',
    program: text('SYSLOG_IDENTIFIER') ?? '',
    text: message,
  };
}
