import type { StoredEvent } from '../../../workspace/events/stored-event.ts';
import { writeHead } from '../../../workspace/events/track.ts';
import type { PlacedTrack, TrackHead } from '../../../workspace/events/track.ts';
import { createFinder } from '../../../workspace/events/visible.ts';
import { unfile } from '../../../workspace/loose-reports.ts';
import { summarise } from '../../../workspace/message-summary.ts';
import type { SummaryEvent } from '../../../workspace/message-summary.ts';
import {
  addMessageBlock,
  createBlockReader,
  headOf,
  messageById,
  messageTracks,
  updateMessage,
} from '../../../workspace/queries/messages.ts';
import type { MessageHead, MessageRow } from '../../../workspace/queries/messages.ts';
import { setOtherReplies } from '../../../workspace/queries/other-replies.ts';
import { summaryEvent } from '../../../workspace/settle-message.ts';
import type { Batch } from '../batch.ts';
import type { BatchSlots } from './batch-slots.ts';
import type { Placed } from './block-writer.ts';
import type { Store } from './store.ts';

/** What merging borrows from the batch that is being written. */
interface Writing {
  place(slot: number, events: number, track: Uint8Array): Placed;
  insertMessage(
    slot: number,
    block: number,
    head: MessageHead,
    events: readonly SummaryEvent[],
  ): void;
  fileNames(slot: number, message: number, before: readonly PlacedTrack[]): void;
  drop(event: StoredEvent): void;
  accepted(record: number, bounce: boolean): void;
}

/** The general way of a message, one after another. */
export interface Merger {
  /** A new message with many events, or with counters. */
  gather(slot: number, start: number, end: number): void;
  /** A message that the workspace knows. */
  merge(slot: number, start: number, end: number): void;
}

export function createMerger(
  store: Store,
  batch: Batch,
  slots: BatchSlots,
  source: number,
  writing: Writing,
): Merger {
  const { db, texts, subjects, tally, recipients, words } = store;
  const readBlock = createBlockReader(db);
  const body = store.scratch;

  /**
   * Goes through a slot's events beside those that are known, and writes into `body` what is kept.
   * @returns the events that are kept, and all events of the message together
   */
  function compare(
    start: number,
    end: number,
    before: readonly PlacedTrack[],
  ): { readonly kept: readonly StoredEvent[]; readonly together: readonly StoredEvent[] } {
    const find = createFinder();
    const origin: { count: number; kept: boolean }[] = [];
    const together: StoredEvent[] = [];
    for (const track of before) {
      for (const event of track.events) {
        const at = find(event);
        if (at === -1) {
          origin.push({ count: event.count, kept: track.source === source });
          together.push(event);
        } else if (track.source === source) origin[at]!.kept = true;
      }
    }
    const kept: StoredEvent[] = [];
    for (let p = start; p < end; p += 1) {
      const i = slots.order[p]!;
      const event = slots.stored(i);
      const at = find(event);
      if (at === -1) {
        origin.push({ count: event.count, kept: true });
        together.push(event);
        tally.add(event.type, event.at, 1);
        writing.accepted(batch.record[i]!, event.type === 'bounced');
      } else {
        const earlier = origin[at]!;
        if (earlier.kept && event.count <= earlier.count) {
          writing.drop(event);
          continue;
        }
        earlier.kept = true;
        earlier.count = Math.max(earlier.count, event.count);
      }
      kept.push(event);
      body.bytes(slots.encoded(i));
    }
    return { kept, together };
  }

  /** The message's row. A mail that is filed with another message comes back before anything is added to it. */
  function rowOf(message: number): MessageRow {
    const found = messageById(db, message);
    if (found !== undefined) return found;
    for (const recipient of unfile(db, message, words)) recipients.noteAnew(recipient);
    return messageById(db, message)!;
  }

  function dropHead(head: TrackHead): void {
    if (head.subject !== 0) subjects.use(head.subject, -1);
    for (const text of [head.sender, head.stream, head.campaign, head.tag]) {
      if (text !== 0) texts.use(text, -1);
    }
  }

  return {
    gather(slot, start, end) {
      body.clear();
      const head = slots.head(slot);
      writeHead(body, head);
      const { kept, together } = compare(start, end, []);
      const { block } = writing.place(slot, kept.length, body.view());
      writing.insertMessage(
        slot,
        block,
        head,
        together.map((event) => summaryEvent(event, words)),
      );
    },
    merge(slot, start, end) {
      const message = batch.message[slot]!;
      const row = rowOf(message);
      const before = messageTracks(db, message, readBlock, row.block);
      body.clear();
      const head = slots.head(slot);
      writeHead(body, head);
      const { kept, together } = compare(start, end, before);
      if (kept.length === 0) {
        dropHead(head);
        return;
      }
      const placed = writing.place(slot, kept.length, body.view());
      addMessageBlock(db, message, placed.block);
      const summary = summarise(together.map((event) => summaryEvent(event, words)));
      updateMessage(db, message, headOf([...before, head]), summary);
      // Events only come in here: where no reply is met now, none was before.
      if (summary.reply !== 0 || summary.otherReplies.size > 0)
        setOtherReplies(db, message, summary.otherReplies);
      recipients.noteChange(row.recipient, message, summary);
      store.touched(row.recipient);
      writing.fileNames(slot, message, before);
    },
  };
}
