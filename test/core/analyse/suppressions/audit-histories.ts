import { bounced, delivered, dropped, listed, message, story, WORDS } from './build.ts';
import type { RecipientStory } from '../../../../electron/core/analyse/suppressions/happening.ts';
import type { Basis, Cause } from '../../../../shared/domain/suppression.ts';
import type { Confidence } from '../../../../shared/domain/verdict.ts';

/** What the audit must find. */
export type Expected = readonly [basis: Basis, cause: Cause, confidence: Confidence];
/** A history, what is found at the service that is named (else at any), null for nothing. */
export type Row = readonly [
  name: string,
  story: RecipientStory,
  expected: Expected | null,
  esp?: string,
];

const klaviyo = { esp: 'klaviyo' } as const;

export const ROWS: readonly Row[] = [
  // The person asked.
  [
    'unsubscribed, by the list',
    story(listed(1, undefined, { type: 'unsubscribed', label: 'unsubscribe' })),
    ['list', 'unsubscribed', 'high'],
  ],
  [
    'complained, by the list',
    story(listed(1, undefined, { type: 'complained', label: 'spam report' })),
    ['list', 'complained', 'high'],
  ],
  [
    'unsubscribed in the log, and the list says bounce',
    story(message({ day: 0, type: 'unsubscribed', esp: 'sendgrid' }), listed(3, WORDS.blocked)),
    ['list', 'unsubscribed', 'high'],
  ],
  [
    'unsubscribed at another service: not restored anywhere',
    story(message({ day: 0, type: 'unsubscribed', ...klaviyo }), listed(3, WORDS.blocked)),
    ['list', 'unsubscribed', 'high'],
    'sendgrid',
  ],
  [
    'complained, though mail arrived after',
    story(
      message(
        { day: 0, type: 'delivered', esp: 'sendgrid' },
        { day: 1, type: 'complained', esp: 'sendgrid' },
      ),
      listed(2, WORDS.blocked),
      delivered(9),
    ),
    ['list', 'complained', 'high'],
  ],
  [
    'dropped as unsubscribed',
    story(dropped(4, 'Unsubscribed Address')),
    ['dropped', 'unsubscribed', 'high'],
  ],
  [
    'dropped as a complainer',
    story(dropped(4, 'Spam Reporting Address')),
    ['dropped', 'complained', 'high'],
  ],
  [
    'came back after unsubscribing, still dropped',
    story(
      message({ day: 0, type: 'unsubscribed', esp: 'sendgrid' }),
      message({ day: 5, type: 'resubscribed', ...klaviyo }),
      dropped(9, 'Unsubscribed Address'),
    ),
    ['dropped', 'resubscribed', 'medium'],
    'sendgrid',
  ],

  // Dead.
  [
    'no such mailbox, in the words of the list',
    story(listed(1, WORDS.dead)),
    ['list', 'address-dead', 'high'],
  ],
  [
    'no such domain, in the words of the log',
    story(bounced(1, WORDS.noDomain), dropped(3, 'Bounced Address')),
    ['dropped', 'address-dead', 'high'],
  ],
  [
    'listed for a block, dead by another bounce',
    story(bounced(2, WORDS.dead, klaviyo), listed(1, WORDS.blocked)),
    ['list', 'address-dead', 'high'],
    'sendgrid',
  ],
  [
    'the account is disabled',
    story(listed(1, WORDS.disabled)),
    ['list', 'account-disabled', 'high'],
  ],
  [
    'disabled for now only',
    story(listed(1, '450 4.2.1 mailbox disabled, not accepting messages')),
    ['list', 'temporary-code', 'high'],
  ],
  ['dead for now only', story(listed(1, WORDS.deadForNow)), ['list', 'temporary-code', 'high']],
  [
    'not a valid address',
    story(listed(1, undefined, { type: 'rejected', label: 'invalid email' })),
    ['list', 'invalid-address', 'medium'],
  ],
  [
    '"not valid", though it once received mail',
    story(delivered(0), listed(1, undefined, { type: 'rejected', label: 'invalid email' })),
    ['list', 'label-only', 'low'],
  ],

  // Not the address's fault.
  [
    'the sending host was listed',
    story(listed(1, WORDS.blocked)),
    ['list', 'sender-reputation', 'high'],
  ],
  ['taken for spam', story(listed(1, WORDS.spam)), ['list', 'content', 'high']],
  ['too large', story(listed(1, WORDS.tooLarge)), ['list', 'too-large', 'high']],
  ['DMARC', story(listed(1, WORDS.dmarc)), ['list', 'sender-setup', 'high']],
  ['sent too fast', story(listed(1, WORDS.rate)), ['list', 'rate', 'high']],
  ['greylisted', story(listed(1, WORDS.greylisted)), ['list', 'greylisting', 'high']],
  ['the receiver failed', story(listed(1, WORDS.system)), ['list', 'receiver-fault', 'high']],
  ['no connection', story(listed(1, WORDS.timeout)), ['list', 'network', 'high']],
  [
    'time ran out, nothing said before',
    story(listed(1, WORDS.expired)),
    ['list', 'expired', 'high'],
  ],
  [
    'time ran out after greylisting',
    story(
      message(
        { day: 0, type: 'deferred', esp: 'sendgrid', words: WORDS.greylisted },
        { day: 3, type: 'bounced', esp: 'sendgrid', words: WORDS.expired },
      ),
      listed(3),
    ),
    ['list', 'greylisting', 'high'],
  ],
  ['full once', story(listed(1, WORDS.full)), ['list', 'mailbox-full', 'high']],
  [
    'full three times within ten days',
    story(
      bounced(0, WORDS.full),
      bounced(5, WORDS.full),
      bounced(10, WORDS.full),
      dropped(12, 'Bounced Address'),
    ),
    ['dropped', 'mailbox-full', 'medium'],
  ],
  [
    'full three times over a month',
    story(
      bounced(0, WORDS.full),
      bounced(15, WORDS.full),
      bounced(30, WORDS.full),
      dropped(30.5, 'Bounced Address'),
    ),
    ['dropped', 'mailbox-full-long', 'high'],
  ],
  [
    'full over a month, but emptied in between',
    story(
      bounced(0, WORDS.full),
      delivered(10),
      bounced(25, WORDS.full),
      bounced(30, WORDS.full),
      dropped(30.5, 'Bounced Address'),
    ),
    ['dropped', 'mailbox-full', 'high'],
  ],
  [
    'blocked by words of the log, a week before the entry',
    story(bounced(1, WORDS.blocked), listed(8)),
    ['list', 'sender-reputation', 'medium'],
  ],
  [
    'words of another service only',
    story(bounced(1, WORDS.blocked, klaviyo), listed(1)),
    ['list', 'sender-reputation', 'medium'],
    'sendgrid',
  ],
  ['a code alone', story(listed(1, '552')), ['list', 'label-only', 'low']],
  ['a code that tells', story(listed(1, '552 5.3.4')), ['list', 'too-large', 'medium']],

  // Mail arrived since.
  [
    'dead, then delivered elsewhere',
    story(listed(1, WORDS.dead), delivered(9, klaviyo)),
    ['list', 'arrived-since', 'medium'],
    'sendgrid',
  ],
  [
    'dead, then opened by a person elsewhere',
    story(listed(1, WORDS.dead), message({ day: 9, type: 'opened', ...klaviyo })),
    ['list', 'arrived-since', 'high'],
    'sendgrid',
  ],
  [
    'delivered since, then refused as dead again',
    story(listed(1, WORDS.dead), delivered(9, klaviyo), bounced(20, WORDS.dead, klaviyo)),
    ['list', 'address-dead', 'high'],
    'sendgrid',
  ],
  [
    'delivered before only',
    story(delivered(0), listed(5, WORDS.dead)),
    ['list', 'address-dead', 'high'],
  ],
  [
    'delivered, then bounced late: did not arrive',
    story(
      listed(1, WORDS.full),
      message(
        { day: 5, type: 'delivered', ...klaviyo },
        { day: 6, type: 'bounced', words: WORDS.full, ...klaviyo },
      ),
    ),
    ['list', 'mailbox-full', 'high'],
    'sendgrid',
  ],

  // Doubtful.
  [
    'a policy of the receiver',
    story(listed(1, '550 5.7.1 rejected due to organization policy')),
    ['list', 'receiver-policy', 'high'],
  ],
  [
    'the recipient has blocked the sender',
    story(listed(1, '550 5.7.1 recipient has blocked sender')),
    ['list', 'recipient-filter', 'high'],
  ],
  ['relaying denied', story(listed(1, WORDS.relay)), ['list', 'no-relay', 'high']],
  [
    'a label without words',
    story(listed(1, undefined, { label: 'HARD_BOUNCE', ...klaviyo })),
    ['list', 'label-only', 'low'],
  ],
  ['nothing loaded of the cause', story(dropped(3)), ['dropped', 'no-evidence', 'low']],
  [
    'put there by hand',
    story(listed(1, undefined, { type: 'dropped', label: 'USER_SUPPRESSED', ...klaviyo })),
    ['list', 'put-by-hand', 'low'],
  ],
  [
    'put there by hand, and mail arrives elsewhere',
    story(
      listed(1, undefined, { type: 'dropped', label: 'USER_SUPPRESSED', ...klaviyo }),
      delivered(9),
    ),
    ['list', 'put-by-hand', 'low'],
    'klaviyo',
  ],
  [
    'SendGrid’s list of blocks stops nothing',
    story(listed(1, WORDS.blocked, { label: 'block' })),
    ['list', 'not-blocking', 'high'],
  ],
  [
    'dead in the log after the entry was made without words',
    story(listed(5), bounced(9, WORDS.dead, klaviyo)),
    ['list', 'address-dead', 'high'],
    'sendgrid',
  ],

  // Not suppressed.
  [
    'lifted: the service tried again',
    story(bounced(1, WORDS.blocked), dropped(3, 'Bounced Address'), delivered(9)),
    null,
  ],
  [
    'resubscribed after the entry',
    story(
      listed(1, undefined, { type: 'unsubscribed' }),
      message({ day: 4, type: 'resubscribed', esp: 'sendgrid' }),
    ),
    null,
  ],
  ['dropped for its content', story(dropped(2, 'Spam Content')), null],
  [
    'a list of who bounced is no list of who is suppressed',
    story(
      message({ day: 1, type: 'bounced', label: 'Bounced Email/Soft', list: true, ...klaviyo }),
    ),
    null,
  ],
  [
    'a mail server that dropped holds no list',
    story(message({ day: 1, type: 'dropped', esp: 'postfix' })),
    null,
  ],
  ['delivered only', story(delivered(1)), null],

  // Missing.
  [
    'dead and still mailed',
    story(bounced(1, WORDS.dead), bounced(8, WORDS.dead), bounced(15, WORDS.dead)),
    ['none', 'dead-still-mailed', 'high'],
  ],
  [
    'dead by one’s own mail server, still mailed',
    story(bounced(1, WORDS.dead, { esp: 'postfix' }), bounced(8, WORDS.dead, { esp: 'postfix' })),
    ['none', 'dead-still-mailed', 'high'],
    'postfix',
  ],
  ['dead, the last message told it', story(delivered(0), bounced(5, WORDS.dead)), null],
  ['dead, revived, alive', story(bounced(1, WORDS.dead), delivered(5), delivered(9)), null],
  [
    'dead for now only, still mailed',
    story(bounced(1, WORDS.deadForNow), bounced(8, WORDS.deadForNow)),
    null,
  ],
  [
    'unsubscribed and mailed a week later',
    story(message({ day: 0, type: 'unsubscribed', esp: 'sendgrid' }), delivered(7)),
    ['none', 'asked-still-mailed', 'high'],
  ],
  [
    'unsubscribed, and one was on its way',
    story(message({ day: 0, type: 'unsubscribed', esp: 'sendgrid' }), delivered(0.4)),
    null,
  ],
  [
    'unsubscribed at one service, mailed by another',
    story(message({ day: 0, type: 'unsubscribed', ...klaviyo }), delivered(7)),
    null,
  ],

  // Silence.
  [
    'mailed weekly, silence since a block',
    story(delivered(0), delivered(7), delivered(14), bounced(21, WORDS.blocked)),
    ['silence', 'sender-reputation', 'low'],
  ],
  [
    'mailed weekly, silence since it died',
    story(delivered(0), delivered(7), delivered(14), bounced(21, WORDS.dead)),
    null,
  ],
  [
    'mailed twice only: silence says nothing',
    story(delivered(0), bounced(21, WORDS.blocked)),
    null,
  ],
  [
    'silence shorter than the habit',
    story(delivered(0), delivered(50), bounced(100, WORDS.blocked)),
    null,
  ],
];
