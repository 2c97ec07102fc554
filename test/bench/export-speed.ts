import { rmSync } from 'node:fs';
import { createCore } from '../../electron/core/core.ts';
import type { ExportWish } from '../../shared/contract/methods.ts';

export interface ExportSpeed {
  readonly perSecond: number;
  /** From the wish to stop until nothing is left; null where it was done before. */
  readonly cancelMs: number | null;
}

/** Exports every event of a case, then once more to stop it in the middle. */
export async function measureExport(
  workspace: string,
  output: string,
  format: ExportWish['format'],
): Promise<ExportSpeed> {
  const core = await createCore({ workspace });
  const wish: ExportWish = {
    rows: 'events',
    format,
    query: '',
    list: 'messages',
    timezone: 'Europe/Moscow',
    redact: false,
    mark: true,
    language: 'en',
  };
  try {
    const began = performance.now();
    const { rows } = await core.exportRows(wish, output);
    const ms = performance.now() - began;
    const stop = new AbortController();
    let stopped = 0;
    const timer = setTimeout(() => {
      stopped = performance.now();
      stop.abort();
    }, ms / 2);
    const cancelMs = await core.exportRows(wish, output, { signal: stop.signal }).then(
      () => null,
      () => performance.now() - stopped,
    );
    clearTimeout(timer);
    return { perSecond: rows / (ms / 1000), cancelMs };
  } finally {
    await core.close();
    rmSync(output, { force: true });
  }
}
