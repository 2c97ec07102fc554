import type { ReplyInput } from '../../../../../shared/domain/reply.ts';
import type { KeyHasher } from '../../../workspace/keys/key-hash.ts';
import { REPLY_SALT } from '../../../workspace/keys/salts.ts';

/**
 * Leaves in the hasher what makes a reply the same reply: its words, the codes and label stated
 * beside them, what happened, and who runs the mailbox.
 */
export function replyKey(hasher: KeyHasher, input: ReplyInput, provider: string): void {
  hasher.text(input.text, REPLY_SALT);
  const { high, low } = hasher.out;
  const beside = `${input.status ?? ''} ${input.replyCode ?? ''} ${input.action ?? ''} ${provider} ${input.vendorLabel ?? ''}`;
  hasher.text(beside, REPLY_SALT);
  hasher.mix(high, low);
}
