import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { NAME_SALT } from '../../../workspace/keys/salts.ts';
import type { MappedEvent } from '../../mapped-event.ts';

/** Milliseconds within which mails of one subject to one recipient are one message, where nothing names it. */
const WINDOW = 72 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Keys of one event: the header, the vendor's id, and ids that a mail carries for several vendors. */
export const MOST = 8;

const HEADER = 1;
const VENDOR = 2;
const CAMPAIGN = 3;
const SUBJECT = 4;
const RECIPIENT = 5;
const MAIL = 6;
const SENDING = 7;

/** A Message-ID as it is compared: without angle brackets and space. */
export function bareMessageId(id: string): string {
  const first = id.charCodeAt(0);
  const last = id.charCodeAt(id.length - 1);
  // The usual one has nothing to take off.
  if (first > 32 && first < 128 && first !== 60 && last > 32 && last < 128) return id;
  const trimmed = id.trim();
  return trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1) : trimmed;
}

/** A salt of a format family: ids of two vendors that look the same are not. */
export function familySalt(family: string): number {
  let salt = 17;
  for (let i = 0; i < family.length; i += 1)
    salt = Math.imul(salt ^ family.charCodeAt(i), 16_777_619);
  return salt >>> 0;
}

/**
 * The keys of one event's message, the strongest first, as pairs of halves. Several events share a
 * message when they share a key:
 * the Message-ID header and the recipient, across vendors; a vendor's id and the recipient, within its
 * family; where neither is stated, the campaign and the recipient; else the subject, the recipient and
 * the moment of sending, where the record is the message; else the subject and the recipient
 * within 72 hours; else the recipient and the day. A bounce mail without any id is a message of its own,
 * under the text that tells it apart (`mail`).
 */
export interface MessageKeys {
  /** Halves of up to eight keys, high before low. */
  readonly keys: Uint32Array;
  /** How many of them there are. For a subject the second and third are its neighbours: to look under, never to file under. */
  count: number;
  neighbours: boolean;
  /** Halves of the hashes of the ids alone, in the order of `names`. */
  readonly nameKeys: Uint32Array;
  nameCount: number;
  /** The recipient's own key, which is part of every other. */
  recipientHigh: number;
  recipientLow: number;
}

export function createMessageKeys(): MessageKeys {
  return {
    keys: new Uint32Array(MOST * 2),
    count: 0,
    neighbours: false,
    nameKeys: new Uint32Array(MOST * 2),
    nameCount: 0,
    recipientHigh: 0,
    recipientLow: 0,
  };
}

/** An id of a message in the ids of a vendor's family. */
export interface FamilyId {
  readonly family: string;
  readonly id: string;
}

/** The hash under which messages are found by an id alone. Left in the hasher. */
export function nameKey(hasher: KeyHasher, id: string): void {
  hasher.text(id, NAME_SALT);
}

export function messageKeys(
  out: MessageKeys,
  hasher: KeyHasher,
  event: MappedEvent,
  family: number,
  recipientHigh: number,
  recipientLow: number,
  also?: readonly FamilyId[],
  mail?: string,
): void {
  out.count = 0;
  out.nameCount = 0;
  out.neighbours = false;
  out.recipientHigh = recipientHigh;
  out.recipientLow = recipientLow;

  if (event.headerMessageId !== undefined && event.headerMessageId !== '') {
    addNamed(out, hasher, event.headerMessageId, HEADER, 0);
  }
  if (event.vendorMessageId !== undefined && event.vendorMessageId !== '') {
    addNamed(out, hasher, event.vendorMessageId, VENDOR, family);
  }
  if (also !== undefined) {
    for (const { family: other, id } of also.slice(0, MOST - 2)) {
      addNamed(out, hasher, id, VENDOR, familySalt(other));
    }
  }
  if (out.count > 0) return;
  if (mail !== undefined) {
    nameKey(hasher, mail);
    add(out, hasher, MAIL, 0);
    return;
  }
  if (event.campaign !== undefined && event.campaign !== '') {
    nameKey(hasher, event.campaign);
    add(out, hasher, CAMPAIGN, family);
    return;
  }
  const { at, messageAt } = event;
  if (messageAt !== undefined && messageAt !== null) {
    nameKey(hasher, event.subject ?? '');
    hasher.mixNumber(messageAt);
    add(out, hasher, SENDING, family);
    return;
  }
  if (event.subject !== undefined && event.subject !== '') {
    const window = at === null ? 0 : Math.floor(at / WINDOW) + 1;
    const near = window === 0 ? [window] : [window, window - 1, window + 1];
    out.neighbours = near.length > 1;
    for (const number of near) {
      nameKey(hasher, event.subject);
      hasher.mixNumber(number);
      add(out, hasher, SUBJECT, family);
    }
    return;
  }
  nameKey(hasher, '');
  hasher.mixNumber(at === null ? 0 : Math.floor(at / DAY) + 1);
  add(out, hasher, RECIPIENT, family);
}

/** A key of what the hasher holds, for the recipient. */
function add(out: MessageKeys, hasher: KeyHasher, kind: number, salt: number): void {
  hasher.mixNumber(kind * 4_294_967_296 + salt);
  hasher.mix(out.recipientHigh, out.recipientLow);
  out.keys[out.count * 2] = hasher.out.high;
  out.keys[out.count * 2 + 1] = hasher.out.low;
  out.count += 1;
}

/** A key of an id, and the hash of the id alone. */
function addNamed(
  out: MessageKeys,
  hasher: KeyHasher,
  id: string,
  kind: number,
  salt: number,
): void {
  nameKey(hasher, bareMessageId(id));
  out.nameKeys[out.nameCount * 2] = hasher.out.high;
  out.nameKeys[out.nameCount * 2 + 1] = hasher.out.low;
  out.nameCount += 1;
  add(out, hasher, kind, salt);
}
