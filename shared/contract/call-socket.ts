import type { Reply } from './errors.ts';

/** Where the loopback host takes calls over a socket that stays open. */
export const CALL_SOCKET = '/calls';

/** A call as the page sends it, JSON text of one message. */
export interface SentCall {
  /** Of the page's own choosing; the answer carries it. */
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

/** The answer to a call, wire text of one message. */
export interface AnsweredCall {
  readonly id: number;
  readonly reply: Reply<unknown>;
}
