import type { JudgedEvent } from './judged.ts';

/** An automatic answer that asks the sender to prove to be a person (Postmark: ChallengeVerification). */
export const isChallenge = (event: JudgedEvent | null): boolean =>
  event?.type === 'auto-replied' && /challenge/i.test(event.vendorLabel?.slice(0, 200) ?? '');
