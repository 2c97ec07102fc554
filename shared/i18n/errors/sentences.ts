import type { ErrorCode } from '../../contract/errors.ts';
import type { RejectReason, SkipReason, WarningCode } from '../../domain/import.ts';
import type { Language } from '../../domain/verdict.ts';
import { translate } from '../message.ts';
import type { Translate, Values } from '../message.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Key = keyof typeof en;

const readers: Readonly<Record<Language, Translate<Key>>> = {
  en: translate({ en, ru }, 'en'),
  ru: translate({ en, ru }, 'ru'),
};

/** What can be wrong with a query; `bad-query` names it in its details, with the value and its field. */
const QUERY_PROBLEMS = [
  'unknown-field',
  'missing-value',
  'unclosed-quote',
  'bad-date',
  'bad-value',
] as const;

/** The sentence of a failure: what is wrong and what to do. Missing values are worded around. */
export function errorSentence(code: ErrorCode, language: Language, values: Values = {}): string {
  const read = readers[language];
  const named = typeof values['file'] === 'string' && values['file'] !== '';
  if (!named && code === 'permission-denied') return read('error.permission-denied-unnamed');
  if (!named && code === 'workspace-missing') return read('error.workspace-missing-unnamed');
  if (code === 'bad-query') {
    const problem = QUERY_PROBLEMS.find((known) => known === values['problem']);
    if (problem !== undefined) return read(`query.${problem}`, values);
  }
  return read(`error.${code}`, { problem: read('problem.unspecified'), id: '…', ...values });
}

/** Half a sentence about one field of a request that is not in order. */
export function requestProblem(
  problem: 'missing' | 'unknown' | 'value' | 'whole',
  field: string,
  language: Language,
): string {
  return readers[language](`problem.${problem}`, { field });
}

/** Why a whole file was left out, and what to do. */
export function skipSentence(reason: SkipReason, language: Language): string {
  return readers[language](`skip.${reason}`);
}

/** Why one record was turned away. `what` is the value that stood in the way. */
export function rejectSentence(
  reason: RejectReason,
  language: Language,
  what: string | null = null,
): string {
  const sentence = readers[language](`reject.${reason}`);
  return what === null || what === '' ? sentence : `${sentence.replace(/\.$/, '')}: ${what}`;
}

/** What a source's reader should know before trusting it. */
export function warningSentence(
  code: WarningCode,
  language: Language,
  values: Values = {},
): string {
  return readers[language](`warning.${code}`, { word: '…', ...values });
}
