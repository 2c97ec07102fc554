import { Failure } from '../../../../shared/contract/errors.ts';
import type { Classification, NamedThing } from '../../../../shared/domain/reply.ts';
import type {
  ResponseDetail,
  ResponseNamed,
  ResponseProvider,
} from '../../../../shared/domain/response.ts';
import { isWithin } from '../../../../shared/domain/time-span.ts';
import type { WorkControl } from '../../threads/steps.ts';
import { row, rows } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import { clusterRow, countsOf, providerName, questionOf } from './responses.ts';
import type { Question, ResponsesAsked } from './responses.ts';

/** Distinct texts that are shown, and that are read for what they name. */
const SAMPLES = 8;
const MOST_TEXTS = 20_000;
const MOST_NAMED = 200;
const MOST_PROVIDERS = 100;
const PAGE = 2000;

export type ResponseFound = Omit<ResponseDetail, 'query'>;

/**
 * Everything of one cluster under a query. Throws `not-found` where none of the replies that the query
 * asks for is in it, `bad-query`, `bad-timezone`, `cancelled`.
 */
export function responseDetail(
  db: ReadableDatabase,
  input: ResponsesAsked & { readonly cluster: string },
  control: WorkControl,
): ResponseFound {
  const question = questionOf(db, input, control);
  const { replies, shown, period } = question;
  const cluster = replies.byName.get(input.cluster.toLowerCase());
  if (cluster === undefined) throw new Failure('not-found');
  const own = positionsOf(question, cluster);
  const counts = countsOf({ ...question, counts: (index) => own.has(index) });
  if (counts.count[cluster] === 0 && counts.before[cluster] === 0) throw new Failure('not-found');
  const providers = providersOf(question, own);
  const shares = providers.map(({ provider, count }) => [provider, count] as const);
  const texts = textCounts(question, own);
  const named = namedIn(db, question, own, texts);
  const { classification } = row<{ classification: string }>(
    db,
    'SELECT classification FROM reply WHERE id = ?',
    counts.sample[cluster],
  )!;
  return {
    ...clusterRow(db, question, counts, cluster, shares, MOST_PROVIDERS),
    span: shown,
    period,
    allProviders: providers.slice(0, MOST_PROVIDERS).map(({ provider, ...numbers }) => ({
      ...providerName(db, provider),
      ...numbers,
    })),
    ...samplesOf(db, texts),
    named: named.things,
    namedExact: named.exact,
    classification: JSON.parse(classification) as Classification,
  };
}

/** Positions of the asked replies that are in a cluster, in order. */
function positionsOf({ replies, counts }: Question, cluster: number): ReadonlySet<number> {
  const { met, clusterOf } = replies;
  const found = new Set<number>();
  for (let i = 0; i < met.length; i += 1) {
    if (clusterOf[met.reply[i]!] === cluster && counts(i)) found.add(i);
  }
  return found;
}

const isAsked = ({ replies, asked }: Question, index: number): boolean =>
  asked === null || isWithin(replies.met.at[index]!, asked);

interface ProviderNumbers extends Pick<ResponseProvider, 'count'> {
  readonly provider: number;
  readonly recipients: number;
  readonly now: number;
  readonly before: number;
}

function providersOf(question: Question, own: ReadonlySet<number>): readonly ProviderNumbers[] {
  const { met } = question.replies;
  const { period } = question;
  const earlier = period === null ? null : { from: period.from * 2 - period.to, to: period.from };
  const found = new Map<
    number,
    { count: number; recipients: number; now: number; before: number; last: number }
  >();
  for (const index of own) {
    const provider = met.provider[index]!;
    let numbers = found.get(provider);
    if (numbers === undefined) {
      numbers = { count: 0, recipients: 0, now: 0, before: 0, last: 0 };
      found.set(provider, numbers);
    }
    if (period !== null && isWithin(met.at[index]!, period)) numbers.now += 1;
    if (earlier !== null && isWithin(met.at[index]!, earlier)) numbers.before += 1;
    if (!isAsked(question, index)) continue;
    numbers.count += 1;
    if (numbers.last === met.recipient[index]!) continue;
    numbers.last = met.recipient[index]!;
    numbers.recipients += 1;
  }
  return [...found]
    .map(([provider, { last: _last, ...numbers }]) => ({ provider, ...numbers }))
    .sort((a, b) => b.count - a.count || a.provider - b.provider);
}

/** Rows of `reply` with how often each was said, the most frequent first. */
type TextCounts = readonly (readonly [reply: number, count: number])[];

function textCounts(question: Question, own: ReadonlySet<number>): TextCounts {
  const found = new Map<number, number>();
  for (const index of own) {
    if (!isAsked(question, index)) continue;
    const reply = question.replies.met.reply[index]!;
    found.set(reply, (found.get(reply) ?? 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

const VALUES = 'SELECT id, value FROM reply WHERE id IN (SELECT value FROM json_each(?))';

/** Texts as written; the same words under several rows of `reply` are one. */
function samplesOf(
  db: ReadableDatabase,
  texts: TextCounts,
): Pick<ResponseDetail, 'samples' | 'texts'> {
  const values = new Map<number, string>();
  const looked = texts.slice(0, MOST_TEXTS).map(([id]) => id);
  for (let at = 0; at < looked.length; at += PAGE) {
    const page = JSON.stringify(looked.slice(at, at + PAGE));
    for (const { id, value } of rows<{ id: number; value: string }>(db, VALUES, page))
      values.set(id, value);
  }
  const counted = new Map<string, number>();
  for (const [id, count] of texts) {
    const text = values.get(id);
    if (text !== undefined) counted.set(text, (counted.get(text) ?? 0) + count);
  }
  const samples = [...counted].map(([text, count]) => ({ text, count }));
  samples.sort((a, b) => b.count - a.count);
  return {
    samples: samples.slice(0, SAMPLES),
    texts: counted.size + Math.max(0, texts.length - MOST_TEXTS),
  };
}

const CLASSIFICATIONS =
  'SELECT id, classification FROM reply WHERE id IN (SELECT value FROM json_each(?))';

/** What the replies of a cluster name, each thing with how often and by how many recipients it was met. */
function namedIn(
  db: ReadableDatabase,
  question: Question,
  own: ReadonlySet<number>,
  texts: TextCounts,
): { readonly things: readonly ResponseNamed[]; readonly exact: boolean } {
  const named = readNamed(
    db,
    texts.slice(0, MOST_TEXTS).map(([id]) => id),
  );
  const { met } = question.replies;
  const found = new Map<
    string,
    { readonly thing: NamedThing; count: number; recipients: number; last: number }
  >();
  for (const index of own) {
    if (!isAsked(question, index)) continue;
    for (const thing of named.get(met.reply[index]!) ?? []) {
      const key = `${thing.kind} ${thing.value.toLowerCase()}`;
      let numbers = found.get(key);
      if (numbers === undefined) {
        numbers = { thing, count: 0, recipients: 0, last: 0 };
        found.set(key, numbers);
      }
      numbers.count += 1;
      if (numbers.last === met.recipient[index]!) continue;
      numbers.last = met.recipient[index]!;
      numbers.recipients += 1;
    }
  }
  return {
    things: [...found.values()]
      .sort((a, b) => b.count - a.count || (a.thing.value < b.thing.value ? -1 : 1))
      .slice(0, MOST_NAMED)
      .map(({ thing, count, recipients }) => ({ ...thing, count, recipients })),
    exact: texts.length <= MOST_TEXTS,
  };
}

function readNamed(
  db: ReadableDatabase,
  replies: readonly number[],
): ReadonlyMap<number, readonly NamedThing[]> {
  const found = new Map<number, readonly NamedThing[]>();
  // Replies of one kind share their classification to the letter.
  const parsed = new Map<string, readonly NamedThing[]>();
  for (let at = 0; at < replies.length; at += PAGE) {
    const page = JSON.stringify(replies.slice(at, at + PAGE));
    for (const reply of rows<{ id: number; classification: string }>(db, CLASSIFICATIONS, page)) {
      let things = parsed.get(reply.classification);
      if (things === undefined) {
        things = (JSON.parse(reply.classification) as Classification).named;
        parsed.set(reply.classification, things);
      }
      found.set(reply.id, things);
    }
  }
  return found;
}
