import {
  bounced,
  delivered,
  event,
  history,
  HOUR,
  message,
  one,
  reply,
  SECOND,
  unknownUser,
} from '../build.ts';
import type { Case } from './case.ts';

const UNKNOWN = '550 5.1.1 user unknown';
const note = {
  report: 1,
  joinedBy: 'message-id',
  detail: 'anna@example.org → a@example.net',
} as const;
const receipt = { report: 2, joinedBy: 'message-id', vendorLabel: 'delivered' } as const;

const GONE = 'I no longer work at Example. Please write to office@example.org.';
const MOVED = 'Я здесь больше не работаю.';

export const forwarded: readonly Case[] = [
  {
    name: 'an automatic answer says that the person left and names another address',
    history: one(delivered(SECOND), event('auto-replied', HOUR, { reply: GONE })),
    verdict: 'delivered',
    confidence: 'high',
    headline: 'delivered.departed',
    evidence: ['delivered', GONE],
    caveats: ['delivered-not-inbox'],
    steps: ['sender use-new-address', 'sender leave-regular-lists'],
    never: ['recipient check-spam'],
  },
  {
    name: 'an automatic answer says in Russian that the person left',
    history: one(event('auto-replied', HOUR, { reply: MOVED })),
    verdict: 'delivered',
    confidence: 'medium',
    headline: 'delivered.departed',
    evidence: [MOVED],
    steps: ['sender ask-new-address'],
  },
  {
    name: 'an earlier automatic answer says so',
    history: history([
      message([delivered(5 * HOUR)]),
      message([delivered(SECOND), event('auto-replied', HOUR, { reply: GONE })]),
    ]),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['delivered'],
    caveats: ['delivered-not-inbox', 'departed'],
  },
  {
    name: 'sent on by the owner to an address that is dead: this one is not',
    history: one(delivered(SECOND), unknownUser(HOUR, note)),
    verdict: 'bounced-late',
    confidence: 'high',
    headline: 'bounced-late.sent-on',
    evidence: [UNKNOWN, 'delivered'],
    contradictions: ['delivered-then-bounced'],
    steps: ['sender tell-of-forwarding', 'recipient mend-forwarding', 'sender keep-address'],
    never: ['sender stop-mailing', 'sender suppress-after-run'],
  },
  {
    name: 'sent on to another person’s mailbox at the same public provider',
    history: history(
      [message([unknownUser(HOUR, { ...note, detail: 'anna@gmail.com → ivan@gmail.com' })])],
      { recipient: 'anna@gmail.com' },
    ),
    verdict: 'bounced-late',
    confidence: 'high',
    headline: 'bounced-late.sent-on',
    evidence: [UNKNOWN],
    steps: ['sender tell-of-forwarding', 'sender keep-address'],
  },
  {
    name: 'one mailbox at a public provider, spelt in two ways',
    history: history(
      [message([unknownUser(HOUR, { ...note, detail: 'An.Na+shop@yandex.ru → anna@ya.ru' })])],
      { recipient: 'anna@yandex.ru' },
    ),
    verdict: 'bounced-hard',
    confidence: 'high',
    headline: 'bounced-hard.userunknown',
    evidence: [UNKNOWN],
  },
  {
    name: 'sent on to another mailbox of the same house',
    history: one(
      unknownUser(HOUR, { ...note, detail: 'anna@example.org → anna.s@mx.example.org' }),
    ),
    verdict: 'bounced-hard',
    confidence: 'high',
    headline: 'bounced-hard.userunknown',
    evidence: [UNKNOWN],
    steps: ['sender stop-mailing'],
  },
  {
    name: 'nothing to the address, but mail was sent on to it',
    history: history([], { similar: ['ann@example.net'], sentFrom: ['ann@example.net'] }),
    verdict: 'no-trace',
    confidence: 'medium',
    evidence: [],
    caveats: ['retention', 'sent-on-here'],
    steps: ['sender check-similar'],
  },
  {
    name: 'a report of success confirms the delivery that the log tells of',
    history: one(delivered(SECOND, { reply: '250 OK' }), event('delivered', 4 * HOUR, receipt)),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['250 OK', 'delivered'],
    caveats: ['delivered-not-inbox'],
  },
  {
    name: 'accepted again after it had come back: the later acceptance counts',
    history: one(
      delivered(0, { reply: '250 one' }),
      bounced(HOUR, UNKNOWN, reply('filtered', '550 5.7.1')),
      delivered(2 * HOUR, { reply: '250 two' }),
      delivered(3 * HOUR, { reply: '250 three' }),
    ),
    verdict: 'delivered',
    confidence: 'high',
    evidence: ['250 two', '250 three', UNKNOWN],
    caveats: ['delivered-not-inbox', 'bounced-before'],
  },
];
