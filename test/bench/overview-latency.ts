import { createCore } from '../../electron/core/core.ts';
import { DIMENSIONS } from '../../shared/domain/overview.ts';

export interface OverviewLatency {
  /** Milliseconds of the first question to a case that was just opened. */
  readonly first: number;
  /** Of the same messages by another dimension, and of another query. */
  readonly dimension: number;
  readonly query: number;
}

const QUERIES = ['outcome:hard', 'provider:google', '-event:opened', 'reason:userunknown'];

/** How long an overview of a whole case takes, and the looks that follow. */
export async function measureOverview(workspace: string): Promise<OverviewLatency> {
  const core = await createCore({ workspace });
  const ask = async (by: (typeof DIMENSIONS)[number], query: string): Promise<number> => {
    const began = performance.now();
    await core.handlers['overview.report']({
      query,
      timezone: 'Europe/Moscow',
      by,
      measure: 'bounce',
      sort: 'messages',
      descending: true,
      limit: 50,
    });
    return performance.now() - began;
  };
  const middle = (times: readonly number[]): number =>
    times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  try {
    await core.handlers['case.info']({});
    const first = await ask('provider', '');
    // Sending IPs are read from every event: another measure altogether.
    const dimensions = DIMENSIONS.filter((by) => by !== 'ip');
    for (const by of dimensions) await ask(by, '');
    const dimension: number[] = [];
    for (const by of dimensions) dimension.push(await ask(by, ''));
    const query: number[] = [];
    for (const one of QUERIES) query.push(await ask('provider', one));
    return { first, dimension: middle(dimension), query: middle(query) };
  } finally {
    await core.close();
  }
}
