import type { RejectedRecord } from '../../shared/contract/api.ts';
import type { Core } from '../core/core.ts';
import { optionValue, sourceId } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { withCase } from './open-case.ts';
import { oneLine } from './table.ts';

const PAGE = 500;

export const command: Command = {
  usage: '--workspace FILE [--source ID]',
  summary: 'summary.rejects',
  options: [{ name: 'source', value: 'ID', text: 'option.source' }],
  least: 0,
  most: 0,
  run: (call) => {
    const { out, text, json, language } = call;
    const asked = optionValue(call, 'source');
    const only = asked === null ? null : sourceId(asked);
    return withCase<ExitCode>(call, false, async (core) => {
      const known = await core.handlers['sources.list']({});
      const sources = only === null ? known.map(({ id }) => id) : [only];
      let count = 0;
      for (const source of sources) {
        const name = known.find(({ id }) => id === source)?.file ?? String(source);
        for await (const record of rejected(core, source, language)) {
          count += 1;
          const { line, reason, message, raw } = record;
          if (json) await out.line({ source, line, reason, message, raw });
          else
            await out.print(
              `${out.style('dim', `${name}:${line}`)}  ${message}\n    ${oneLine(raw)}`,
            );
        }
      }
      if (count === 0 && !json) await out.print(text('rejects.none'));
      return 0;
    });
  },
};

async function* rejected(
  core: Core,
  source: number,
  language: 'en' | 'ru',
): AsyncGenerator<RejectedRecord> {
  for (let after = 0; ;) {
    const page = await core.handlers['sources.rejects']({ source, after, limit: PAGE, language });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}
