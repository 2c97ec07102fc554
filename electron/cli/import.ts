import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { progressLine, tellResult } from './import-result.ts';
import { withCase } from './open-case.ts';
import { RULES_OPTION } from './own-rules.ts';
import { READING_OPTIONS, READING_USAGE, readingOptions } from './reading-options.ts';

export const command: Command = {
  usage: `PATH… --workspace FILE ${READING_USAGE} [--rules FILE.json] [--json]`,
  summary: 'summary.import',
  options: [...READING_OPTIONS, RULES_OPTION],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const options = await readingOptions(call);
    const announce = (): void => call.out.say(call.text('import.cancelling'));
    call.signal.addEventListener('abort', announce, { once: true });
    const result = await withCase(call, true, (core) =>
      core.importPaths(
        call.positionals.map((path) => resolve(path)),
        {
          ...options,
          signal: call.signal,
          progress: (progress) => call.out.progress(progressLine(progress, call)),
        },
      ),
    );
    call.signal.removeEventListener('abort', announce);
    return tellResult(result, call);
  },
};
