import { asksToConfirm, waitsForModerator } from '../mail/kinds/holding-words.ts';
import type { Context } from './context.ts';
import type { JudgedEvent, JudgedMessage } from './judged.ts';

/** Who has to act before the recipient gets a message: its sender, or the moderator of a list. */
export type HeldBack = 'challenge' | 'moderation';

const LONGEST = 2000;

function holding({ type, vendorLabel, event }: JudgedEvent): HeldBack | null {
  if (type !== 'auto-replied') return null;
  const words = event.reply?.slice(0, LONGEST) ?? '';
  // Postmark's ChallengeVerification.
  if (/challenge/i.test(vendorLabel?.slice(0, 200) ?? '') || asksToConfirm(words)) {
    return 'challenge';
  }
  return waitsForModerator(words) ? 'moderation' : null;
}

/** What an automatic answer to the message says of its being held, or null. */
export function heldBack({ events }: JudgedMessage): HeldBack | null {
  for (const event of events) {
    const held = holding(event);
    if (held !== null) return held;
  }
  return null;
}

/** The same of the message that the verdict speaks of, as long as nothing shows that it was let through. */
export const holderOf = ({ about, verdict }: Context): HeldBack | null =>
  about === null || verdict !== 'delivered' ? null : heldBack(about);
