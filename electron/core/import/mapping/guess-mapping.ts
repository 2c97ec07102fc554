import type { ColumnRole, TableMapping } from '../../../../shared/domain/import.ts';
import { isTimed } from '../../../../shared/domain/import.ts';
import type { TableSample } from '../format.ts';
import { foldName } from '../formats/columns.ts';
import { dateOfFileName } from '../formats/file-name.ts';
import { type ColumnContent, columnContent, roleByContent } from './column-content.ts';
import { milestoneOf, roleByName } from './column-synonyms.ts';
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
  'bounce-type',
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

/** Guesses the role of every column from its name and its cells, event and day of all rows from the file's name. */
export function guessMapping(sample: TableSample): TableMapping {
  const width = Math.max(sample.header?.length ?? 0, ...sample.rows.map((row) => row.length));
  const guesses = Array.from({ length: width }, (_, index) =>
    guessColumn(
      sample.header?.[index] ?? '',
      sample.rows.map((row) => row[index] ?? ''),
    ),
  );
  takeMilestones(sample.header ?? [], guesses, eventByFileName(sample.fileName) !== undefined);
  keepOneTime(guesses);
  for (const role of SINGLE) keepOne(guesses, role);
  promoteBounceType(guesses);
  const keys = columnKeys(sample.header, width);
  const columns = Object.fromEntries(keys.map((key, index) => [key, guesses[index]!.role]));
  return toldByName({ columns }, sample.fileName);
}

/**
 * Where no column tells the event, the name of the file may, and then the day as well: what each row
 * of `bounces_2026-10-03.csv` is. The name rules over what the mapping says of every row.
 */
export function toldByName(mapping: TableMapping, fileName: string): TableMapping {
  if (Object.values(mapping.columns).includes('event')) return mapping;
  const event = eventByFileName(fileName);
  if (event === undefined) return mapping;
  const at = isTimed(mapping) ? '' : dateOfFileName(fileName);
  return { ...mapping, event, ...(at === '' ? {} : { at }) };
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

/**
 * Columns such as `Sent at`, `Delivered at`, `Opened at` side by side: each is the time of an event
 * of its own. One alone, `Unsubscribed at`, tells what its rows are where nothing else does. A table whose rows have an event and its time is a log, whatever other dates it carries.
 */
function takeMilestones(
  header: readonly string[],
  guesses: readonly Guess[],
  named: boolean,
): void {
  const found = guesses.flatMap((guess, index) => {
    const role = milestoneOf(foldName(header[index] ?? ''));
    const { filled, times, dates } = guess.content;
    return role !== undefined && (filled === 0 || times + dates >= 0.5) ? [{ guess, role }] : [];
  });
  const filled = found.filter(({ guess }) => guess.content.filled > 0);
  const roles = new Set(found.map(({ role }) => role));
  const alone = roles.size === 1 && !named && !found.some(({ role }) => OF_ANY_MAIL.has(role));
  if ((roles.size < 2 && !alone) || filled.length === 0) return;
  const own = new Set(found.map(({ guess }) => guess));
  const others = guesses.filter((guess) => !own.has(guess));
  const isLog = ['time', 'event'].every((role) => others.some((guess) => guess.role === role));
  const isTold = others.some(({ role }) => role === 'event' || role === 'status');
  if (isLog || (alone && isTold)) return;
  for (const { guess, role } of found) guess.role = role;
}

/** Times that every mail has: one of them alone is the time of whatever the row is about. */
const OF_ANY_MAIL: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['sent-at', 'delivered-at']);

/** Where nothing else tells the event, `Hard` and `Soft` do. */
function promoteBounceType(guesses: readonly Guess[]): void {
  if (guesses.some(({ role }) => role === 'event')) return;
  const type = guesses.find(({ role }) => role === 'bounce-type');
  if (type !== undefined && type.content.eventWords >= 0.6) type.role = 'event';
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
