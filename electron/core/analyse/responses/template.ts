import { maskLink, maskWord, part } from './mask-word.ts';
import { BETWEEN, ipv6Length, kindAt, linkLength, wordEnd } from './pieces.ts';
import { properReply } from './proper-reply.ts';

/** A template ends with the word that goes beyond so many characters. */
const MOST = 300;
/** Letters that may be no word: the shortest. */
const LONG = 12;

const EDGES = /^([._\-+~%/=]*)(.*?)([._\-~%/]*)$/;
const LOCAL_PART = /([\w.+-]{3,64})@/g;
/** Mailboxes that are called by a word of the language. */
const COMMON_WORD =
  /^(?:abuse|account|address|admin|billing|blocked|contact|email|hello|help|host|info|mail|mailbox|marketing|message|news|office|postmaster|recipient|root|sales|security|sender|service|spam|support|team|test|user|webmaster)$/;
/** A name in quotes or brackets right behind a word for a mailbox. */
const NAMED =
  /\b(user|mailbox|account|recipient|alias|login|address)(:? ?["'<([])([\w.+-]{1,64})(?=["'>)\]])/gi;
/** Words that stand there and are nobody's name. */
const NO_NAME =
  /^(?:unknown|disabled|full|inactive|blocked|suspended|invalid|name|not|is|has|s|es|[245]\.\d\.\d{1,3})$/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY_AND_MONTH = new RegExp(
  `(?:\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?` +
    `(?:\\b\\d{1,2}[ -]${MONTH}[ -]\\d{2,4}\\b|\\b${MONTH} {1,2}\\d{1,2}\\b(?:,? \\d{4}\\b(?!:))?)` +
    `(?:,? (?:at )?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: [ap]m)?)?(?: \\d{4}\\b)?(?: ?[+-]\\d{4}\\b)?(?: ?\\(?(?:utc|gmt|[a-z]{2,3}t)\\b\\)?)?`,
  'gi',
);
const HAS_MONTH = /\d[ -][A-Z][a-z]{2}|[A-Z][a-z]{2,8} {1,2}\d/;
const RUN = /(\{[a-z]+\})(?: ?[-,]? ?\{[a-z]+\})+/g;
const TAIL =
  /(?: ?- gsmtp|[\s,;:.([-]*\{(?:id|date)\}[\])]*|\s*[[(]\{host\}[\])]|\s*[[(]#?[\])]|[\s.,;:!-]+)$/i;
const HAS_TAIL = /[\s\])}.,;:!\-p]$/i;
const LONGEST_TAIL = 60;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The template of a reply: its words and codes, with `{ip}`, `{address}`, `{host}`, `{id}` and the like
 * (`PARTS`) for what varies. Replies with one template say the same. Pure, in time linear to the text,
 * some 300 characters at most; empty where the text has no words.
 */
export function templateOf(text: string): string {
  let body = properReply(text);
  if (body.includes('{') || body.includes('}')) {
    body = body.replaceAll('{', '(').replaceAll('}', ')');
  }
  const locals = body.includes('@') ? localParts(body) : NOBODY;
  body = body.replace(NAMED, (all, word: string, sign: string, name: string) =>
    NO_NAME.test(name) ? all : `${word}${sign}${part('name')}`,
  );
  if (HAS_MONTH.test(body)) body = body.replace(DAY_AND_MONTH, part('date'));
  const template = masked(body, locals);
  return withoutTail(template.includes('{') ? template.replace(RUN, '$1') : template);
}

/** Names in front of an `@`: servers repeat them by themselves. */
function localParts(body: string): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (const match of body.matchAll(LOCAL_PART)) {
    const name = match[1]!.toLowerCase();
    if (!COMMON_WORD.test(name)) (found ??= new Set()).add(name);
    if (found?.size === 8) break;
  }
  return found ?? NOBODY;
}

/** Copies a line, with parts in the place of words that vary and single spaces. */
function masked(body: string, locals: ReadonlySet<string>): string {
  const hasColons = body.includes('::') || body.split(':', 9).length > 7;
  let result = '';
  let copied = 0;
  let lastWord = 0;
  let lastEnd = 0;
  let at = 0;

  /** Puts a text in the place of what stands from here to there. */
  function put(text: string, to: number): void {
    result += body.slice(copied, at) + text;
    copied = to;
    at = to;
  }

  /** A word with the signs at its edges, which belong to the sentence. */
  function inPlace(from: number, to: number): string {
    const [, head = '', core = '', tail = ''] = EDGES.exec(body.slice(from, to)) ?? [];
    const start = from + head.length;
    const text = maskWord(core, {
      before: body.slice(Math.max(0, start - 2), start),
      behind: tail === '' ? (body[to] ?? '') : tail[0]!,
      last: body.slice(lastWord, lastEnd),
    });
    return head + text + tail;
  }

  while (at < body.length) {
    if (result.length + at - copied > MOST) return `${(result + body.slice(copied, at)).trim()} …`;
    const colons = hasColons ? ipv6Length(body, at) : 0;
    if (colons > 0) {
      put(part('ip'), at + colons);
      continue;
    }
    if (kindAt(body, at) === BETWEEN) {
      // A part that stands there already.
      if (body[at] === '{') at = body.indexOf('}', at);
      // Of several spaces the last is copied.
      if (body[at] === ' ' && body[at + 1] === ' ') put('', at + 1);
      else at += 1;
      continue;
    }
    const { to, plain } = wordEnd(body, at);
    const from = at;
    const isWord = plain && to - from < LONG && locals === NOBODY;
    if (isWord && body[to] !== ':') at = to;
    else {
      const link = linkLength(body, from, to);
      if (link > 0) put(maskLink(body.slice(from, from + link)), from + link);
      else if (locals.has(body.slice(from, to).toLowerCase())) put(part('name'), to);
      else if (isWord) at = to;
      else put(inPlace(from, to), to);
    }
    lastWord = from;
    lastEnd = to;
  }
  return (result + body.slice(copied)).trim();
}

/** Numbers and dates at the end say nothing: some servers add them, others of the same kind do not. */
function withoutTail(template: string): string {
  let text = template;
  while (HAS_TAIL.test(text)) {
    const end = text.slice(-LONGEST_TAIL);
    const shorter = text.slice(0, text.length - end.length) + end.replace(TAIL, '');
    if (shorter === '' || shorter === text) return text;
    text = shorter;
  }
  return text;
}
