import type { EventType } from '../../../../shared/domain/event.ts';
import { eventTypeCode, joinCode } from '../codes.ts';
import type { JoinedBy } from '../codes.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/*
 * One event, about 40 bytes:
 *   flags       type in the low four bits, then: vendor identity, machine
 *   identity    8 bytes: hash of what makes the event the same in two sources
 *   [vendor id] 8 bytes: hash of the sending system's own id of the event
 *   at, line, offset, reply      varints; the time is doubled, 0 for none
 *   present     varint mask of the texts that follow, each an interned id or the text itself
 */

const TYPE_MASK = 15;
const HAS_VENDOR_IDENTITY = 16;
const MACHINE = 32;

const TEXT_FIELDS = [
  'vendorLabel',
  'sendingIp',
  'remoteMta',
  'replyText',
  'userAgent',
  'url',
  'detail',
  'clientIp',
] as const;
/** Texts of an event that most events of a source share or lack. */
export type EventTextField = (typeof TEXT_FIELDS)[number];
const REPORT = 256;
const JOINED = 512;
const COUNT = 1024;
const SENT = 2048;

/** A text inside an event: the id of an interned one, the text itself, or null. */
export type EventText = number | string | null;

/** An event as it stands in a block. Times are UTC milliseconds. */
export interface StoredEvent {
  readonly type: EventType;
  readonly identityHigh: number;
  readonly identityLow: number;
  /** 0 and 0 where the sending system gave the event no id. */
  readonly vendorHigh: number;
  readonly vendorLow: number;
  readonly at: number | null;
  readonly line: number;
  readonly offset: number;
  /** Row of `reply`, 0 for none. */
  readonly reply: number;
  readonly machine: boolean;
  readonly vendorLabel: EventText;
  readonly sendingIp: EventText;
  readonly remoteMta: EventText;
  /** The words of a reply that is no failure. */
  readonly replyText: EventText;
  readonly userAgent: EventText;
  readonly url: EventText;
  readonly detail: EventText;
  readonly clientIp: EventText;
  /** Row of `report`, 0 for none. */
  readonly report: number;
  readonly joinedBy: JoinedBy | null;
  /** A counter of the sending system, 0 for none. */
  readonly count: number;
  /** The date of the message that a mail returns, where it can be: only a mail tells it. */
  readonly sentAt: number | null;
}

function writeText(writer: ByteWriter, text: string | number): void {
  if (typeof text === 'number') writer.varint(text * 2);
  else {
    writer.varint(1);
    writer.text(text);
  }
}

function readText(reader: ByteReader): string | number {
  const tag = reader.varint();
  return tag % 2 === 0 ? tag / 2 : reader.text();
}

/** Appends an event. */
export function writeEvent(writer: ByteWriter, event: StoredEvent): void {
  const ownId = event.vendorHigh !== 0 || event.vendorLow !== 0;
  writer.byte(
    eventTypeCode.number(event.type) |
      (ownId ? HAS_VENDOR_IDENTITY : 0) |
      (event.machine ? MACHINE : 0),
  );
  writer.u32(event.identityHigh);
  writer.u32(event.identityLow);
  if (ownId) {
    writer.u32(event.vendorHigh);
    writer.u32(event.vendorLow);
  }
  const at = event.at;
  writer.varint(at === null ? 0 : at >= 0 ? at * 2 + 1 : at * -2);
  writer.varint(event.line);
  writer.varint(event.offset);
  writer.varint(event.reply);
  const { vendorLabel, sendingIp, remoteMta, replyText, userAgent, url, detail, clientIp } = event;
  writer.varint(
    (vendorLabel === null ? 0 : 1) |
      (sendingIp === null ? 0 : 2) |
      (remoteMta === null ? 0 : 4) |
      (replyText === null ? 0 : 8) |
      (userAgent === null ? 0 : 16) |
      (url === null ? 0 : 32) |
      (detail === null ? 0 : 64) |
      (clientIp === null ? 0 : 128) |
      (event.report === 0 ? 0 : REPORT) |
      (event.joinedBy === null ? 0 : JOINED) |
      (event.count === 0 ? 0 : COUNT) |
      (event.sentAt === null ? 0 : SENT),
  );
  if (vendorLabel !== null) writeText(writer, vendorLabel);
  if (sendingIp !== null) writeText(writer, sendingIp);
  if (remoteMta !== null) writeText(writer, remoteMta);
  if (replyText !== null) writeText(writer, replyText);
  if (userAgent !== null) writeText(writer, userAgent);
  if (url !== null) writeText(writer, url);
  if (detail !== null) writeText(writer, detail);
  if (clientIp !== null) writeText(writer, clientIp);
  if (event.report !== 0) writer.varint(event.report);
  if (event.joinedBy !== null) writer.byte(joinCode.number(event.joinedBy));
  if (event.count !== 0) writer.varint(event.count);
  if (event.sentAt !== null) writer.varint(event.sentAt);
}

/** Reads the next event. */
export function readEvent(reader: ByteReader): StoredEvent {
  const flags = reader.byte();
  const identityHigh = reader.u32();
  const identityLow = reader.u32();
  const ownId = (flags & HAS_VENDOR_IDENTITY) !== 0;
  const vendorHigh = ownId ? reader.u32() : 0;
  const vendorLow = ownId ? reader.u32() : 0;
  const at = reader.varint();
  const line = reader.varint();
  const offset = reader.varint();
  const reply = reader.varint();
  const present = reader.varint();
  const text = (bit: number): EventText => ((present & bit) === 0 ? null : readText(reader));
  return {
    type: eventTypeCode.word(flags & TYPE_MASK),
    identityHigh,
    identityLow,
    vendorHigh,
    vendorLow,
    at: at === 0 ? null : at % 2 === 1 ? (at - 1) / 2 : at / -2,
    line,
    offset,
    reply,
    machine: (flags & MACHINE) !== 0,
    vendorLabel: text(1),
    sendingIp: text(2),
    remoteMta: text(4),
    replyText: text(8),
    userAgent: text(16),
    url: text(32),
    detail: text(64),
    clientIp: text(128),
    report: (present & REPORT) === 0 ? 0 : reader.varint(),
    joinedBy: (present & JOINED) === 0 ? null : joinCode.word(reader.byte()),
    count: (present & COUNT) === 0 ? 0 : reader.varint(),
    sentAt: (present & SENT) === 0 ? null : reader.varint(),
  };
}

/** Every interned text id of an event, for counting its uses. */
export function internedTexts(event: StoredEvent): number[] {
  const found: number[] = [];
  for (const field of TEXT_FIELDS) {
    const text = event[field];
    if (typeof text === 'number') found.push(text);
  }
  return found;
}

/**
 * Whether two events of one message are the same: by the sending system's own ids where both have
 * one, else by what they say (family, type, time, reply).
 */
export function sameEvent(a: StoredEvent, b: StoredEvent): boolean {
  const bothHaveIds =
    (a.vendorHigh !== 0 || a.vendorLow !== 0) && (b.vendorHigh !== 0 || b.vendorLow !== 0);
  return bothHaveIds
    ? a.vendorHigh === b.vendorHigh && a.vendorLow === b.vendorLow
    : a.identityHigh === b.identityHigh && a.identityLow === b.identityLow;
}
