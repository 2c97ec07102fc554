import type { Ask, Events, Output } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import type { Carrier } from '../api/carrier.ts';
import { cameThrough } from './connection.ts';

let current: Carrier | null = null;

/** Sets the one carrier of this window; called before anything is drawn. */
export function connect(carrier: Carrier): void {
  current = carrier;
}

export function carrier(): Carrier {
  if (current === null) throw new Error('connect() comes first');
  return current;
}

/** Asks the core. A broken connection comes back as an error like any other. */
export async function ask<M extends MethodName>(
  method: M,
  input: Ask<M>,
): Promise<Reply<Output<M>>> {
  try {
    const reply = await carrier().call(method, input);
    cameThrough(true);
    return reply;
  } catch {
    cameThrough(false);
    return { ok: false, error: { code: 'internal', message: '' } };
  }
}

export function listen<E extends keyof Events>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return carrier().on(event, listener);
}
