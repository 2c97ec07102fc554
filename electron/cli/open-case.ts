import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { formatPercent } from '../../shared/i18n/message.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { requireWorkspace, UsageError } from './command.ts';
import type { Call } from './command.ts';
import type { Core } from '../core/core.ts';
import { ownRules } from './own-rules.ts';

/**
 * Runs `work` on the case that the call names and closes it after, whatever happens. Throws
 * `workspace-missing` where there is no such file, unless it may be created.
 */
export async function withCase<T>(
  call: Call,
  create: boolean,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const workspace = requireWorkspace(call);
  if (!create && !existsSync(workspace)) {
    throw new Failure('workspace-missing', { file: basename(workspace) });
  }
  const folder = dirname(workspace);
  if (!existsSync(folder)) throw new UsageError('usage.no-folder', { folder });
  // Loaded here, so that help and wrong usage are answered at once.
  const { createCore } = await import('../core/core.ts');
  const core = await createCore({
    workspace,
    create,
    rules: await ownRules(call),
    opening: ({ stage, share }) => {
      const percent = share === null ? '' : formatPercent(share, call.language);
      call.out.progress(call.text(`opening.${stage}`, { percent }));
    },
  }).finally(() => call.out.progress(null));
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
