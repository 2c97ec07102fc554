import type { MappedEvent } from '../../mapped-event.ts';
import type { Intake } from './intake.ts';
import { createMessageKeys, messageKeys, MOST } from './message-keys.ts';
import type { FamilyId, MessageKeys } from './message-keys.ts';

/** Finds the message of an event by its keys, or makes one, and files it under those keys. */
export interface MessageFinder {
  /** The keys of the last event that was asked for. */
  readonly keys: MessageKeys;
  /**
   * @returns the message's number. `filed` afterwards tells which of the keys stand for it: bit 0 for
   *   the first, and so on.
   */
  find(
    event: MappedEvent,
    family: number,
    recipientHigh: number,
    recipientLow: number,
    also?: readonly FamilyId[],
    mail?: string,
  ): number;
  filed: number;
  /** Whether a message to the recipient is known by its Message-ID or one of the vendors' ids. */
  knows(
    recipientHigh: number,
    recipientLow: number,
    headerMessageId: string | undefined,
    ids: readonly FamilyId[],
  ): boolean;
}

export function createMessageFinder(intake: Intake): MessageFinder {
  const keys = createMessageKeys();
  const { hasher, messages } = intake;
  const found = new Uint32Array(MOST);

  const finder: MessageFinder = {
    keys,
    filed: 0,
    find(event, family, recipientHigh, recipientLow, also, mail) {
      messageKeys(keys, hasher, event, family, recipientHigh, recipientLow, also, mail);
      let message = 0;
      for (let i = 0; i < keys.count; i += 1) {
        const known = messages.get(keys.keys[i * 2]!, keys.keys[i * 2 + 1]!);
        found[i] = known;
        if (message === 0) message = known;
      }
      if (message === 0) {
        message = intake.nextMessage;
        intake.nextMessage += 1;
      }
      finder.filed = 0;
      for (let i = 0; i < keys.count; i += 1) {
        const known = found[i]!;
        if (known !== 0) {
          if (known === message) finder.filed |= 1 << i;
          continue;
        }
        // A neighbouring window is somebody else's: never filed under, and the own one only by its maker.
        if (keys.neighbours && (i > 0 || found[1] === message || found[2] === message)) continue;
        messages.put(keys.keys[i * 2]!, keys.keys[i * 2 + 1]!, message);
        finder.filed |= 1 << i;
      }
      return message;
    },
    knows(recipientHigh, recipientLow, headerMessageId, ids) {
      if (headerMessageId === undefined && ids.length === 0) return false;
      const event = { headerMessageId, type: 'other', at: null, recipient: '' } as const;
      messageKeys(keys, hasher, event, 0, recipientHigh, recipientLow, ids);
      for (let i = 0; i < keys.count; i += 1) {
        if (messages.get(keys.keys[i * 2]!, keys.keys[i * 2 + 1]!) !== 0) return true;
      }
      return false;
    },
  };
  return finder;
}
