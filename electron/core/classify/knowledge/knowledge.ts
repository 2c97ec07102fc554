import type { Classification, NamedThing } from '../../../../shared/domain/reply.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import { foldLetters } from '../reply-text.ts';
import { ADDRESS_CODE_ROWS } from './codes-address.ts';
import { AUTHENTICATION_CODE_ROWS } from './codes-authentication.ts';
import { PROTOCOL_CODE_ROWS } from './codes-protocol.ts';
import { SECURITY_CODE_ROWS } from './codes-security.ts';
import { SYSTEM_CODE_ROWS } from './codes-system.ts';
import { COMMON_ROWS } from './common.ts';
import type { KnowledgeEntry, KnowledgeKind, KnowledgeRow, KnowledgeText } from './entry.ts';
import { EUROPEAN_PROVIDER_ROWS } from './european-providers.ts';
import { GOOGLE_ROWS } from './google.ts';
import { MICROSOFT_ROWS } from './microsoft.ts';
import { nameThing } from './name-thing.ts';
import { OTHER_PROVIDER_ROWS } from './other-providers.ts';
import { RECEIVER_REASON_ROWS } from './reasons-receiver.ts';
import { relatedEntries } from './related.ts';
import { SENDER_REASON_ROWS } from './reasons-sender.ts';
import { RUSSIAN_PROVIDER_ROWS } from './russian-providers.ts';
import { SERVICE_ROWS } from './services.ts';
import { YAHOO_APPLE_ROWS } from './yahoo-apple.ts';

const ROWS: readonly KnowledgeRow[] = [
  ...RECEIVER_REASON_ROWS,
  ...SENDER_REASON_ROWS,
  ...ADDRESS_CODE_ROWS,
  ...SYSTEM_CODE_ROWS,
  ...PROTOCOL_CODE_ROWS,
  ...SECURITY_CODE_ROWS,
  ...AUTHENTICATION_CODE_ROWS,
  ...COMMON_ROWS,
  ...GOOGLE_ROWS,
  ...MICROSOFT_ROWS,
  ...YAHOO_APPLE_ROWS,
  ...RUSSIAN_PROVIDER_ROWS,
  ...EUROPEAN_PROVIDER_ROWS,
  ...OTHER_PROVIDER_ROWS,
  ...SERVICE_ROWS,
];

const byId = new Map(ROWS.map((row) => [row[0], row]));

function kindOf(id: string): KnowledgeKind {
  if (id.startsWith('reason-')) return 'reason';
  return id.startsWith('code-') ? 'code' : 'rule';
}

function textOf(row: KnowledgeRow, language: Language): KnowledgeText {
  return language === 'ru' ? row[5] : row[4];
}

function toEntry(row: KnowledgeRow, language: Language): KnowledgeEntry {
  const [id, who, source, date] = row;
  const [title, meaning, action] = textOf(row, language);
  return { id, kind: kindOf(id), title, meaning, who, action, source, date, related: related(id) };
}

function related(id: string): readonly string[] {
  return relatedEntries(id).filter((other) => byId.has(other));
}

/** The entry of that id, or null: `reason-…`, `code-x-…` (any class) or a rule's. */
export function knowledgeEntry(id: string, language: Language): KnowledgeEntry | null {
  const row = byId.get(id);
  return row === undefined ? null : toEntry(row, language);
}

/** The entry for an enhanced code such as `5.1.1`, its class left aside; null when not registered. */
export function knowledgeForStatus(status: string, language: Language): KnowledgeEntry | null {
  return knowledgeEntry(`code-x${status.slice(1).replaceAll('.', '-')}`, language);
}

/** All entries of a kind, or of every kind, in the order of the tables. */
export function listKnowledge(
  kind: KnowledgeKind | null,
  language: Language,
): readonly KnowledgeEntry[] {
  return ROWS.filter(([id]) => kind === null || kindOf(id) === kind).map((row) =>
    toEntry(row, language),
  );
}

/** `5.7.26` finds what `x.7.26` is filed under. */
function searchTerms(query: string): readonly string[] {
  return foldLetters(query.slice(0, 200))
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => (/^[245]\.\d{1,3}\.\d{1,3}$/.test(term) ? `x${term.slice(1)}:` : term));
}

/**
 * Entries that hold every word of the query in either language, best first: in the title, then
 * in the id, then in the text. An empty query gives nothing.
 */
export function searchKnowledge(query: string, language: Language): readonly KnowledgeEntry[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const found: { row: KnowledgeRow; rank: number }[] = [];
  for (const row of ROWS) {
    const titles = foldLetters(`${row[4][0]}\n${row[5][0]}`);
    const texts = foldLetters([...row[4], ...row[5]].join('\n'));
    const ranks = terms.map((term) => {
      if (titles.includes(term)) return 0;
      if (row[0].includes(term)) return 1;
      return texts.includes(term) ? 2 : null;
    });
    if (ranks.includes(null)) continue;
    found.push({ row, rank: Math.max(...ranks.map(Number)) });
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ row }) => toEntry(row, language));
}

/** What the sentence of an entry speaks about: the first thing that is neither a list's name nor a passed check. */
function subjectOf(named: readonly NamedThing[]): readonly NamedThing[] {
  const telling = named.filter(({ kind, note }) => kind !== 'authentication' || note !== 'pass');
  const objects = telling.filter(({ kind }) => kind !== 'blocklist' && kind !== 'authentication');
  return objects.length > 0 ? objects : telling;
}

/**
 * One or two plain sentences for one reply: what it means, filled with what it names. Asks the
 * rule's own entry first, else the reason's.
 */
export function explanation(classification: Classification, language: Language): string {
  const row =
    byId.get(classification.knowledge) ?? byId.get(`reason-${classification.reason}`) ?? null;
  if (row === null) return '';
  const [, meaning, , about] = textOf(row, language);
  const things = subjectOf(classification.named);
  if (about === undefined || things.length === 0) return meaning;
  return about.replace(
    '{thing}',
    things
      .slice(0, 2)
      .map((thing) => nameThing(thing, language))
      .join(', '),
  );
}
