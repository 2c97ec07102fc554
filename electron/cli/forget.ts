import { sourceId } from './command.ts';
import type { Command } from './command.ts';
import { withCase } from './open-case.ts';

export const command: Command = {
  usage: 'SOURCE_ID --workspace FILE',
  summary: 'summary.forget',
  options: [],
  least: 1,
  most: 1,
  run: async (call) => {
    const source = sourceId(call.positionals[0] ?? '');
    const { events } = await withCase(call, false, (core) =>
      core.handlers['sources.forget']({ source }),
    );
    if (call.json) await call.out.json({ source, events });
    else await call.out.print(call.text('forget.done', { source: String(source), count: events }));
    return 0;
  },
};
