import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/contract/errors.ts';
import { numberOption } from './command.ts';
import type { Command } from './command.ts';

export const command: Command = {
  usage: '[--port N] [--workspace FILE]',
  summary: 'summary.serve',
  options: [{ name: 'port', value: 'N', text: 'option.port' }],
  least: 0,
  most: 0,
  run: async (call) => {
    const { workspace, signal, out, text, language, json } = call;
    const port = numberOption(call, 'port', 0, 0, 65_535);
    if (workspace !== null && !existsSync(workspace)) {
      throw new Failure('workspace-missing', { file: basename(workspace) });
    }
    // Loaded here, so that help and wrong usage are answered at once.
    const { serveDesk } = await import('../launch/serve-desk.ts');
    return serveDesk({
      workspace,
      port,
      language,
      signal,
      say: out.say,
      ready: (url) => (json ? out.line({ url }) : out.print(text('serve.ready', { url }))),
    });
  },
};
