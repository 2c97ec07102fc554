import type { ColumnRole, TableMapping } from '../../../../shared/domain/import.ts';
import type { TableSample } from '../format.ts';
import { foldName } from '../formats/columns.ts';
import { type ColumnContent, columnContent, roleByContent } from './column-content.ts';
import { roleByName } from './column-synonyms.ts';
import { columnKeys } from './columns-of-table.ts';
import { eventByFileName } from './event-vocabulary.ts';

interface Guess {
  role: ColumnRole;
  /** Lower is surer. */
  rank: number;
  readonly content: ColumnContent;
}

/** Ranks of guesses: plain names first, then what the cells look like. */
const BY_CONTENT = 1000;

/** Roles of which a table has one column; of several the surest keeps it. */
const SINGLE: readonly ColumnRole[] = [
  'recipient',
  'event',
  'subject',
  'message-id',
  'reply',
  'status',
  'reply-code',
  'sender',
  'stream',
  'campaign',
  'tag',
  'user-agent',
  'ip',
  'url',
  'vendor-event-id',
  'remote-mta',
];

/** Guesses the role of every column from its name and its cells, and the event from the file's name. */
export function guessMapping(sample: TableSample): TableMapping {
  const width = Math.max(sample.header?.length ?? 0, ...sample.rows.map((row) => row.length));
  const guesses = Array.from({ length: width }, (_, index) =>
    guessColumn(
      sample.header?.[index] ?? '',
      sample.rows.map((row) => row[index] ?? ''),
    ),
  );
  keepOneTime(guesses);
  for (const role of SINGLE) keepOne(guesses, role);
  const keys = columnKeys(sample.header, width);
  const columns = Object.fromEntries(keys.map((key, index) => [key, guesses[index]!.role]));
  const hasEvent = guesses.some(({ role }) => role === 'event');
  const event = hasEvent ? undefined : eventByFileName(sample.fileName);
  return event === undefined ? { columns } : { columns, event };
}

function guessColumn(name: string, cells: readonly string[]): Guess {
  const content = columnContent(cells);
  const named = roleByName(foldName(name));
  if (named === undefined)
    return { role: roleByContent(content) ?? 'ignore', rank: BY_CONTENT, content };
  return { role: settle(named.role, content), rank: named.rank, content };
}

/** A name is believed unless the cells plainly say otherwise. */
function settle(role: ColumnRole, content: ColumnContent): ColumnRole {
  if (content.filled === 0) return role;
  if (role === 'recipient') return content.addresses > 0 ? role : 'ignore';
  if (role === 'time')
    return content.times + content.clocks + content.dates >= 0.5 ? role : 'ignore';
  if (role === 'event') {
    if (content.statuses >= 0.6) return 'status';
    if (content.replyCodes >= 0.6) return 'reply-code';
    const other = content.addresses >= 0.6 || content.times >= 0.8 || content.distinct > 40;
    return other ? 'ignore' : role;
  }
  if (role === 'reply-code' && content.statuses >= 0.6) return 'status';
  return role === 'reply-code' && content.replies >= 0.5 ? 'reply' : role;
}

function keepOne(guesses: readonly Guess[], role: ColumnRole): void {
  const claims = guesses.filter((guess) => guess.role === role);
  if (claims.length < 2) return;
  const best = claims.reduce((a, b) => (claimScore(b, role) < claimScore(a, role) ? b : a));
  for (const claim of claims) if (claim !== best) claim.role = 'ignore';
}

/** Lower is better. */
function claimScore({ rank, content }: Guess, role: ColumnRole): number {
  const empty = content.filled === 0 ? 500 : 0;
  if (role === 'event') return rank + empty - content.eventWords * 100;
  if (role === 'recipient')
    return rank + empty - content.addresses * 100 - Math.min(content.distinct, 99) / 100;
  return rank + empty;
}

/** Of several full stamps the surest stays; a date and a clock beside it are read together. */
function keepOneTime(guesses: readonly Guess[]): void {
  const claims = guesses.filter(({ role }) => role === 'time');
  if (claims.length < 2) return;
  const date = claims.find(({ content }) => content.dates >= 0.6);
  const clock = claims.find(({ content }) => content.clocks >= 0.6);
  const full = claims.filter(({ content }) => content.dates < 0.6 && content.clocks < 0.6);
  let kept: readonly (Guess | undefined)[];
  if (full.length > 0) kept = [full.reduce((a, b) => (b.rank < a.rank ? b : a))];
  else kept = [date ?? claims[0], clock];
  for (const claim of claims) if (!kept.includes(claim)) claim.role = 'ignore';
}
