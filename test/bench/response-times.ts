import { createCore } from '../../electron/core/core.ts';

export interface ResponseTimes {
  /** Clusters, and replies in them. */
  readonly clusters: number;
  readonly replies: number;
  /** Milliseconds of the first look, which reads every reply, and of the slowest of later ones. */
  readonly firstMs: number;
  readonly againMs: number;
  readonly queriedMs: number;
  readonly detailMs: number;
}

const LATER = 10;
const asked = {
  timezone: 'UTC',
  period: 'auto',
  find: '',
  sort: 'count',
  descending: true,
  providers: 4,
  limit: 300,
} as const;

/** What a look at the responses of a case takes. */
export async function measureResponses(workspace: string): Promise<ResponseTimes> {
  const core = await createCore({ workspace });
  const timed = async <T>(work: () => Promise<T>): Promise<readonly [ms: number, value: T]> => {
    const began = performance.now();
    const value = await work();
    return [performance.now() - began, value];
  };
  const list = (query: string) => timed(() => core.handlers['responses.list']({ ...asked, query }));
  const slowest = async (work: (i: number) => Promise<readonly [number, unknown]>) => {
    let most = 0;
    for (let i = 0; i < LATER; i += 1) most = Math.max(most, (await work(i))[0]);
    return most;
  };
  try {
    const [firstMs, first] = await list('');
    const queries = ['provider:google', 'on:2026-10-03', 'outcome:hard', 'provider:mailru order'];
    return {
      clusters: first.total,
      replies: first.count,
      firstMs,
      againMs: await slowest(() => list('')),
      queriedMs: await slowest((i) => list(queries[i % queries.length]!)),
      detailMs: await slowest((i) =>
        timed(() =>
          core.handlers['responses.cluster']({
            query: '',
            timezone: 'UTC',
            period: 'auto',
            cluster: first.clusters[i % first.clusters.length]!.cluster,
            language: 'en',
          }),
        ),
      ),
    };
  } finally {
    await core.close();
  }
}
