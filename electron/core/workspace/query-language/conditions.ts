import { BOUNCE_CLASSES, REASONS } from '../../../../shared/domain/bounce.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { VERDICT_GROUPS, VERDICTS } from '../../../../shared/domain/verdict.ts';
import { readClusterName } from '../../analyse/responses/cluster-name.ts';
import type { ClusterName } from '../../analyse/responses/cluster-name.ts';
import { classCode, eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import { zoneOffset } from '../zone-offset.ts';
import { codeForm } from './code-form.ts';
import { daySpan } from './day.ts';
import type { FieldName } from '../../../../shared/domain/query-field.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { parseQuery } from './parse-query.ts';
import type { Term } from './parse-query.ts';

/** What a row must be. Numbers are codes as stored; texts are folded. */
export type Condition = { readonly negated: boolean } & (
  | { readonly kind: 'outcome' | 'reason' | 'class' | 'event'; readonly codes: readonly number[] }
  | { readonly kind: 'provider' | 'domain' | 'address'; readonly values: readonly string[] }
  | { readonly kind: 'tag' | 'note'; readonly values: readonly string[] }
  | {
      readonly kind: 'stream' | 'campaign' | 'label' | 'sender';
      readonly values: readonly string[];
    }
  | { readonly kind: 'subject' | 'reply' | 'code' | 'name'; readonly values: readonly string[] }
  | { readonly kind: 'cluster'; readonly clusters: readonly ClusterName[] }
  | { readonly kind: 'source' | 'ip'; readonly values: readonly string[] }
  | { readonly kind: 'time'; readonly from: number; readonly to: number }
  /** The time of the first event lies in one of the spans; null stands for none at all. */
  | { readonly kind: 'began'; readonly spans: readonly (TimeSpan | null)[] }
  | TextCondition
);

/** A bare word or a quoted phrase: `text` is folded to lower case, `raw` is as typed. */
export interface TextCondition {
  readonly kind: 'text';
  readonly text: string;
  readonly raw: string;
  readonly phrase: boolean;
  /** Messages that met this code are meant as well (`code-form.ts`). */
  readonly code: string | null;
}

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(VERDICT_GROUPS));

/** What a message may be without: `stream:""`. */
const MAY_LACK: ReadonlySet<FieldName> = new Set([
  'provider',
  'domain',
  'stream',
  'campaign',
  'label',
  'from',
  'ip',
  'began',
]);

const DATED: ReadonlySet<FieldName> = new Set<FieldName>(['on', 'after', 'before', 'began']);

type OffsetAt = (at: number) => number;

/**
 * The conditions of a query, one for each of its terms; its days are those of a zone (an IANA name).
 * Throws `bad-query` with the place of the mistake, and `bad-timezone`.
 */
export function conditionsOf(query: string, timezone = 'UTC'): Condition[] {
  const offsetAt = zoneOffset(timezone);
  if (offsetAt === null) throw new Failure('bad-timezone', { timezone });
  const parsed = parseQuery(query);
  if (!parsed.ok) {
    throw new Failure('bad-query', {
      problem: parsed.problem,
      value: parsed.text.slice(0, 60),
      from: parsed.from,
      to: parsed.to,
    });
  }
  return parsed.terms.map((term) => condition(term, offsetAt));
}

function condition(term: Term, offsetAt: OffsetAt): Condition {
  const { negated } = term;
  if (term.kind === 'phrase') return { negated, ...freeText(term.text), phrase: true };
  if (term.kind === 'word') return word(term.text, negated);
  const values = term.values.map((value) => value.toLowerCase());
  if (values.includes('') && !MAY_LACK.has(term.field)) throw bad(term, '');
  switch (term.field) {
    case 'outcome': {
      const known = values.flatMap((value) => GROUPS.get(value) ?? [value]);
      return { negated, kind: 'outcome', codes: coded(term, known, VERDICTS, verdictCode.number) };
    }
    case 'reason': {
      const number = (value: Reason | 'none'): number =>
        reasonCode.number(value === 'none' ? null : value);
      return { negated, kind: 'reason', codes: coded(term, values, [...REASONS, 'none'], number) };
    }
    case 'class':
      return {
        negated,
        kind: 'class',
        codes: coded(term, values, BOUNCE_CLASSES, classCode.number),
      };
    case 'event':
      return {
        negated,
        kind: 'event',
        codes: coded(term, values, EVENT_TYPES, eventTypeCode.number),
      };
    case 'recipient':
      return { negated, kind: 'address', values };
    case 'from':
      return { negated, kind: 'sender', values };
    case 'id':
      return { negated, kind: 'name', values: term.values };
    case 'before':
      return { negated, kind: 'time', from: Number.MIN_SAFE_INTEGER, to: day(term, offsetAt).from };
    case 'after':
      return { negated, kind: 'time', from: day(term, offsetAt).from, to: Number.MAX_SAFE_INTEGER };
    case 'on':
      return { negated, kind: 'time', ...day(term, offsetAt) };
    case 'cluster':
      return { negated, kind: 'cluster', clusters: term.values.map((it) => clusterOf(term, it)) };
    case 'began':
      return { negated, kind: 'began', spans: values.map((value) => days(term, value, offsetAt)) };
    case 'code':
      return { negated, kind: 'code', values: values.map((it) => codeForm(it)?.code ?? it) };
    case 'provider':
    case 'domain':
    case 'stream':
    case 'campaign':
    case 'label':
    case 'tag':
    case 'note':
    case 'source':
    case 'ip':
    case 'subject':
    case 'reply':
      return { negated, kind: term.field, values };
    default:
      return term.field satisfies never;
  }
}

/** A bare word: an id in angle brackets, a code, or a part of an address or a subject. */
function word(text: string, negated: boolean): Condition {
  if (text.startsWith('<') && text.endsWith('>')) return { negated, kind: 'name', values: [text] };
  const form = codeForm(text.toLowerCase());
  if (form?.only === true) return { negated, kind: 'code', values: [form.code] };
  return { negated, ...freeText(text), code: form?.code ?? null };
}

const freeText = (raw: string): TextCondition => ({
  kind: 'text',
  text: raw.toLowerCase(),
  raw,
  phrase: false,
  code: null,
});

type FieldTerm = Extract<Term, { kind: 'field' }>;

function coded<Word extends string>(
  term: FieldTerm,
  values: readonly string[],
  known: readonly Word[],
  number: (word: Word) => number,
): number[] {
  return values.map((value) => {
    const found = known.find((one) => one === value);
    if (found === undefined) throw bad(term, value);
    return number(found);
  });
}

function clusterOf(term: FieldTerm, value: string): ClusterName {
  const name = readClusterName(value);
  if (name === null) throw bad(term, value);
  return name;
}

function day(term: FieldTerm, offsetAt: OffsetAt): TimeSpan {
  const span = daySpan(term.values[0] ?? '', offsetAt);
  if (span === undefined) throw bad(term, term.values[0] ?? '');
  return span;
}

/** A day or time, or the time from one to the end of another: `2026-10-03..2026-10-09`, either end open. */
function days(term: FieldTerm, value: string, offsetAt: OffsetAt): TimeSpan | null {
  if (value === '') return null;
  const [first = '', last = first, ...more] = value.split('..');
  const from = first === '' ? { from: Number.MIN_SAFE_INTEGER } : daySpan(first, offsetAt);
  const to = last === '' ? { to: Number.MAX_SAFE_INTEGER } : daySpan(last, offsetAt);
  if (from === undefined || to === undefined || more.length > 0) throw bad(term, value);
  return { from: from.from, to: to.to };
}

function bad(term: FieldTerm, value: string): Failure {
  return new Failure('bad-query', {
    problem: value === '' ? 'missing-value' : DATED.has(term.field) ? 'bad-date' : 'bad-value',
    field: term.field,
    value: value === '' ? term.field : value.slice(0, 60),
    from: term.from,
    to: term.to,
  });
}
