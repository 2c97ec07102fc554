import { newRedactionKey } from './report/redact.ts';
import type { Threads } from './threads/threads.ts';

/** The case's own secret for pseudonyms; a workspace that cannot be written gets a new one each time. */
export async function redactionKey(threads: Threads, readOnly: boolean): Promise<string> {
  const fresh = newRedactionKey();
  return readOnly ? fresh : threads.write.redactionKey(fresh);
}
