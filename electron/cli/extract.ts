import { resolve } from 'node:path';
import { formatNumber } from '../../shared/i18n/message.ts';
import { requireOutput, sourceId } from './command.ts';
import type { Command } from './command.ts';
import { withCase } from './open-case.ts';

export const command: Command = {
  usage: 'SOURCE_ID --output FILE --workspace FILE',
  summary: 'summary.extract',
  options: [{ name: 'output', value: 'FILE', text: 'option.output' }],
  least: 1,
  most: 1,
  run: async (call) => {
    const source = sourceId(call.positionals[0] ?? '');
    const output = requireOutput(call);
    const { bytes, sha256 } = await withCase(call, false, (core) =>
      core.extractSource(source, resolve(output)),
    );
    if (call.json) await call.out.json({ source, output, bytes, sha256 });
    else {
      const size = formatNumber(bytes, call.language);
      await call.out.print(call.text('extract.done', { file: output, bytes: size, sha256 }));
    }
    return 0;
  },
};
