import { UsageError } from './command.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { audit } from './suppressions-audit.ts';
import { exportList } from './suppressions-export.ts';
import { simulate } from './suppressions-simulate.ts';

const SUBCOMMANDS: ReadonlyMap<string, (call: Call) => Promise<ExitCode>> = new Map([
  ['audit', audit],
  ['simulate', simulate],
  ['export', exportList],
]);

export const command: Command = {
  usage: 'audit|simulate|export [--query QUERY] --workspace FILE',
  summary: 'summary.suppressions',
  options: [
    { name: 'query', value: 'QUERY', text: 'option.query' },
    { name: 'esp', value: 'ID', text: 'option.suppressions-esp' },
    { name: 'finding', value: 'WORD', text: 'option.finding' },
    { name: 'limit', value: 'N', text: 'option.limit' },
    { name: 'purpose', value: 'WORD', text: 'option.purpose' },
    { name: 'form', value: 'WORD', text: 'option.form' },
    { name: 'output', value: 'FILE', text: 'option.output' },
    { name: 'policy', value: 'ID,…', text: 'option.policy' },
    { name: 'hard', value: 'N', text: 'option.hard' },
    { name: 'soft', value: 'N', text: 'option.soft' },
    { name: 'hard-by', value: 'WORD', text: 'option.hard-by' },
    { name: 'spread', value: 'DAYS', text: 'option.spread' },
    { name: 'within', value: 'DAYS', text: 'option.within' },
    { name: 'any-order', value: null, text: 'option.any-order' },
    { name: 'no-blocks', value: null, text: 'option.no-blocks' },
  ],
  least: 1,
  most: 1,
  run: (call) => {
    const name = call.positionals[0] ?? '';
    const run = SUBCOMMANDS.get(name);
    if (run === undefined) {
      const choices = [...SUBCOMMANDS.keys()].join(', ');
      throw new UsageError('usage.subcommand', { value: name, choices });
    }
    return run(call);
  },
};
