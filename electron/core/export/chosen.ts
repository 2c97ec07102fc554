import { Failure } from '../../../shared/contract/errors.ts';
import type { ExportWish } from '../../../shared/contract/methods.ts';
import type { ThreadControl } from '../threads/thread-control.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';
import { foldAddress } from '../workspace/keys/fold-address.ts';
import {
  EXPORTED_MESSAGE,
  exportedMessage,
  exportedMessagesOf,
} from '../workspace/queries/export-rows.ts';
import type { ExportedMessage } from '../workspace/queries/export-rows.ts';
import { recipientByAddress } from '../workspace/queries/recipients.ts';
import type { Planned } from '../workspace/search/plan-cache.ts';
import { walk } from '../workspace/search/walk.ts';

type Control = Pick<ThreadControl, 'cancelled' | 'news'>;
type Wish = Pick<ExportWish, 'recipients' | 'messages' | 'list'>;

/** Rows between two looks at whether to stop: a few milliseconds. */
const LOOK = 256;
const NEWS_MS = 100;

/** Looks now and then whether to stop, and tells how far it is where the walk does not. */
function watched(control: Control, total: number | null): () => void {
  let done = 0;
  let toldAt = performance.now();
  return () => {
    done += 1;
    if (done % LOOK !== 0) return;
    if (control.cancelled()) throw new Failure('cancelled');
    if (total === null || performance.now() - toldAt < NEWS_MS) return;
    toldAt = performance.now();
    control.news({ done, total });
  };
}

/** Hands over the messages of an export: by their numbers, so that what lies together is read together. */
export function chosenMessages(
  db: ReadableDatabase,
  wish: Wish,
  plan: Planned,
  control: Control,
  take: (message: ExportedMessage) => void,
): void {
  if (wish.messages !== undefined) {
    const step = watched(control, wish.messages.length);
    for (const id of new Set(wish.messages)) {
      const message = exportedMessage(db, id);
      if (message !== undefined) take(message);
      step();
    }
    return;
  }
  if (wish.recipients !== undefined || (wish.list === 'recipients' && plan !== null)) {
    const step = watched(control, null);
    chosenRecipients(db, wish, plan, control, (recipient) => {
      for (const message of exportedMessagesOf(db, recipient)) {
        take(message);
        step();
      }
    });
    return;
  }
  const step = watched(control, null);
  walk<ExportedMessage>(
    db,
    {
      plan,
      subject: 'message',
      columns: EXPORTED_MESSAGE,
      visit: (messages) => {
        for (const message of messages) {
          take(message);
          step();
        }
      },
    },
    control,
  );
}

/** Hands over the recipients of an export, by their numbers. */
export function chosenRecipients(
  db: ReadableDatabase,
  wish: Wish,
  plan: Planned,
  control: Control,
  take: (recipient: number) => void,
): void {
  const asked = wish.recipients ?? wish.messages;
  if (asked !== undefined) {
    const step = watched(control, asked.length);
    const seen = new Set<number>();
    for (const one of asked) {
      const found =
        typeof one === 'string'
          ? recipientByAddress(db, foldAddress(one))?.id
          : exportedMessage(db, one)?.recipient;
      if (found !== undefined && !seen.has(found)) {
        seen.add(found);
        take(found);
      }
      step();
    }
    return;
  }
  const step = watched(control, null);
  walk<{ readonly id: number }>(
    db,
    {
      plan,
      subject: 'recipient',
      columns: 'r.id',
      visit: (recipients) => {
        for (const { id } of recipients) {
          take(id);
          step();
        }
      },
    },
    control,
  );
}
