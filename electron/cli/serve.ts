import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/contract/errors.ts';
import { serveDesk } from '../launch/serve-desk.ts';
import { numberOption } from './command.ts';
import type { Command } from './command.ts';

export const command: Command = {
  usage: '[--port N] [--workspace FILE]',
  summary: 'summary.serve',
  options: [{ name: 'port', value: 'N', text: 'option.port' }],
  least: 0,
  most: 0,
  run: async ({ workspace, signal, out, text, language, json, ...call }) => {
    const port = numberOption(
      { workspace, signal, out, text, language, json, ...call },
      'port',
      0,
      0,
      65_535,
    );
    if (workspace !== null && !existsSync(workspace)) {
      throw new Failure('workspace-missing', { file: basename(workspace) });
    }
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
