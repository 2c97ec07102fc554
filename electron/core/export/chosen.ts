import type { ExportWish } from '../../../shared/contract/methods.ts';
import { createSteps, withoutNews } from '../threads/steps.ts';
import type { WorkControl } from '../threads/steps.ts';
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

type Wish = Pick<ExportWish, 'recipients' | 'messages' | 'list'>;

/** Rows between two looks at whether to stop: a few milliseconds. */
const LOOK = 256;

/** Looks now and then whether to stop, and tells how far it is where the walk does not. */
function watched(control: WorkControl, total: number | null): () => void {
  const step = createSteps(total === null ? withoutNews(control) : control);
  let done = 0;
  return () => {
    done += 1;
    if (done % LOOK === 0) step(done, total ?? done);
  };
}

/** Hands over the messages of an export: by their numbers, so that what lies together is read together. */
export function chosenMessages(
  db: ReadableDatabase,
  wish: Wish,
  plan: Planned,
  control: WorkControl,
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
  control: WorkControl,
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
