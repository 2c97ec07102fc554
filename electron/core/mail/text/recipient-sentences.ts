import { findAddresses } from '../address.ts';
import type { FoundAddress } from '../address.ts';
import { NOT_RECIPIENT, SENTENCE } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { FAILURE } from './phrases.ts';

/** The sentence that holds an address, or the whole paragraph up to the nearest full stops. */
function sentenceAround(text: string, one: FoundAddress): string {
  const before = text.slice(0, one.start);
  const start = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf('! '),
    0,
  );
  const stop = /[^.][.!?](?:\s|$)/.exec(text.slice(one.end));
  return text.slice(start, stop === null ? text.length : one.end + stop.index + 1);
}

/** Sentences may run over several lines, so paragraphs are looked at. */
export function sentenceCandidates(lines: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.trim() !== '') continue;
    const paragraph = lines.slice(start, index).filter((row) => !/^\s{0,4}>(?!>)/.test(row));
    const text = paragraph.join('\n').slice(0, 3000);
    if (text.includes('@') && FAILURE.test(text)) {
      for (const one of findAddresses(text)) {
        if (!FAILURE.test(sentenceAround(text, one))) continue;
        const lineStart = text.lastIndexOf('\n', one.start) + 1;
        const before = text.slice(Math.max(lineStart, one.start - 60), one.start);
        if (NOT_RECIPIENT.test(before)) continue;
        const at = start + text.slice(0, one.start).split('\n').length - 1;
        found.push({
          address: one.address,
          originalAddress: null,
          at,
          rank: SENTENCE,
          sure: false,
        });
      }
    }
    start = index + 1;
  }
  return found;
}
