import type { SavedView } from '../../../../shared/contract/api.ts';
import type { ReadableDatabase } from '../connection.ts';
import { searchRecipients } from './search-recipients.ts';
import { allViews } from './views.ts';

/** Saved views with how many recipients each has now. */
export function savedViews(db: ReadableDatabase): SavedView[] {
  return allViews(db).map((view) => ({ ...view, count: countOf(db, view.query) }));
}

function countOf(db: ReadableDatabase, query: string): number {
  try {
    return searchRecipients(db, { query, sort: 'last', descending: true, offset: 0, limit: 1 })
      .total;
  } catch {
    // A view whose query is no longer understood is shown with nothing behind it.
    return 0;
  }
}
