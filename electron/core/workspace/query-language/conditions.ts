import { BOUNCE_CLASSES, REASONS } from '../../../../shared/domain/bounce.ts';
import { Failure } from '../../../../shared/contract/errors.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { VERDICTS } from '../../../../shared/domain/verdict.ts';
import { classCode, eventTypeCode, reasonCode, verdictCode } from '../codes.ts';
import { daySpan } from './day.ts';
import { parseQuery } from './parse-query.ts';
import type { Term } from './parse-query.ts';

/** What a row must be. Numbers are codes as stored; texts are folded. */
export type Condition = { readonly negated: boolean } & (
  | { readonly kind: 'outcome' | 'reason' | 'class' | 'event'; readonly codes: readonly number[] }
  | { readonly kind: 'provider' | 'domain' | 'address' | 'tag'; readonly values: readonly string[] }
  | {
      readonly kind: 'stream' | 'campaign' | 'label' | 'sender';
      readonly values: readonly string[];
    }
  | { readonly kind: 'subject' | 'reply' | 'code' | 'name'; readonly values: readonly string[] }
  | { readonly kind: 'source'; readonly values: readonly string[] }
  | { readonly kind: 'time'; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly text: string; readonly phrase: boolean }
);

const CODE = /^[245]\.\d{1,3}\.\d{1,3}$/;
const REPLY_CODE = /^[45]\d\d$/;
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  hard: ['bounced-hard'],
  soft: ['bounced-soft'],
  bounced: ['bounced-hard', 'bounced-soft', 'bounced-late'],
  failed: ['bounced-hard', 'bounced-soft', 'bounced-late', 'not-attempted', 'rejected-by-api'],
  arrived: ['delivered', 'opened-by-machine', 'opened', 'clicked', 'complained', 'unsubscribed'],
};

/** The conditions of a query. Throws `bad-query` with the place of the mistake. */
export function conditionsOf(query: string): Condition[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) {
    throw new Failure('bad-query', {
      problem: `${parsed.problem}: ${parsed.text.slice(0, 60)}`,
      from: parsed.from,
      to: parsed.to,
    });
  }
  return parsed.terms.map(condition);
}

function condition(term: Term): Condition {
  const { negated } = term;
  if (term.kind === 'phrase')
    return { negated, kind: 'text', text: term.text.toLowerCase(), phrase: true };
  if (term.kind === 'word') return word(term.text, negated);
  const values = term.values.map((value) => value.toLowerCase());
  switch (term.field) {
    case 'outcome': {
      const known = values.flatMap((value) => GROUPS[value] ?? [value]);
      return { negated, kind: 'outcome', codes: coded(term, known, VERDICTS, verdictCode.number) };
    }
    case 'reason':
      return { negated, kind: 'reason', codes: coded(term, values, REASONS, reasonCode.number) };
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
      return { negated, kind: 'time', from: Number.MIN_SAFE_INTEGER, to: day(term).from };
    case 'after':
      return { negated, kind: 'time', from: day(term).from, to: Number.MAX_SAFE_INTEGER };
    case 'on':
      return { negated, kind: 'time', ...day(term) };
    case 'provider':
    case 'domain':
    case 'stream':
    case 'campaign':
    case 'label':
    case 'tag':
    case 'code':
    case 'source':
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
  if (CODE.test(text) || REPLY_CODE.test(text)) return { negated, kind: 'code', values: [text] };
  return { negated, kind: 'text', text: text.toLowerCase(), phrase: false };
}

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

function day(term: FieldTerm): { readonly from: number; readonly to: number } {
  const span = daySpan(term.values[0] ?? '');
  if (span === undefined) throw bad(term, term.values[0] ?? '');
  return span;
}

function bad(term: FieldTerm, value: string): Failure {
  return new Failure('bad-query', {
    problem: `${term.field}: ${value.slice(0, 60)}`,
    from: term.from,
    to: term.to,
  });
}
