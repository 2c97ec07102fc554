import { refileRecipients } from '../../workspace/loose-reports.ts';
import { updateRecipient } from '../../workspace/queries/recipients.ts';
import type { LoadState } from './load-state.ts';

/** Files loose reports of recipients whose messages changed with the message that fits best. */
export function fileLooseReports(state: LoadState): void {
  const { db, watchRecipients, changedRecipients, words } = state;
  if (!watchRecipients) return;
  for (const recipient of refileRecipients(db, changedRecipients, words)) {
    updateRecipient(db, recipient);
  }
}
