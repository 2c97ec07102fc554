import type { Diagnosis } from '../../shared/domain/diagnosis.ts';
import { whyJson } from '../core/report/why-json.ts';
import { optionValue } from './command.ts';
import type { Call, Command } from './command.ts';
import { withCase } from './open-case.ts';
import { whyText } from './why-text.ts';

export const command: Command = {
  usage: 'ADDRESS --workspace FILE [--message ID] [--subject TEXT]',
  summary: 'summary.why',
  options: [
    { name: 'message', value: 'ID', text: 'option.message' },
    { name: 'subject', value: 'TEXT', text: 'option.subject' },
  ],
  least: 1,
  most: 1,
  run: async (call) => {
    const { diagnosis, files } = await ask(call);
    if (call.json) await call.out.json(whyJson(diagnosis));
    else await call.out.print(whyText(diagnosis, files, call));
    return 0;
  },
};

interface Answer {
  readonly diagnosis: Diagnosis;
  /** Names of the sources by their number. */
  readonly files: ReadonlyMap<number, string>;
}

function ask(call: Call): Promise<Answer> {
  const message = optionValue(call, 'message');
  const subject = optionValue(call, 'subject');
  return withCase(call, false, async ({ handlers }) => {
    const diagnosis = await handlers['recipient.why']({
      recipient: call.positionals[0] ?? '',
      ...(message === null ? {} : { message }),
      ...(subject === null ? {} : { subject }),
      timezone: call.timezone,
      language: call.language,
    });
    const sources = await handlers['sources.list']({});
    return { diagnosis, files: new Map(sources.map(({ id, file }) => [id, file])) };
  });
}
