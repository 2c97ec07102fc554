import type { Classification } from '../../../../shared/domain/reply.ts';
import type { BounceClass, Reason } from '../../../../shared/domain/bounce.ts';
import { classCode, reasonCode } from '../codes.ts';
import { row } from '../connection.ts';
import type { ReadableDatabase } from '../connection.ts';

export interface StoredReply {
  readonly value: string;
  readonly classification: Classification;
}

export function storedReply(db: ReadableDatabase, id: number): StoredReply | undefined {
  const found = row<{ value: string; classification: string }>(
    db,
    'SELECT value, classification FROM reply WHERE id = ?',
    id,
  );
  if (found === undefined) return undefined;
  return {
    value: found.value,
    classification: JSON.parse(found.classification) as Classification,
  };
}

/** What a stored reply was read as. */
export interface ReplyMeaning {
  readonly reason: Reason | null;
  readonly class: BounceClass | null;
}

export const NO_MEANING: ReplyMeaning = { reason: null, class: null };

export function replyMeaning(db: ReadableDatabase, id: number): ReplyMeaning {
  const found = row<{ reason: number; class: number }>(
    db,
    'SELECT reason, class FROM reply WHERE id = ?',
    id,
  );
  if (found === undefined) return NO_MEANING;
  return { reason: reasonCode.word(found.reason), class: classCode.word(found.class) };
}
