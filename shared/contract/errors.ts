/** Stable codes: scripts, tests and the page's sentences depend on their spelling. */
export const ERROR_CODES = [
  'bad-request',
  'unknown-method',
  'not-found',
  'workspace-missing',
  'workspace-newer',
  'workspace-damaged',
  'workspace-locked',
  'workspace-read-only',
  'permission-denied',
  'disk-full',
  'not-a-workspace',
  'bad-query',
  'bad-address',
  'bad-mapping',
  'bad-rules',
  'bad-timezone',
  'bad-token',
  'cancelled',
  'not-available-here',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface WireError {
  readonly code: ErrorCode;
  /** A sentence that says what is wrong and what to do, in the caller's language. */
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The one envelope that crosses every transport. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

/** An expected failure inside the core; the dispatcher turns it into a `WireError`. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>> | undefined;
  constructor(code: ErrorCode, details?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}
