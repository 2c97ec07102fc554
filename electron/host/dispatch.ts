import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Handlers } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import { methods } from '../../shared/contract/methods.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { LANGUAGES } from '../../shared/domain/verdict.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { errorSentence, requestProblem } from '../../shared/i18n/errors/sentences.ts';

export interface DispatchOptions {
  readonly handlers: Handlers;
  /** The language of sentences for calls that name none themselves. */
  readonly language: () => Language;
  /** Receives what nobody expected, with the id that the caller was told. Never an address or a path by itself. */
  readonly log: (id: string, method: string, error: unknown) => void;
}

/** A call by name with input from outside; the answer never throws and carries no stack. */
export type Dispatch = (method: string, input: unknown) => Promise<Reply<unknown>>;

/**
 * The one door into the core, the same for every transport: known name → valid input → handler →
 * `Reply`. Expected failures keep their code; anything else is logged under an id and answered
 * `internal`.
 */
export function createDispatch({ handlers, language, log }: DispatchOptions): Dispatch {
  return async (method, input) => {
    const spoken = languageOf(input) ?? language();
    if (!isMethod(method))
      return refused('unknown-method', spoken, { method: method.slice(0, 60) });
    const parsed = methods[method].safeParse(input ?? {}, { reportInput: true });
    if (!parsed.success) {
      return refused('bad-request', spoken, { problem: problemOf(parsed.error, spoken) });
    }
    try {
      // The handler of this name takes exactly what the schema of this name gives.
      const handler = handlers[method] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      if (error instanceof Failure) return { ok: false, error: wireError(error, spoken) };
      const id = randomBytes(4).toString('hex');
      log(id, method, error);
      return refused('internal', spoken, { id });
    }
  };
}

/**
 * An expected failure as it crosses: its code, its sentence in the caller's language, its details.
 * Of a path only the name crosses.
 */
export function wireError(failure: Failure, language: Language): WireError {
  const { code } = failure;
  const file = failure.details?.['file'];
  const details =
    typeof file === 'string' ? { ...failure.details, file: basename(file) } : failure.details;
  const message = errorSentence(code, language, details);
  return details === undefined ? { code, message } : { code, message, details };
}

function refused(
  code: Failure['code'],
  language: Language,
  details: Readonly<Record<string, string | number>>,
): Reply<never> {
  return { ok: false, error: wireError(new Failure(code, details), language) };
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

function languageOf(input: unknown): Language | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'language')) {
    return undefined;
  }
  const asked: unknown = Reflect.get(input, 'language');
  return LANGUAGES.find((known) => known === asked);
}

function problemOf(error: z.ZodError, language: Language): string {
  const issue = error.issues[0];
  if (issue === undefined) return requestProblem('whole', '', language);
  if (issue.code === 'unrecognized_keys') {
    return requestProblem('unknown', (issue.keys[0] ?? '').slice(0, 60), language);
  }
  const field = issue.path.map(String).join('.').slice(0, 60);
  if (field === '') return requestProblem('whole', '', language);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return requestProblem(missing ? 'missing' : 'value', field, language);
}
