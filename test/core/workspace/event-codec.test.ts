import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../../shared/domain/event.ts';
import { createByteReader } from '../../../electron/core/workspace/events/byte-reader.ts';
import { createByteWriter } from '../../../electron/core/workspace/events/byte-writer.ts';
import { readEvent, writeEvent } from '../../../electron/core/workspace/events/stored-event.ts';
import type { StoredEvent } from '../../../electron/core/workspace/events/stored-event.ts';
import { tracksOf, writeTrack } from '../../../electron/core/workspace/events/track.ts';
import type { Track } from '../../../electron/core/workspace/events/track.ts';

const u32 = fc.integer({ min: 0, max: 4_294_967_295 });
const text = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const event: fc.Arbitrary<StoredEvent> = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  identityHigh: u32,
  identityLow: u32,
  vendorHigh: u32,
  vendorLow: u32,
  at: fc.option(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 })),
  line: fc.nat(),
  offset: fc.integer({ min: 0, max: 2 ** 50 }),
  reply: fc.nat(),
  machine: fc.boolean(),
  vendorLabel: text,
  sendingIp: text,
  remoteMta: text,
  replyText: text,
  userAgent: text,
  url: text,
  detail: text,
  clientIp: text,
  report: fc.nat(),
  joinedBy: fc.constantFrom(null, 'message-id', 'vendor-id', 'verp', 'recipient-time-subject'),
  count: fc.nat(),
  sentAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
});
const track: fc.Arbitrary<Track> = fc.record({
  message: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  keys: fc.array(fc.tuple(u32, u32), { maxLength: 4 }).map((pairs) => pairs.flat()),
  names: fc.array(
    fc.record({
      kind: fc.constantFrom('header' as const, 'vendor' as const),
      text: fc.string({ unit: 'grapheme' }),
    }),
    { maxLength: 3 },
  ),
  subject: fc.nat(),
  sender: fc.nat(),
  stream: fc.nat(),
  campaign: fc.nat(),
  tag: fc.nat(),
  events: fc.array(event, { minLength: 1, maxLength: 5 }),
});

/** Lone surrogates have no UTF-8: what is written is what can be. */
const wellFormed = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'string' ? part.toWellFormed() : part,
    ),
  ) as Value;

test('an event comes back as it was written', () => {
  fc.assert(
    fc.property(event, (written) => {
      const writer = createByteWriter(16);
      writeEvent(writer, written);
      const reader = createByteReader(writer.view());
      expect(readEvent(reader)).toEqual(wellFormed(written));
      expect(reader.at).toBe(reader.end);
    }),
  );
});

test('a block gives each track with the numbers of its events', () => {
  fc.assert(
    fc.property(
      fc.array(track, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
      (tracks, id) => {
        const writer = createByteWriter(16);
        const scratch = createByteWriter(16);
        for (const one of tracks) writeTrack(writer, scratch, one);
        const block = { id, source: 3, data: Uint8Array.from(writer.view()) };
        let firstEvent = id;
        const expected = tracks.map((one) => {
          const placed = { ...wellFormed(one), block: id, source: 3, firstEvent };
          firstEvent += one.events.length;
          return placed;
        });
        expect(tracksOf(block)).toEqual(expected);
        const asked = tracks[0]!.message;
        expect(tracksOf(block, asked)).toEqual(expected.filter(({ message }) => message === asked));
      },
    ),
  );
});

test('a block that ends early is an error, not an endless read', () => {
  const writer = createByteWriter();
  writer.varint(7);
  writer.varint(1);
  writer.varint(900);
  expect(() => tracksOf({ id: 1, source: 1, data: Uint8Array.from(writer.view()) })).toThrow(
    RangeError,
  );
});
