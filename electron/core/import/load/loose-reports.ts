import { refileRecipients } from '../../workspace/loose-reports.ts';
import { updateRecipient } from '../../workspace/queries/recipients.ts';
import type { Store } from './store/store.ts';

/** Files loose reports of recipients whose messages changed with the message that fits best. */
export function fileLooseReports(store: Store): void {
  const { db, watchRecipients, changedRecipients, words } = store;
  if (!watchRecipients) return;
  for (const recipient of refileRecipients(db, changedRecipients, words)) {
    updateRecipient(db, recipient);
  }
}
