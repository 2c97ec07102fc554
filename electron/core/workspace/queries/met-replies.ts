import { createMetReplies } from '../../analyse/responses/met-replies.ts';
import type {
  MessageFacts,
  MetReplies,
  MetRepliesBuilder,
} from '../../analyse/responses/met-replies.ts';
import type { Step } from '../../threads/steps.ts';
import { verdictCode } from '../codes.ts';
import { row, rows } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';
import { skimBlock } from '../events/skim-block.ts';
import { framesOf } from '../events/track.ts';
import type { EventBlock, PlacedTrack } from '../events/track.ts';
import { visibleEvents } from '../events/visible.ts';

/** Rows of a slice: some milliseconds each. */
const MESSAGES = 16_384;
const BLOCK_EVENTS = 20_000;

const ARRIVED = new Set(
  (
    ['delivered', 'opened-by-machine', 'opened', 'clicked', 'complained', 'unsubscribed'] as const
  ).map(verdictCode.number),
);

/** Messages that met a reply, whether it decided or not. */
export const MESSAGES_WITH_A_REPLY = `SELECT m.id, m.recipient, r.provider, m.outcome
  FROM message m JOIN recipient r ON r.id = m.recipient
  WHERE m.id >= ? AND m.id < ?
    AND (m.reply > 0 OR EXISTS (SELECT 1 FROM other_reply o WHERE o.message = m.id))`;

const OF_SEVERAL_BLOCKS = 'SELECT DISTINCT message FROM message_block';
const LOOSE = 'SELECT block, filed_under FROM loose_report';
export const BLOCKS_WITH_EVENTS =
  'SELECT id, source, data FROM event_block WHERE id >= ? AND id < ? ORDER BY id';

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
  const last = row<{ last: number | null }>(db, 'SELECT max(id) AS last FROM message')!.last ?? 0;
  const end =
    row<{ last: number | null }>(db, 'SELECT max(id) AS last FROM event_block')!.last ?? 0;
  const total = last + end;
  const scan: Scan = {
    facts: readFacts(db, last, (done) => step(done, total)),
    several: new Set(
      rows<{ message: number }>(db, OF_SEVERAL_BLOCKS).map(({ message }) => message),
    ),
    filed: new Map(
      rows<{ block: number; filed_under: number }>(db, LOOSE).map((loose) => [
        loose.block,
        loose.filed_under,
      ]),
    ),
  };
  const met = createMetReplies();
  const together = new Map<number, PlacedTrack[]>();
  for (let at = 0; at <= end; at += BLOCK_EVENTS) {
    for (const block of rows<EventBlock>(db, BLOCKS_WITH_EVENTS, at, at + BLOCK_EVENTS)) {
      readBlock(block, scan, met, together);
    }
    step(last + Math.min(at + BLOCK_EVENTS, end), total);
  }
  for (const [message, tracks] of together) {
    for (const { reply, at } of visibleEvents(tracks)) {
      if (reply !== 0) met.add(message, reply, at ?? Number.NaN);
    }
  }
  return met.build(scan.facts);
}

function readFacts(db: ReadableDatabase, last: number, step: (done: number) => void): MessageFacts {
  const facts = {
    recipient: new Uint32Array(last + 1),
    provider: new Uint32Array(last + 1),
    arrived: new Uint8Array(last + 1),
  };
  for (let at = 0; at <= last; at += MESSAGES) {
    const found = rows<{ id: number; recipient: number; provider: number; outcome: number }>(
      db,
      MESSAGES_WITH_A_REPLY,
      at,
      at + MESSAGES,
    );
    for (const { id, recipient, provider, outcome } of found) {
      facts.recipient[id] = recipient;
      facts.provider[id] = provider;
      facts.arrived[id] = ARRIVED.has(outcome) ? 1 : 0;
    }
    step(Math.min(at + MESSAGES, last));
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
