import type { OverviewReport } from '../../../../shared/domain/overview.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import type { Facts } from '../../analyse/overview/facts.ts';
import type { NamedGroups } from '../../analyse/overview/named-groups.ts';
import { overviewFrame, overviewReport } from '../../analyse/overview/report.ts';
import type {
  OverviewAsked,
  OverviewFrame,
  OverviewGround,
} from '../../analyse/overview/report.ts';
import type { ThreadControl } from '../../threads/thread-control.ts';
import type { ReadableDatabase } from '../connection.ts';
import { beganTerm, splitTime } from '../query-language/split-time.ts';
import { createKeptAnswer } from '../search/kept-answer.ts';
import { planOf } from '../search/plan-cache.ts';
import { zoneOffset } from '../zone-offset.ts';
import { domainsOfRecipients, loadFacts } from './overview-facts.ts';
import { byIp } from './overview-ips.ts';
import { byCode, byDomain, byText } from './overview-names.ts';
import { allSources } from './sources.ts';
import { withoutLists } from './without-lists.ts';

export interface OverviewInput extends OverviewAsked {
  readonly query: string;
  readonly timezone?: string | undefined;
}

type Dimension = Parameters<OverviewGround['named']>[0];

interface Loaded {
  readonly facts: Facts;
  /** Named once, in the call that first needs them. */
  readonly named: Map<Dimension, NamedGroups>;
  /** Of the last zone, time and measure: another dimension needs it again. */
  frame: { readonly of: string; readonly value: OverviewFrame } | null;
}

interface Kept {
  readonly domainOf: Uint32Array;
  readonly loaded: Map<string, Loaded>;
}

/** The messages of the whole case and those of the newest query stay, so that another dimension or zone is there at once. */
const MOST_KEPT = 2;
const kept = createKeptAnswer<Kept>();

/**
 * What became of the messages of a query: counted by a dimension, over time, and against the period
 * before (docs/overview.md). Goes through all of them where the same was not asked before. Throws
 * `bad-query`, `bad-timezone`, `cancelled`.
 */
export function overview(
  db: ReadableDatabase,
  { query, timezone = 'UTC', ...asked }: OverviewInput,
  control: ThreadControl,
): OverviewReport {
  const began = performance.now();
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  const { rest: asIs, span } = splitTime(query, timezone);
  const sources = allSources(db);
  const { query: rest, leftOut } = withoutLists(asIs, timezone, sources);
  const loaded = loadedOf(db, rest, timezone, control);
  const ground: OverviewGround = {
    facts: loaded.facts,
    named: (dimension) => namedOf(db, loaded, dimension, control),
    span,
    rest,
    offsetAt,
    began: (part) => (part === null ? 'began:""' : beganTerm(part, timezone)),
    sources: sources.flatMap((source) => {
      const { file, from, to } = source;
      return from === null || to === null || leftOut.includes(source) ? [] : [{ file, from, to }];
    }),
    leftOut: leftOut.map(({ file }) => file),
  };
  const of = `${timezone} ${span?.from} ${span?.to} ${asked.measure}`;
  if (loaded.frame?.of !== of) loaded.frame = { of, value: overviewFrame(ground, asked.measure) };
  const report = overviewReport(ground, loaded.frame.value, asked);
  return { ...report, tookMs: performance.now() - began };
}

function loadedOf(
  db: ReadableDatabase,
  query: string,
  timezone: string,
  control: ThreadControl,
): Loaded {
  const { domainOf, loaded } = kept.of(db, '', () => ({
    domainOf: domainsOfRecipients(db, control),
    loaded: new Map(),
  }));
  // Days left out are those of a zone.
  const key = query.includes(':') ? `${timezone}\0${query}` : query;
  let found = loaded.get(key);
  if (found === undefined) {
    const facts = loadFacts(db, planOf(db, { query, timezone }), domainOf, control);
    found = { facts, named: new Map(), frame: null };
  }
  loaded.delete(key);
  loaded.set(key, found);
  for (const old of loaded.keys()) {
    if (loaded.size <= MOST_KEPT) break;
    if (old !== '') loaded.delete(old);
  }
  return found;
}

function namedOf(
  db: ReadableDatabase,
  { facts, named }: Loaded,
  dimension: Dimension,
  control: ThreadControl,
): NamedGroups {
  let found = named.get(dimension);
  if (found === undefined) {
    found = groupsOf(db, facts, dimension, control);
    named.set(dimension, found);
  }
  return found;
}

function groupsOf(
  db: ReadableDatabase,
  facts: Facts,
  dimension: Dimension,
  control: ThreadControl,
): NamedGroups {
  switch (dimension) {
    case 'provider':
    case 'domain':
      return byDomain(db, facts, dimension);
    case 'stream':
    case 'campaign':
      return byText(db, facts, dimension);
    case 'reason':
    case 'class':
      return byCode(facts, dimension);
    case 'ip':
      return byIp(db, facts, control);
    default:
      return dimension satisfies never;
  }
}
