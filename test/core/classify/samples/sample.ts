import type { Owner, Reason } from '../../../../shared/domain/bounce.ts';
import type { ReplyInput } from '../../../../shared/domain/reply.ts';

/** A reply and what must come of it: the deciding rule, its reason and owner. */
export type Sample = readonly [
  rule: string,
  reason: Reason,
  owner: Owner,
  text: string,
  given?: Partial<ReplyInput>,
];
