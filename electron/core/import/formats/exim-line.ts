import { readLogLine } from './log-line.ts';

/** A line of Exim's main log (exim.org, specification, chapter "Log files"). */
export interface EximLine {
  readonly stamp: string;
  readonly id: string | undefined;
  readonly text: string;
}

const LINE =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?) (?:\[\d{1,10}\] )?(?:([0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})) )?(.*)$/s;
const SYSLOG = /^.{10,120}? exim(?:\[\d{1,10}\])?: (?=\d{4}-\d\d-\d\d )/;

/** Without a stamp of its own, where syslog writes one (`syslog_timestamp = false`). */
const BARE =
  /^(?:\[\d{1,10}\] )?(?:([0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})) )?(.*)$/s;

/** Takes stamp, process and message id off a line; ids of Exim before and since 4.97. */
export function readEximLine(line: string): EximLine | undefined {
  const match = LINE.exec(line.replace(SYSLOG, ''));
  if (match !== null) return { stamp: match[1] ?? '', id: match[2], text: match[3] ?? '' };
  const entry = readLogLine(line);
  if (entry?.program !== 'exim') return undefined;
  const bare = BARE.exec(entry.text);
  return { stamp: entry.stamp, id: bare?.[1], text: bare?.[2] ?? '' };
}

/** What stands behind a delivery flag. */
export interface EximDelivery {
  readonly address: string;
  /** The address that was expanded to this one. */
  readonly original: string | undefined;
  /** Fields by their letters; values as written, quotes removed. */
  readonly fields: ReadonlyMap<string, string>;
  /** Host name of `H=`. */
  readonly host: string | undefined;
  readonly deferral: string | undefined;
  /** The words after the fields. */
  readonly error: string | undefined;
}

const FIELD = /^ ([A-Za-z][A-Za-z0-9_]{0,15})=("(?:[^"\\]|\\.)*"|\S*)/s;
const HOST = /^ H=(\S{1,300})(?: \(\S{1,300}\))?(?: \[([^\]]{1,60})\](?::\d{1,5})?)?/;

/** Reads `address (parent) <original> F=… H=host [ip] … defer (…): words`, from left to right. */
export function readDelivery(text: string): EximDelivery {
  const head =
    /^(:blackhole:|\S{1,600}?)(:)?(?= |$)(?: \([^)]{1,500}\))?(?: <([^>]{0,500})>(:)?)?/.exec(text);
  const fields = new Map<string, string>();
  let host: string | undefined;
  let deferral: string | undefined;
  let error: string | undefined;
  let rest = head === null ? '' : text.slice(head[0].length);
  if (head?.[2] === ':' || head?.[4] === ':') {
    error = rest.trim();
    rest = '';
  }
  while (rest !== '' && error === undefined) {
    if (rest.startsWith(': ')) {
      error = rest.slice(2);
      break;
    }
    const deferred = /^ defer \([^)]{0,60}\)/.exec(rest);
    if (deferred !== null) {
      deferral = deferred[0].trim();
      rest = rest.slice(deferred[0].length);
      continue;
    }
    const named = HOST.exec(rest);
    if (named !== null) {
      host = (named[1] ?? '').replace(/:$/, '');
      fields.set('H', named[2] ?? host);
      rest = rest.slice(named[0].length);
      if ((named[1] ?? '').endsWith(':')) error = rest.trim();
      continue;
    }
    const field = FIELD.exec(rest);
    if (field === null) {
      const next = rest.indexOf(' ', 1);
      rest = next === -1 ? '' : rest.slice(next);
      continue;
    }
    const value = field[2] ?? '';
    rest = rest.slice(field[0].length);
    if (!value.startsWith('"') && value.endsWith(':') && rest.startsWith(' ')) {
      fields.set(field[1] ?? '', value.slice(0, -1));
      error = rest.trim();
      break;
    }
    fields.set(field[1] ?? '', unquoted(value));
  }
  const address = (head?.[1] ?? '').replace(/^<(.*)>$/, '$1');
  return { address, original: head?.[3] || undefined, fields, host, deferral, error };
}

/** Literal `\n` and escaped quotes as Exim writes them. */
function unquoted(value: string): string {
  const inner = value.startsWith('"') && value.length > 1 ? value.slice(1, -1) : value;
  return inner.replaceAll(String.raw`\"`, '"');
}

/** The remote server's words out of Exim's sentence around them, with real line ends. */
export function eximWords(text: string): string {
  const lines = text.replaceAll(String.raw`\n`, '\n');
  const reply = /(?:^|: |\s)(?=[245]\d\d(?:[ -]|$))/.exec(lines);
  const sentence =
    /^(?:host \S+ \[[^\]]{1,60}\]: |SMTP error from remote mail server after |LMTP error from remote mail server after )/.exec(
      lines,
    );
  if (reply === null || (sentence === null && reply.index !== 0)) return lines.trim();
  return lines.slice(reply.index + reply[0].length).trim();
}
