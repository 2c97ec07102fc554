import { sourceId } from './command.ts';
import type { Command } from './command.ts';
import { progressLine, tellResult } from './import-result.ts';
import { withCase } from './open-case.ts';
import { RULES_OPTION } from './own-rules.ts';
import { READING_OPTIONS, READING_USAGE, readingOptions } from './reading-options.ts';

export const command: Command = {
  usage: `SOURCE_ID --workspace FILE ${READING_USAGE} [--rules FILE.json] [--json]`,
  summary: 'summary.reread',
  options: [...READING_OPTIONS, RULES_OPTION],
  least: 1,
  most: 1,
  run: async (call) => {
    const source = sourceId(call.positionals[0] ?? '');
    const options = await readingOptions(call);
    const result = await withCase(call, false, (core) =>
      core.rereadSource(source, {
        ...options,
        signal: call.signal,
        progress: (progress) => call.out.progress(progressLine(progress, call)),
      }),
    );
    return tellResult(result, call);
  },
};
