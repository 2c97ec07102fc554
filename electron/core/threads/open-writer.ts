import type { OpeningWatch } from '../../../shared/domain/opening.ts';
import { closeWritable, openWritable } from '../workspace/open.ts';
import type { ThreadStart } from './protocol.ts';
import type { ThreadControl } from './thread-control.ts';

/**
 * Opens the connection that writes: creates the file when asked to and migrates it. What an import
 * takes is loaded when something is first written, since whoever opens a case reads first. Throws what
 * `openWritable` throws.
 * @param script the worker's own script
 * @param watch told where opening takes more than opening
 */
export function openWriter(
  { file, create, rules }: Pick<ThreadStart, 'file' | 'create' | 'rules'>,
  script: URL,
  watch: OpeningWatch,
) {
  const db = openWritable(file, { create, watch });
  const load = async () => (await import('./writing.ts')).writeTo(db, { file, rules }, script);
  let loading: ReturnType<typeof load> | null = null;
  return {
    call: async (name: string, input: unknown, control: ThreadControl): Promise<unknown> => {
      loading ??= load();
      return (await loading)(name, input, control);
    },
    close: () => closeWritable(db),
  };
}
