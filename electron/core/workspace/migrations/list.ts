import type { Migration } from '../migrate.ts';
import { first } from './0010-first.ts';
import { streamNames } from './0020-stream-names.ts';
import { sourceReading } from './0030-source-reading.ts';
import { mailIdentity } from './0040-mail-identity.ts';
import { otherReplies } from './0050-other-replies.ts';
import { sentOn } from './0060-sent-on.ts';

/** Every step in order. Append only; versions are multiples of ten. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  streamNames,
  sourceReading,
  mailIdentity,
  otherReplies,
  sentOn,
];
