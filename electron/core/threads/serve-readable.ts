import { Failure } from '../../../shared/contract/errors.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { openReadable } from '../workspace/open.ts';
import type { ThreadControl, ThreadFunctions } from './thread-control.ts';

/** A thread's functions over a connection of its own that cannot write. Throws the `Failure` of opening it. */
export function serveReadable(file: string, functions: ThreadFunctions<ReadableDatabase>) {
  const db = openReadable(file);
  return {
    call(name: string, input: unknown, control: ThreadControl): unknown {
      const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
      if (found === undefined) throw new Failure('unknown-method', { method: name });
      return found(db, input as never, control);
    },
    close: () => {
      db.close();
    },
  };
}
