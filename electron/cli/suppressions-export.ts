import { writeFile } from 'node:fs/promises';
import { choiceOption, optionValue, outputOption, UsageError } from './command.ts';
import type { Call, ExitCode } from './command.ts';
import { askAtLength } from './long-question.ts';

/** `suppressions export`: the list that a service takes, to restore or to suppress, or a table with the evidence. */
export async function exportList(call: Call): Promise<ExitCode> {
  const purpose = choiceOption(call, 'purpose', ['restore', 'suppress'], 'restore');
  const form = choiceOption(call, 'form', ['list', 'table'], 'list');
  const esp = optionValue(call, 'esp');
  const output = outputOption(call);
  const { fileName, mediaType, text, count, about } = await askAtLength(
    call,
    'suppressions',
    'suppressions.progress',
    async (core, asked) => {
      const { esps } = await core.handlers['suppressions.audit'](asked);
      const known = esps.map((one) => one.esp);
      if (esp === null || !known.includes(esp))
        throw new UsageError('usage.export-esp', { choices: known.join(', ') });
      return core.handlers['suppressions.export']({
        ...asked,
        filter: {},
        esp,
        purpose,
        form,
        filterText: '',
        language: call.language,
      });
    },
  );
  if (output !== null) await writeFile(output, text);
  if (call.json) {
    await call.out.json({ fileName: output ?? fileName, mediaType, count, about, text });
    return 0;
  }
  for (const sentence of about) call.out.say(sentence);
  if (output === null) await call.out.bytes(text);
  else await call.out.print(call.text('report.done', { file: output }));
  return 0;
}
