import { foldLetters } from './reply-text.ts';

/** A phrase made ready: literal pieces that must follow each other at no more than the given distances. */
export interface Phrase {
  readonly source: string;
  readonly pieces: readonly string[];
  /** How many characters may stand before each piece; the first entry is not used. */
  readonly gaps: readonly number[];
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  readonly endsText: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many characters a `*` and a `**` may stand for. */
export const GAP = 48;
export const WIDE_GAP = 240;
const ATTEMPTS = 24;
const WORD = /[\p{L}\p{N}_]/u;
const TRAILING = /^[\s.,;:!)\]"']{0,8}$/;

/**
 * Reads a phrase: literal text in any case, where `*` stands for up to {@link GAP} characters
 * (`**`: {@link WIDE_GAP}), a `|` at either end for the edge of a word, a `$` at the end for the end of the text. There is
 * nothing else in the language, so matching never backtracks.
 */
export function parsePhrase(source: string): Phrase {
  const startsWord = source.startsWith('|');
  const endsWord = source.endsWith('|');
  const endsText = source.endsWith('$');
  const body = source.slice(startsWord ? 1 : 0, endsWord || endsText ? -1 : undefined);
  const pieces: string[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const part of foldLetters(body).split(/(\*{1,2})/)) {
    if (part === '*' || part === '**') {
      gap = part === '*' ? GAP : WIDE_GAP;
    } else if (part.trim() !== '') {
      pieces.push(part.trim().replace(/\s+/g, ' '));
      gaps.push(gap);
    }
  }
  return { source, pieces, gaps, startsWord, endsWord, endsText };
}

function isWordAt(text: string, index: number): boolean {
  const character = text[index];
  return character !== undefined && WORD.test(character);
}

function edgesHold(phrase: Phrase, text: string, span: Span): boolean {
  if (phrase.startsWord && isWordAt(text, span.start - 1)) return false;
  if (phrase.endsText && !TRAILING.test(text.slice(span.end, span.end + 10))) return false;
  return !(phrase.endsWord && isWordAt(text, span.end));
}

function gapsHold({ pieces, gaps }: Phrase, positions: readonly number[]): boolean {
  return positions.every((position, index) => {
    if (index === 0) return true;
    const before = (positions[index - 1] ?? 0) + (pieces[index - 1]?.length ?? 0);
    return position - before <= (gaps[index] ?? 0);
  });
}

/** Positions of the pieces in order from `from` on, each moved as close to the next one as it can be. */
function positionsFrom(pieces: readonly string[], text: string, from: number): number[] | null {
  const positions: number[] = [];
  let cursor = from;
  for (const piece of pieces) {
    const found = text.indexOf(piece, cursor);
    if (found === -1) return null;
    positions.push(found);
    cursor = found + piece.length;
  }
  for (let index = pieces.length - 2; index >= 0; index -= 1) {
    const next = positions[index + 1] ?? 0;
    const length = pieces[index]?.length ?? 0;
    positions[index] = text.lastIndexOf(pieces[index] ?? '', next - length);
  }
  return positions;
}

/** Where the phrase stands in a folded text, or null. Bounded: {@link ATTEMPTS} passes over the text. */
export function findPhrase(phrase: Phrase, text: string): Span | null {
  const { pieces } = phrase;
  if (pieces.length === 0) return null;
  let from = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const positions = positionsFrom(pieces, text, from);
    if (positions === null) return null;
    const start = positions[0] ?? 0;
    const span = { start, end: (positions.at(-1) ?? 0) + (pieces.at(-1)?.length ?? 0) };
    if (gapsHold(phrase, positions) && edgesHold(phrase, text, span)) return span;
    from = Math.max(start, from) + 1;
  }
  return null;
}
