import type { SavedView } from '../../../../shared/contract/api.ts';
import type { ReadableDatabase } from '../connection.ts';
import { planOf } from '../search/plan-cache.ts';
import { countOf as countRows } from '../search/run-plan.ts';
import { total } from './facets.ts';
import { allViews } from './views.ts';

/** Saved views with how many recipients each has now. */
export function savedViews(
  db: ReadableDatabase,
  { timezone }: { readonly timezone?: string | undefined },
): SavedView[] {
  return allViews(db).map((view) => ({ ...view, count: countOf(db, view.query, timezone) }));
}

function countOf(db: ReadableDatabase, query: string, timezone: string | undefined): number {
  try {
    const plan = planOf(db, { query, timezone });
    return plan === null ? total(db, 'recipients') : countRows(db, plan, 'recipient').total;
  } catch {
    // A view whose query is no longer understood is shown with nothing behind it.
    return 0;
  }
}
