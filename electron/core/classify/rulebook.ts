import { findPhrase, parsePhrase, type Phrase, type Span } from './phrase.ts';
import type { Rule } from './rule.ts';

/** What is known of a reply when the rules are asked. */
export interface Subject {
  /** Folded by `replyWords`. */
  readonly words: string;
  readonly replyCode: string | null;
  readonly statuses: readonly string[];
  readonly command: string | null;
  /** Provider ids that the rules' scopes are compared with; asked only when a scope matters. */
  readonly providers: () => ReadonlySet<string>;
}

export interface Decision {
  readonly rule: Rule;
  /** Where the deciding words stand in `Subject.words`; null when a code alone decided. */
  readonly span: Span | null;
}

export interface Rulebook {
  readonly rules: readonly Rule[];
  /** The first rule, in order, whose conditions all hold. */
  readonly decide: (subject: Subject) => Decision | null;
}

interface Entry {
  readonly rule: Rule;
  readonly words: readonly Phrase[];
  readonly all: readonly Phrase[];
  readonly none: readonly Phrase[];
}

interface Anchor {
  readonly entry: number;
  readonly phrase: Phrase;
  readonly piece: string;
  readonly offset: number;
}

const GRAM = 3;
const SLOTS = 1 << 16;
const NOT_ASCII = /[^\0-\x7f]/;

function slotAt(text: string, index: number): number {
  const first = Math.imul(text.charCodeAt(index), 0x9e3b);
  const second = Math.imul(text.charCodeAt(index + 1), 0x1f35);
  return (first ^ second ^ text.charCodeAt(index + 2)) & (SLOTS - 1);
}

function gramsOf(phrase: Phrase): { piece: string; offset: number }[] {
  return phrase.pieces.flatMap((piece) =>
    Array.from({ length: Math.max(0, piece.length - GRAM + 1) }, (_, offset) => ({
      piece,
      offset,
    })),
  );
}

interface Filed {
  /** By slot. */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  /** Phrases of two letters, which only writing without an alphabet has. */
  readonly short: readonly Anchor[];
}

/** Every phrase is filed under the three letters of it that the fewest other phrases share. */
function fileAnchors(entries: readonly Entry[]): Filed {
  const shared = new Map<number, number>();
  const phrases = entries.flatMap((entry, index) =>
    entry.words.map((phrase) => ({ index, phrase })),
  );
  for (const { phrase } of phrases) {
    for (const { piece, offset } of gramsOf(phrase)) {
      const slot = slotAt(piece, offset);
      shared.set(slot, (shared.get(slot) ?? 0) + 1);
    }
  }
  const anchors = new Map<number, Anchor[]>();
  const short: Anchor[] = [];
  for (const { index, phrase } of phrases) {
    let best: { piece: string; offset: number; slot: number; count: number } | null = null;
    for (const { piece, offset } of gramsOf(phrase)) {
      const slot = slotAt(piece, offset);
      const count = shared.get(slot) ?? 0;
      if (best === null || count < best.count) best = { piece, offset, slot, count };
    }
    if (best === null) {
      short.push({ entry: index, phrase, piece: phrase.pieces[0] ?? '', offset: 0 });
      continue;
    }
    const anchor = { entry: index, phrase, piece: best.piece, offset: best.offset };
    const filed = anchors.get(best.slot);
    if (filed === undefined) anchors.set(best.slot, [anchor]);
    else filed.push(anchor);
  }
  return { anchors, short };
}

/** Rules without words by the code that each asks for, in order within each code. */
function fileWordless(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const filed = new Map<string, number[]>();
  for (const [index, { rule }] of entries.entries()) {
    if (rule.words !== undefined) continue;
    const keys = rule.status ?? rule.reply ?? [''];
    for (const key of keys) filed.set(key, [...(filed.get(key) ?? []), index]);
  }
  return filed;
}

/** The keys under which a code-only rule is found: its whole code and the code for any class. */
function anyClass(status: string): string {
  return `x${status.slice(1)}`;
}

function statusAmong(codes: readonly string[], subject: Subject): boolean {
  return subject.statuses.some((code) => codes.includes(code) || codes.includes(anyClass(code)));
}

function codesHold(rule: Rule, subject: Subject): boolean {
  if (rule.reply !== undefined) {
    const code = subject.replyCode ?? subject.statuses[0]?.[0] ?? '';
    if (!rule.reply.includes(code) && !rule.reply.includes(code[0] ?? '')) return false;
  }
  if (rule.notStatus !== undefined && statusAmong(rule.notStatus, subject)) return false;
  return rule.status === undefined || statusAmong(rule.status, subject);
}

function scopeHolds(rule: Rule, subject: Subject): boolean {
  if (rule.command !== undefined && !rule.command.includes(subject.command ?? '')) return false;
  return rule.scope === undefined || rule.scope.some((id) => subject.providers().has(id));
}

function otherWordsHold(entry: Entry, words: string): boolean {
  return (
    entry.all.every((phrase) => findPhrase(phrase, words) !== null) &&
    !entry.none.some((phrase) => findPhrase(phrase, words) !== null)
  );
}

function conditionsHold(entry: Entry, subject: Subject): boolean {
  return (
    codesHold(entry.rule, subject) &&
    scopeHolds(entry.rule, subject) &&
    otherWordsHold(entry, subject.words)
  );
}

/** Makes an ordered list of rules ready to be asked. */
export function compileRulebook(rules: readonly Rule[]): Rulebook {
  const entries: readonly Entry[] = rules.map((rule) => ({
    rule,
    words: (rule.words ?? []).map(parsePhrase),
    all: (rule.all ?? []).map(parsePhrase),
    none: (rule.none ?? []).map(parsePhrase),
  }));
  const { anchors: filed, short } = fileAnchors(entries);
  const anchors = Array.from({ length: SLOTS }, (_, slot) => filed.get(slot));
  const wordless = fileWordless(entries);

  function holds(index: number, subject: Subject): boolean {
    const entry = entries[index];
    return entry !== undefined && conditionsHold(entry, subject);
  }

  function byWords(subject: Subject): { best: number; span: Span | null } {
    const { words } = subject;
    let best = entries.length;
    let span: Span | null = null;
    function weigh({ entry, phrase }: Anchor): void {
      const found = findPhrase(phrase, words);
      if (found === null || !holds(entry, subject)) return;
      best = entry;
      span = found;
    }
    for (let index = 0; index + GRAM <= words.length; index += 1) {
      const candidates = anchors[slotAt(words, index)];
      if (candidates === undefined) continue;
      for (const anchor of candidates) {
        if (anchor.entry >= best) continue;
        if (words.startsWith(anchor.piece, index - anchor.offset)) weigh(anchor);
      }
    }
    if (short.length > 0 && NOT_ASCII.test(words)) {
      for (const anchor of short) if (anchor.entry < best) weigh(anchor);
    }
    return { best, span };
  }

  function byCode(subject: Subject, before: number): number {
    const { replyCode, statuses } = subject;
    let best = before;
    const keys = [
      '',
      replyCode ?? '',
      replyCode?.[0] ?? '',
      ...statuses,
      ...statuses.map(anyClass),
    ];
    for (const key of keys) {
      for (const index of wordless.get(key) ?? []) {
        if (index >= best) break;
        if (holds(index, subject)) best = index;
      }
    }
    return best;
  }

  function decide(subject: Subject): Decision | null {
    const { best, span } = byWords(subject);
    const first = byCode(subject, best);
    const entry = entries[first];
    if (entry === undefined) return null;
    return { rule: entry.rule, span: first === best ? span : null };
  }

  return { rules, decide };
}
