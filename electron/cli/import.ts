import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
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
    const before = call.workspace !== null && existsSync(call.workspace);
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
    const found =
      result.sources.length > 0 || result.skipped.some((one) => one.reason !== 'not-found');
    // A case that was made for files which are not there holds nothing.
    if (!before && !found && call.workspace !== null) await rm(call.workspace, { force: true });
    return tellResult(result, call);
  },
};
