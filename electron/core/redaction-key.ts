import { newRedactionKey } from './report/redact.ts';
import type { Threads } from './threads/threads.ts';

/** Secrets of cases that cannot be written and have none: each lasts as long as its case is open. */
const unkept = new WeakMap<Threads, string>();

/** The case's own secret for pseudonyms, made when it is first needed. */
export async function redactionKey(threads: Threads, readOnly: boolean): Promise<string> {
  const kept = await threads.read.redactionKey(null);
  if (kept !== null) return kept;
  if (!readOnly) return threads.write.redactionKey(newRedactionKey());
  const fresh = unkept.get(threads) ?? newRedactionKey();
  unkept.set(threads, fresh);
  return fresh;
}
