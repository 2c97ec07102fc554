import { writeFile } from 'node:fs/promises';
import { choiceOption, outputOption } from './command.ts';
import type { Command } from './command.ts';
import { withCase } from './open-case.ts';

export const command: Command = {
  usage: 'ADDRESS --format md|html [--audience WHO] [--redact] [--output FILE] --workspace FILE',
  summary: 'summary.report',
  options: [
    { name: 'format', value: 'md|html', text: 'option.report-format' },
    { name: 'audience', value: 'WHO', text: 'option.audience' },
    { name: 'redact', value: null, text: 'option.redact' },
    { name: 'output', value: 'FILE', text: 'option.output' },
  ],
  least: 1,
  most: 1,
  run: async (call) => {
    const format = choiceOption(call, 'format', ['md', 'html'], 'md');
    const audience = choiceOption(call, 'audience', ['client', 'esp', 'recipient-it'], 'client');
    const output = outputOption(call);
    const { fileName, mediaType, text } = await withCase(call, false, (core) =>
      core.handlers['recipient.report']({
        recipient: call.positionals[0] ?? '',
        audience,
        format,
        redact: call.options.has('redact'),
        timezone: call.timezone,
        language: call.language,
      }),
    );
    if (output !== null) await writeFile(output, text);
    if (call.json) await call.out.json({ fileName: output ?? fileName, mediaType, text });
    else if (output === null) await call.out.bytes(text.endsWith('\n') ? text : `${text}\n`);
    else await call.out.print(call.text('report.done', { file: output }));
    return 0;
  },
};
