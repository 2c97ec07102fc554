import { formatPercent } from '../../shared/i18n/message.ts';
import type { Analysis } from '../../shared/contract/methods.ts';
import type { CliKey } from '../../shared/i18n/cli/texts.ts';
import type { Core } from '../core/core.ts';
import { optionValue } from './command.ts';
import type { Call } from './command.ts';
import { withCase } from './open-case.ts';

/** What a long question is asked about: the query, and the zone of its days. */
export interface Asked {
  readonly query: string;
  readonly timezone: string;
}

/**
 * Asks a case a long question: its progress goes to stderr, Ctrl-C stops it. A script's day is the same
 * everywhere, unless it says whose day it means.
 * @param progress the text that shows how far it is
 */
export function askAtLength<T>(
  call: Call,
  analysis: Analysis,
  progress: CliKey,
  ask: (core: Core, asked: Asked) => Promise<T>,
): Promise<T> {
  const asked: Asked = {
    query: optionValue(call, 'query') ?? '',
    timezone: optionValue(call, 'timezone') === null ? 'UTC' : call.timezone,
  };
  return withCase(call, false, async (core) => {
    const leave = core.on((event, payload) => {
      if (event !== 'analysis.progress' || !('analysis' in payload)) return;
      const percent = formatPercent(payload.done / Math.max(1, payload.total), call.language);
      call.out.progress(call.text(progress, { percent }));
    });
    const stop = (): void => void core.handlers['analysis.cancel']({ analysis });
    call.signal.addEventListener('abort', stop, { once: true });
    try {
      return await ask(core, asked);
    } finally {
      call.signal.removeEventListener('abort', stop);
      call.out.progress(null);
      leave();
    }
  });
}
