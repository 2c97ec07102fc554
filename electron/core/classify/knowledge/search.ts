import type { Language } from '../../../../shared/domain/verdict.ts';
import { classifyReply } from '../classify.ts';
import { foldLetters } from '../reply-text.ts';
import type { KnowledgeEntry, KnowledgeRow } from './entry.ts';
import { KNOWLEDGE_ROWS, toEntry } from './knowledge.ts';
import { SEARCH_WORDS } from './search-words.ts';

const LONGEST = 400;
const REPLY_CODE = /^[245]\d\d$/;
const ENHANCED = /^[245]\.\d{1,3}\.\d{1,3}$/;
/** Endings left off a word: "greylisted" finds greylisting, «жалоба» finds «жалобы». */
const ENDING = /(?:ing|ed|s|[аеёиоуыэюяьй]{1,2})$/;
const LONG_ENOUGH = 6;

interface Haystack {
  readonly row: KnowledgeRow;
  readonly title: string;
  readonly words: string;
  readonly text: string;
}

let known: readonly Haystack[] | null = null;

const haystacks = (): readonly Haystack[] =>
  (known ??= KNOWLEDGE_ROWS.map((row) => ({
    row,
    title: foldLetters(`${row[4][0]}\n${row[5][0]}`),
    words: foldLetters(`${row[0]} ${SEARCH_WORDS[row[0]] ?? ''}`),
    text: foldLetters([...row[4], ...row[5]].join('\n')),
  })));

/** `5.7.26` finds what `x.7.26` is filed under. */
function termsOf(words: string): readonly string[] {
  return words
    .split(/[\s,;“”«»"]+/)
    .filter((term) => term !== '')
    .map((term) => (ENHANCED.test(term) ? `x${term.slice(1)}:` : term));
}

/** How near an entry is to a term: 0 as it is in its title, then by its stem, in its words, in its text; null nowhere. */
function nearness({ title, words, text }: Haystack, term: string): number | null {
  if (title.includes(term)) return 0;
  const stem = term.length >= LONG_ENOUGH ? term.replace(ENDING, '') : term;
  if (title.includes(stem)) return 1;
  if (words.includes(stem)) return 2;
  return text.includes(stem) ? 3 : null;
}

function withEvery(terms: readonly string[]): readonly KnowledgeRow[] {
  if (terms.length === 0) return [];
  const found: { row: KnowledgeRow; rank: number }[] = [];
  for (const haystack of haystacks()) {
    const ranks = terms.map((term) => nearness(haystack, term));
    if (ranks.includes(null)) continue;
    found.push({ row: haystack.row, rank: Math.max(...ranks.map(Number)) });
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ row }) => row);
}

/** Rules that decide where the words tell nothing: no answer to a search. */
const TELLS_NOTHING = /^(?:nothing|code-|status-|label-|action-|x-|enhanced-)/;

/** Codes with a number of the provider's own inside, and the entry that tells of them. */
const NUMBERED: readonly (readonly [code: RegExp, id: string])[] = [
  // Microsoft's anti-spam numbers, written AS(48) or (AS843).
  [/^\(?as\(?\d{1,8}\)?$/, 'microsoft-server-busy'],
  [/^\(?hvu(?::b\d)?\)?$/, 'yahoo-policy'],
  [/^\(?ph\d{2}\)?$/, 'yahoo-policy'],
  [/^\[?tss?\*?\d{0,2}\]?$/, 'yahoo-deferred'],
  [/^rl0\d{5}$/, 'comcast-rate'],
];

const numbered = (words: string): readonly KnowledgeRow[] => {
  const id = NUMBERED.find(([code]) => code.test(words))?.[1];
  return KNOWLEDGE_ROWS.filter((row) => row[0] === id);
};

/** The entry of the rule that would read these words in a reply: for codes such as TSS04 and whole replies. */
function asReply(query: string): readonly KnowledgeRow[] {
  const { knowledge, rule, matched, reason } = classifyReply({ text: query });
  if (matched === null || TELLS_NOTHING.test(rule)) return [];
  const rows = [knowledge, `reason-${reason}`].map((id) =>
    KNOWLEDGE_ROWS.find((row) => row[0] === id),
  );
  return rows.filter((row) => row !== undefined).slice(0, 1);
}

/**
 * Entries that hold every word of the query in either language or under another name, best first: in
 * the title, then among its other names, then in the text. What reads like a server's reply leads to the
 * entry of the rule that reads it, and its codes to theirs. An empty query gives nothing.
 */
export function searchKnowledge(query: string, language: Language): readonly KnowledgeEntry[] {
  const words = foldLetters(query.slice(0, LONGEST))
    .trim()
    .replace(/^([245]\d\d)-(?=\S)/, '$1 ');
  if (words === '') return [];
  const terms = termsOf(words);
  const codes = terms.filter((term) => REPLY_CODE.test(term) || term.startsWith('x.'));
  const whole = withEvery(terms);
  const rest = terms.filter((term) => !REPLY_CODE.test(term));
  const rows = [
    ...(codes.length === terms.length ? [] : whole),
    ...asReply(query.slice(0, LONGEST)),
    ...whole,
    ...numbered(words),
    ...(whole.length === 0 ? withEvery(rest) : []),
    ...(whole.length === 0 ? codes.flatMap((code) => withEvery([code])) : []),
  ];
  return [...new Set(rows)].map((row) => toEntry(row, language));
}
