import { sentOnTo } from '../diagnose/sent-on.ts';
import type { WritableDatabase } from './connection.ts';
import type { PlacedTrack } from './events/track.ts';
import type { EventText, StoredEvent } from './events/stored-event.ts';
import { visibleEvents } from './events/visible.ts';
import type { VisibleEvent } from './events/visible.ts';
import { summarise } from './message-summary.ts';
import type { MessageSummary, SummaryEvent } from './message-summary.ts';
import { headOf, updateMessage } from './queries/messages.ts';
import { setOtherReplies } from './queries/other-replies.ts';
import { NO_MEANING } from './queries/replies.ts';
import type { ReplyMeaning } from './queries/replies.ts';

/** How numbers inside events are looked up. */
export interface EventWords {
  reply(id: number): ReplyMeaning;
  text(id: number): string;
}

const textOf = (words: EventWords, text: EventText): string | null =>
  typeof text === 'number' ? words.text(text) : text;

/** An event with its numbers looked up, as far as its message's summary needs them. */
export function summaryEvent(event: StoredEvent, words: EventWords): SummaryEvent {
  const meaning = event.reply === 0 ? NO_MEANING : words.reply(event.reply);
  return {
    type: event.type,
    at: event.at,
    reason: meaning.reason,
    class: meaning.class,
    machine: event.machine,
    vendorLabel: event.type === 'bounced' ? textOf(words, event.vendorLabel) : null,
    fromReport: event.report !== 0,
    sentAt: event.sentAt,
    sentOn: event.type === 'bounced' && sentOnTo(textOf(words, event.detail)) !== null,
    reply: event.reply,
    userAgent: textOf(words, event.userAgent),
    clientIp: textOf(words, event.clientIp),
    url: textOf(words, event.url),
  };
}

/** Makes a message's row say what its tracks say together. */
export function settleMessage(
  db: WritableDatabase,
  message: number,
  tracks: readonly PlacedTrack[],
  words: EventWords,
): { readonly visible: readonly VisibleEvent[]; readonly summary: MessageSummary } {
  const visible = visibleEvents(tracks);
  const summary = summarise(visible.map((event) => summaryEvent(event, words)));
  updateMessage(db, message, headOf(tracks), summary);
  setOtherReplies(db, message, summary.otherReplies);
  return { visible, summary };
}
