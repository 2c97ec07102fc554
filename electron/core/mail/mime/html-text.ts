import type { Lines } from './lines.ts';

const TOKEN = /<(\/?)([a-z][a-z0-9]{0,15})(?:[^<>]{0,4000})>|<!--|<|&(#?\w{1,10});|[^<&]+/gi;

const BREAKS: ReadonlySet<string> = new Set(
  'br p div tr li ul ol h1 h2 h3 h4 h5 h6 table hr blockquote pre section article dd dt center'.split(
    ' ',
  ),
);
const HIDDEN: ReadonlySet<string> = new Set(['style', 'script', 'title', 'head']);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['auml', 'ä'],
  ['szlig', 'ß'],
  ['rsquo', '’'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

/** The line being put together: pieces, so that adding to it stays cheap. */
interface OpenLine {
  pieces: string[];
  blank: boolean;
  line: number;
}

/** The text that a reader of HTML lines would see, line by line; markup is dropped, never run. */
export function htmlLines(html: Lines): Lines {
  const lines: string[] = [];
  const at: number[] = [];
  const open: OpenLine = { pieces: [], blank: true, line: html.at[0] ?? 1 };
  let hidden: string | null = null;
  let comment = false;
  let preformatted = false;
  const flush = (line: number): void => {
    lines.push(open.pieces.join('').trimEnd());
    at.push(open.line);
    open.pieces = [];
    open.blank = true;
    open.line = line;
  };
  const add = (text: string): void => {
    open.pieces.push(text);
    if (open.blank && text.trim() !== '') open.blank = false;
  };
  html.lines.forEach((row, index) => {
    const line = html.at[index] ?? 1;
    if (open.blank) open.line = line;
    let rest = row;
    if (comment) {
      const end = rest.indexOf('-->');
      if (end === -1) return;
      rest = rest.slice(end + 3);
      comment = false;
    }
    let skipTo = 0;
    for (const match of rest.matchAll(TOKEN)) {
      if (match.index < skipTo) continue;
      const [whole, closing, tag, entity] = match;
      if (whole === '<!--') {
        const end = rest.indexOf('-->', match.index);
        comment = end === -1;
        if (comment) break;
        skipTo = end + 3;
        continue;
      }
      if (tag !== undefined) {
        const name = tag.toLowerCase();
        if (HIDDEN.has(name)) hidden = closing === '/' ? null : (hidden ?? name);
        if (name === 'body') hidden = null;
        if (name === 'pre') preformatted = closing !== '/';
        if (BREAKS.has(name)) flush(line);
        else if (name === 'td' || name === 'th') add(' ');
      } else if (hidden === null) {
        add(entity === undefined ? whole : entityText(entity, whole));
      }
    }
    if (preformatted) flush(line + 1);
    else if (open.pieces.length > 0) add(' ');
  });
  flush(open.line);
  return { lines, at };
}

function entityText(name: string, whole: string): string {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  if (!Number.isFinite(code) || code < 1 || code > 0x10ffff) return whole;
  return code === 160 ? ' ' : String.fromCodePoint(code);
}
