import type { Reading } from '../draft.ts';
import type { Mail } from '../mail.ts';

/** One way in which mail systems write reports. */
export interface Shape {
  /** Stable id, shown as `shape` of a decoded mail. */
  readonly name: string;
  /** True when a mail is certainly written this way: a mark of the system itself, never a guess. */
  readonly applies: (mail: Mail) => boolean;
  /** Recipients and what is said of them; null when the mail turns out not to be a report. */
  readonly read: (mail: Mail) => Reading | null;
}
