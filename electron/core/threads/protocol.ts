import type { OpeningStep } from '../../../shared/domain/opening.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { IntakeOrder } from '../import/load/intake/read-source-into.ts';
import type { Rule } from '../classify/rule.ts';

/** What a thread is told before anything else. */
export interface ThreadStart {
  readonly role: 'writer' | 'reader' | 'analyst';
  readonly file: string;
  readonly create: boolean;
  /** The user's own rules for replies, asked before the built-in ones. */
  readonly rules: readonly Rule[];
  /** One flag per long job, shared: set to 1 it stops the job, even in the middle of a statement's loop. */
  readonly stop: Int32Array;
}

/** What a thread that reads a file for the writer is told. */
export interface IntakeStart {
  readonly role: 'intake';
  readonly file: string;
  readonly rules: readonly Rule[];
  readonly order: IntakeOrder;
}

export type Request =
  | { readonly kind: 'open' }
  | { readonly kind: 'call'; readonly seq: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'stop'; readonly seq: number }
  | { readonly kind: 'close' };

export interface ThreadError {
  /** The operating system's word for what failed, e.g. `ENOENT`. */
  readonly errno: string | null;
  /** Null for what nobody expects. */
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>> | null;
  readonly stack: string | null;
}

export type Response =
  | { readonly kind: 'opening'; readonly step: OpeningStep }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: ThreadError }
  | { readonly kind: 'value'; readonly seq: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly seq: number; readonly error: ThreadError }
  | { readonly kind: 'news'; readonly seq: number; readonly value: unknown }
  | { readonly kind: 'slow'; readonly name: string; readonly ms: number }
  | { readonly kind: 'closed' };
