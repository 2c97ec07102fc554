import type { Classification, NamedThing } from '../../../../shared/domain/reply.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import { ADDRESS_CODE_ROWS } from './codes-address.ts';
import { AUTHENTICATION_CODE_ROWS } from './codes-authentication.ts';
import { PROTOCOL_CODE_ROWS } from './codes-protocol.ts';
import { SECURITY_CODE_ROWS } from './codes-security.ts';
import { SYSTEM_CODE_ROWS } from './codes-system.ts';
import { COMMON_ROWS } from './common.ts';
import type { KnowledgeEntry, KnowledgeKind, KnowledgeRow, KnowledgeText } from './entry.ts';
import { EVENT_ROWS } from './events.ts';
import { EUROPEAN_PROVIDER_ROWS } from './european-providers.ts';
import { GOOGLE_ROWS } from './google.ts';
import { MICROSOFT_ROWS } from './microsoft.ts';
import { nameThing } from './name-thing.ts';
import { OTHER_PROVIDER_ROWS } from './other-providers.ts';
import { RECEIVER_REASON_ROWS } from './reasons-receiver.ts';
import { relatedEntries } from './related.ts';
import { SENDER_REASON_ROWS } from './reasons-sender.ts';
import { ROUTE_ROWS } from './routes.ts';
import { RUSSIAN_PROVIDER_ROWS } from './russian-providers.ts';
import { SERVICE_ROWS } from './services.ts';
import { YAHOO_APPLE_ROWS } from './yahoo-apple.ts';

export const KNOWLEDGE_ROWS: readonly KnowledgeRow[] = [
  ...RECEIVER_REASON_ROWS,
  ...SENDER_REASON_ROWS,
  ...ADDRESS_CODE_ROWS,
  ...SYSTEM_CODE_ROWS,
  ...PROTOCOL_CODE_ROWS,
  ...SECURITY_CODE_ROWS,
  ...AUTHENTICATION_CODE_ROWS,
  ...COMMON_ROWS,
  ...ROUTE_ROWS,
  ...GOOGLE_ROWS,
  ...MICROSOFT_ROWS,
  ...YAHOO_APPLE_ROWS,
  ...RUSSIAN_PROVIDER_ROWS,
  ...EUROPEAN_PROVIDER_ROWS,
  ...OTHER_PROVIDER_ROWS,
  ...SERVICE_ROWS,
  ...EVENT_ROWS,
];

const byId = new Map(KNOWLEDGE_ROWS.map((row) => [row[0], row]));

function kindOf(id: string): KnowledgeKind {
  if (id.startsWith('reason-')) return 'reason';
  if (id.startsWith('event-')) return 'event';
  return id.startsWith('code-') ? 'code' : 'rule';
}

function textOf(row: KnowledgeRow, language: Language): KnowledgeText {
  return language === 'ru' ? row[5] : row[4];
}

/** Where it is written: of an RFC the section, named in the reader's language. */
function citation(source: string, language: Language): string {
  return language === 'ru' ? source.replace(/ section (?=\d)/g, ', раздел ') : source;
}

export function toEntry(row: KnowledgeRow, language: Language): KnowledgeEntry {
  const [id, who, cited, date] = row;
  const source = citation(cited, language);
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
  return KNOWLEDGE_ROWS.filter(([id]) => kind === null || kindOf(id) === kind).map((row) =>
    toEntry(row, language),
  );
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
