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

const GRAM = 2;
const SLOTS = 1 << 16;

function slotAt(text: string, index: number): number {
  return (Math.imul(text.charCodeAt(index), 0x9e3b) ^ text.charCodeAt(index + 1)) & (SLOTS - 1);
}

function gramsOf(phrase: Phrase): { piece: string; offset: number }[] {
  return phrase.pieces.flatMap((piece) =>
    Array.from({ length: Math.max(0, piece.length - GRAM + 1) }, (_, offset) => ({
      piece,
      offset,
    })),
  );
}

/** Every phrase is filed under the two letters of it that the fewest other phrases share. */
function fileAnchors(entries: readonly Entry[]): ReadonlyMap<number, readonly Anchor[]> {
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
  for (const { index, phrase } of phrases) {
    let best: { piece: string; offset: number; slot: number; count: number } | null = null;
    for (const { piece, offset } of gramsOf(phrase)) {
      const slot = slotAt(piece, offset);
      const count = shared.get(slot) ?? 0;
      if (best === null || count < best.count) best = { piece, offset, slot, count };
    }
    if (best === null) throw new Error(`phrase too short to file: ${phrase.source}`);
    const anchor = { entry: index, phrase, piece: best.piece, offset: best.offset };
    const filed = anchors.get(best.slot);
    if (filed === undefined) anchors.set(best.slot, [anchor]);
    else filed.push(anchor);
  }
  return anchors;
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
    const code = subject.replyCode;
    if (code === null) return false;
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

/** Makes an ordered list of rules ready to be asked; throws on a phrase of under two letters. */
export function compileRulebook(rules: readonly Rule[]): Rulebook {
  const entries: readonly Entry[] = rules.map((rule) => ({
    rule,
    words: (rule.words ?? []).map(parsePhrase),
    all: (rule.all ?? []).map(parsePhrase),
    none: (rule.none ?? []).map(parsePhrase),
  }));
  const filed = fileAnchors(entries);
  const anchors = Array.from({ length: SLOTS }, (_, slot) => filed.get(slot));
  const wordless = entries.flatMap((entry, index) => (entry.words.length === 0 ? [index] : []));

  function decide(subject: Subject): Decision | null {
    const { words } = subject;
    let best = entries.length;
    let span: Span | null = null;
    for (let index = 0; index + GRAM <= words.length; index += 1) {
      const candidates = anchors[slotAt(words, index)];
      if (candidates === undefined) continue;
      for (const { entry, phrase, piece, offset } of candidates) {
        if (entry >= best || !words.startsWith(piece, index - offset)) continue;
        const found = findPhrase(phrase, words);
        const candidate = entries[entry];
        if (found === null || candidate === undefined) continue;
        if (!conditionsHold(candidate, subject)) continue;
        best = entry;
        span = found;
      }
    }
    for (const index of wordless) {
      if (index >= best) break;
      const candidate = entries[index];
      if (candidate === undefined || !conditionsHold(candidate, subject)) continue;
      best = index;
      span = null;
      break;
    }
    const entry = entries[best];
    return entry === undefined ? null : { rule: entry.rule, span };
  }

  return { rules, decide };
}
