import { openRecipient } from './recipient.ts';
import { useResults } from './results.ts';
import { showDetail } from './window.ts';

const ADDRESS = /^\s*[^\s@:"]{1,64}@[^\s@:"]{1,255}\s*$/;

/** The one whole address that a query is, or null. */
export const addressAsked = (query: string): string | null =>
  ADDRESS.test(query) ? query.trim() : null;

/** Opens the address that was asked for: where no row has it, there is still something to say. */
export async function openAsked(address: string): Promise<void> {
  showDetail(true);
  await openRecipient(address);
}

/** The same, only where there are no rows. */
export async function openAskedWithoutRows(): Promise<void> {
  const { query, status, looking, total } = useResults.getState();
  const address = addressAsked(query);
  if (status === 'ready' && !looking && total === 0 && address !== null) await openAsked(address);
}
