import { VERDICT_GROUPS } from '../../../../shared/domain/verdict.ts';
import { createMetReplies } from '../../analyse/responses/met-replies.ts';
import type {
  MessageFacts,
  MetReplies,
  MetRepliesBuilder,
} from '../../analyse/responses/met-replies.ts';
import type { Step } from '../../threads/steps.ts';
import { verdictCode } from '../codes.ts';
import { rows } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import { skimBlock } from '../events/skim-block.ts';
import { framesOf } from '../events/track.ts';
import type { EventBlock, PlacedTrack } from '../events/track.ts';
import { visibleEvents } from '../events/visible.ts';
import { filedBlocks } from '../loose-reports.ts';
import { eachBlock } from './event-blocks.ts';
import { eachSlice, lastId } from './row-numbers.ts';

/** Messages of a slice: some milliseconds. */
const SLICE = 16_384;

const ARRIVED = new Set(VERDICT_GROUPS.arrived.map(verdictCode.number));

/** Messages that met a reply, whether it decided or not. */
export const MESSAGES_WITH_A_REPLY = `SELECT m.id, m.recipient, r.provider, m.outcome
  FROM message m JOIN recipient r ON r.id = m.recipient
  WHERE m.id >= ? AND m.id < ?
    AND (m.reply > 0 OR EXISTS (SELECT 1 FROM other_reply o WHERE o.message = m.id))`;

const OF_SEVERAL_BLOCKS = 'SELECT DISTINCT message FROM message_block';

interface Scan {
  readonly facts: MessageFacts;
  /** Messages told of in several blocks: their events may repeat each other. */
  readonly several: ReadonlySet<number>;
  /** By block of a loose report: the message that it is filed under. */
  readonly filed: ReadonlyMap<number, number>;
}

/**
 * Every reply that any message met, as its sources tell them together: each event once. Goes through
 * all events of messages that met one; `step` may stop it.
 */
export function readMetReplies(db: ReadableDatabase, step: Step): MetReplies {
  const messages = lastId(db, 'message');
  const events = lastId(db, 'event_block');
  const total = messages + events;
  const scan: Scan = {
    facts: readFacts(db, messages, (done) => step(done, total)),
    several: new Set(
      rows<{ message: number }>(db, OF_SEVERAL_BLOCKS).map(({ message }) => message),
    ),
    filed: filedBlocks(db),
  };
  const met = createMetReplies();
  const together = new Map<number, PlacedTrack[]>();
  const blocks = eachBlock(db, { last: events }, (done) => step(messages + done, total));
  for (const block of blocks) readBlock(block, scan, met, together);
  for (const [message, tracks] of together) {
    for (const { reply, at } of visibleEvents(tracks)) {
      if (reply !== 0) met.add(message, reply, at ?? Number.NaN);
    }
  }
  return met.build(scan.facts);
}

interface FactsRow {
  readonly id: number;
  readonly recipient: number;
  readonly provider: number;
  readonly outcome: number;
}

function readFacts(db: ReadableDatabase, last: number, step: Step): MessageFacts {
  const facts = {
    recipient: new Uint32Array(last + 1),
    provider: new Uint32Array(last + 1),
    arrived: new Uint8Array(last + 1),
  };
  const slices = { sql: MESSAGES_WITH_A_REPLY, last, size: SLICE };
  for (const found of eachSlice<FactsRow>(db, slices, step)) {
    for (const { id, recipient, provider, outcome } of found) {
      facts.recipient[id] = recipient;
      facts.provider[id] = provider;
      facts.arrived[id] = ARRIVED.has(outcome) ? 1 : 0;
    }
  }
  return facts;
}

function readBlock(
  block: EventBlock,
  { facts, several, filed }: Scan,
  met: MetRepliesBuilder,
  together: Map<number, PlacedTrack[]>,
): void {
  const under = filed.get(block.id);
  const isMet = (message: number): boolean => (facts.recipient[message] ?? 0) !== 0;
  let isShared = false;
  skimBlock(
    block.data,
    (own) => {
      const message = under ?? own;
      if (!isMet(message)) return false;
      if (!several.has(message)) return true;
      isShared = true;
      return false;
    },
    (own, { reply, at }) => {
      if (reply !== 0) met.add(under ?? own, reply, at);
    },
  );
  if (!isShared) return;
  for (const frame of framesOf(block)) {
    const message = under ?? frame.message;
    if (!isMet(message) || !several.has(message)) continue;
    const tracks = together.get(message);
    if (tracks === undefined) together.set(message, [frame.track()]);
    else tracks.push(frame.track());
  }
}
