import { Failure } from '../../../shared/contract/errors.ts';
import { failureOf } from '../workspace/failure.ts';
import type { ThreadError } from './protocol.ts';

/** An error as it goes from one thread to another. */
export function asThreadError(error: unknown): ThreadError {
  const failure = failureOf(error);
  if (failure !== undefined) {
    return {
      code: failure.code,
      message: failure.message,
      details: failure.details ?? null,
      stack: null,
      errno: null,
    };
  }
  const known = error instanceof Error;
  const errno: unknown = known ? Reflect.get(error, 'code') : undefined;
  return {
    code: null,
    message: known ? error.message : String(error),
    details: null,
    stack: known ? (error.stack ?? null) : null,
    errno: typeof errno === 'string' ? errno : null,
  };
}

/** The error that a thread has told of. */
export function asError(error: ThreadError): Error {
  if (error.code !== null) return new Failure(error.code, error.details ?? undefined);
  const unknown = new Error(error.message);
  if (error.stack !== null) unknown.stack = error.stack;
  return error.errno === null ? unknown : Object.assign(unknown, { code: error.errno });
}
