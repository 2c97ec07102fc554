import { createCore } from '../../electron/core/core.ts';
import { POLICY_PRESETS, presetPolicy } from '../../shared/domain/policy-presets.ts';

export interface SuppressionTimes {
  /** Milliseconds of the audit of the whole case, of a page of it once it is kept, of a replay under every preset. */
  readonly auditMs: number;
  readonly pageMs: number;
  readonly replayMs: number;
  readonly recipients: number;
  /** Milliseconds that an address took to find while the audit ran: typing does not wait for it. */
  readonly meanwhileMs: number;
}

/** What one waits for in the place of suppressions. */
export async function measureSuppressions(workspace: string): Promise<SuppressionTimes> {
  const core = await createCore({ workspace });
  const { handlers } = core;
  const timed = async <T>(ask: () => Promise<T>): Promise<readonly [ms: number, value: T]> => {
    const began = performance.now();
    const value = await ask();
    return [performance.now() - began, value];
  };
  const search = (query: string) =>
    handlers['search.recipients']({
      query,
      sort: 'last',
      descending: true,
      offset: 0,
      limit: 100,
      language: 'en',
    });
  try {
    await search('anna');
    const auditing = timed(() => handlers['suppressions.audit']({ query: '' }));
    const [meanwhileMs] = await timed(() => search('boris'));
    const [auditMs, counts] = await auditing;
    const [pageMs] = await timed(() =>
      handlers['suppressions.rows']({
        query: '',
        filter: {},
        offset: Math.floor(counts.rows / 2),
        limit: 100,
      }),
    );
    const policies = POLICY_PRESETS.map(({ id }) => presetPolicy(id));
    const [replayMs] = await timed(() =>
      handlers['suppressions.simulate']({ query: '', policies }),
    );
    return { auditMs, pageMs, replayMs, recipients: counts.recipients, meanwhileMs };
  } finally {
    await core.close();
  }
}
