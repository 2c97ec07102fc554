import type { Reason } from '../../../shared/domain/bounce.ts';
import type { TimelineEvent } from '../../../shared/domain/diagnosis.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { SignName } from '../../ui/sign.tsx';

export type Tone = 'good' | 'bad' | 'soft' | 'wait' | 'seen' | 'idle';

interface Look {
  readonly tone: Tone;
  readonly sign: SignName;
}

export const VERDICT_LOOK: Readonly<Record<Verdict, Look>> = {
  'no-trace': { tone: 'idle', sign: 'none' },
  'not-attempted': { tone: 'idle', sign: 'never' },
  'rejected-by-api': { tone: 'bad', sign: 'never' },
  queued: { tone: 'wait', sign: 'wait' },
  deferred: { tone: 'wait', sign: 'wait' },
  'bounced-hard': { tone: 'bad', sign: 'cross' },
  'bounced-soft': { tone: 'soft', sign: 'again' },
  'bounced-late': { tone: 'bad', sign: 'cross' },
  delivered: { tone: 'good', sign: 'check' },
  'opened-by-machine': { tone: 'seen', sign: 'seen' },
  opened: { tone: 'seen', sign: 'seen' },
  clicked: { tone: 'good', sign: 'check' },
  complained: { tone: 'seen', sign: 'seen' },
  unsubscribed: { tone: 'idle', sign: 'never' },
};

const EVENT_TONE: Readonly<Record<EventType, Tone>> = {
  accepted: 'idle',
  deferred: 'wait',
  delivered: 'good',
  bounced: 'bad',
  dropped: 'idle',
  rejected: 'bad',
  opened: 'seen',
  clicked: 'good',
  complained: 'seen',
  unsubscribed: 'idle',
  resubscribed: 'idle',
  'auto-replied': 'idle',
  other: 'idle',
};

export function eventTone(event: TimelineEvent): Tone {
  if (event.type === 'bounced' && event.classification?.class === 'soft') return 'soft';
  return EVENT_TONE[event.type];
}

/** Reasons that are worth a word in a list; the rest only repeat the outcome. */
export const tellsMore = (reason: Reason | null): reason is Reason =>
  reason !== null && reason !== 'delivered' && reason !== 'undefined' && reason !== 'feedback';
