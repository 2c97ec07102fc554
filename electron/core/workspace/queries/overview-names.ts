import type { Facts } from '../../analyse/overview/facts.ts';
import type { Group, NamedGroups } from '../../analyse/overview/named-groups.ts';
import { REASONS } from '../../../../shared/domain/bounce.ts';
import { classCode, reasonCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { domainSpellings } from '../query-language/address-form.ts';
import { fieldTerm } from '../query-language/write-term.ts';
import { streamName } from './stream-names.ts';

/** Numbers groups by what makes two values the same. */
function createGroups() {
  const numbers = new Map<string, number>();
  const groups: Group[] = [];
  return {
    groups,
    number(same: string, group: () => Group): number {
      let number = numbers.get(same);
      if (number === undefined) {
        number = groups.length;
        numbers.set(same, number);
        groups.push(group());
      }
      return number;
    },
  };
}

interface DomainRow {
  readonly id: number;
  readonly domain: string;
  readonly key: string;
  readonly name: string;
}

const DOMAINS = `SELECT domain.id, domain.name AS domain, provider.key, provider.name
  FROM domain JOIN provider ON provider.id = domain.provider`;

/** Groups of receiving domains: each by itself, or all that one provider runs. */
export function byDomain(
  db: ReadableDatabase,
  facts: Facts,
  dimension: 'provider' | 'domain',
): NamedGroups {
  const made = createGroups();
  const none = made.number('', () => ({ key: '', label: '', where: fieldTerm(dimension, '') }));
  const found = rows<DomainRow>(db, DOMAINS);
  const groupOf = new Uint32Array(found.reduce((last, { id }) => Math.max(last, id), 0) + 1);
  groupOf.fill(none);
  for (const row of found) {
    groupOf[row.id] =
      dimension === 'domain'
        ? made.number(spelling(row.domain), () => domainGroup(spelling(row.domain)))
        : made.number(row.key, () => providerGroup(row));
  }
  const { domain } = facts;
  return {
    groups: made.groups,
    grouping: { size: made.groups.length, of: (row) => groupOf[domain[row]!] ?? none },
    facts,
  };
}

/** A domain in letters of its own and its ASCII form are one. */
const spelling = (domain: string): string => [...domainSpellings(domain)].sort().at(-1) ?? domain;

const domainGroup = (name: string): Group => ({
  key: name,
  label: name,
  where: fieldTerm('domain', name),
});

/** A domain nobody knows is its own provider; one without a dot could be taken for the name of another. */
const providerGroup = ({ domain, key, name }: DomainRow): Group => ({
  key,
  label: name,
  where: fieldTerm(key === domain && !key.includes('.') ? 'domain' : 'provider', key),
});

/** Streams and campaigns by their name, whatever its case. */
export function byText(
  db: ReadableDatabase,
  facts: Facts,
  dimension: 'stream' | 'campaign',
): NamedGroups {
  const column = facts[dimension];
  const last = column.reduce((most, id) => Math.max(most, id), 0);
  const groupOf = new Uint32Array(last + 1);
  for (const id of column) groupOf[id] = 1;
  const ids = [...groupOf.keys()].filter((id) => groupOf[id] === 1 && id > 0);
  const values = new Map(
    rows<{ id: number; value: string }>(
      db,
      'SELECT id, value FROM text WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    ).map(({ id, value }) => [id, dimension === 'stream' ? streamName(db, value) : value]),
  );
  const made = createGroups();
  groupOf[0] = made.number('', () => ({ key: '', label: '', where: fieldTerm(dimension, '') }));
  for (const id of ids) {
    const name = values.get(id) ?? '';
    groupOf[id] = made.number(name.toLowerCase(), () => ({
      key: name,
      label: name,
      where: fieldTerm(dimension, name),
    }));
  }
  return {
    groups: made.groups,
    grouping: { size: made.groups.length, of: (row) => groupOf[column[row]!]! },
    facts,
  };
}

/** Reasons and classes, by their codes. */
export function byCode(facts: Facts, dimension: 'reason' | 'class'): NamedGroups {
  const column = facts[dimension];
  const words =
    dimension === 'class'
      ? classCode.words
      : Array.from({ length: REASONS.length + 1 }, (_, code) => reasonCode.word(code) ?? 'none');
  return {
    groups: words.map((word) => ({ key: word, label: word, where: fieldTerm(dimension, word) })),
    grouping: { size: words.length, of: (row) => column[row]! },
    facts,
  };
}
