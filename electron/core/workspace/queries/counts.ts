import { row } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import { total } from './facets.ts';

/** How much a workspace holds. Times are UTC milliseconds. */
export interface WorkspaceCounts {
  readonly sources: number;
  readonly recipients: number;
  readonly messages: number;
  readonly events: number;
  readonly from: number | null;
  readonly to: number | null;
}

export function workspaceCounts(db: ReadableDatabase): WorkspaceCounts {
  const found = row<{
    sources: number;
    events: number | null;
    from_at: number | null;
    to_at: number | null;
  }>(
    db,
    `SELECT count(*) AS sources, sum(events) AS events, min(from_at) AS from_at, max(to_at) AS to_at
     FROM source`,
  )!;
  return {
    sources: found.sources,
    recipients: total(db, 'recipients'),
    messages: total(db, 'messages'),
    events: found.events ?? 0,
    from: found.from_at,
    to: found.to_at,
  };
}
