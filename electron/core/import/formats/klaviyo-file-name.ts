import type { EventType } from '../../../../shared/domain/event.ts';
import { foldWord } from './event-words.ts';
import { baseName } from './file-name.ts';

/** What the name of a profile list says of every profile in it. */
export interface NamedEvent {
  readonly type: EventType;
  readonly label: string;
}

/** Names that users give segments such as «Bounced Email where Bounce Type = Soft», first match first. */
const NAMES: readonly (readonly [part: RegExp, type: EventType, label: string])[] = [
  [/\bbounce/, 'bounced', 'Bounced Email'],
  [/\bdropped\b/, 'dropped', 'Dropped Email'],
  [/\bspam\b/, 'complained', 'Marked Email as Spam'],
  [/\bunsubscribe/, 'unsubscribed', 'Unsubscribed'],
  [/\bsuppress/, 'dropped', 'Suppressed'],
  [/\bclicked email\b/, 'clicked', 'Clicked Email'],
  [/\bopened email\b/, 'opened', 'Opened Email'],
  [/\breceived email\b/, 'delivered', 'Received Email'],
];

/** «Never bounced», «opened email but not clicked»: such a name says nothing certain of its profiles. */
const NEGATED = /\b(?:no|not|never|non|without|except|excluding|un)\b/;

export function eventOfFileName(fileName: string): NamedEvent | null {
  const name = foldWord(baseName(fileName));
  if (NEGATED.test(name)) return null;
  const found = NAMES.find(([part]) => part.test(name));
  if (found === undefined) return null;
  const [, type, label] = found;
  if (type !== 'bounced') return { type, label };
  if (name.includes('soft')) return { type, label: `${label}/Soft` };
  return { type, label: name.includes('hard') ? `${label}/Hard` : label };
}
