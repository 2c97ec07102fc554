import type { StepKey, StepRow } from './step-tables.ts';

/** The service has the message: it lies in data that is not loaded, or only support finds it. */
const TAKEN_BY_SERVICE: readonly StepRow[] = [
  ['sender', 'step.load-period'],
  ['sender', 'step.load-stream'],
  ['sender', 'step.ask-esp-by-id'],
  ['esp', 'step.find-request'],
];

/** What an answer of the walk has done already: question, answer, steps that are left out. */
export const STEPS_DONE: readonly (readonly [string, string, readonly StepKey[]])[] = [
  ['spam-folder', 'not-found', ['step.check-spam', 'step.add-contact']],
  ['rules', 'none', ['step.check-rules']],
  ['how-sent', 'api', ['step.smtp-errors']],
  ['how-sent', 'smtp', ['step.search-own-log']],
  ['period', 'inside', ['step.load-period']],
  ['stream', 'loaded', ['step.load-stream']],
  ['spelling', 'same', ['step.check-typo', 'step.check-similar']],
];

/** What an answer of the walk replaces the steps with: question, answer, steps. */
export const STEPS_BY_ANSWER: readonly (readonly [string, string, readonly StepRow[]])[] = [
  ['right-address', 'no', [['sender', 'step.correct-address']]],
  ['spam-folder', 'found', [['recipient', 'step.add-contact']]],
  ['rules', 'found', [['recipient', 'step.check-rules']]],
  ['admin-trace', 'quarantined', [['recipient-it', 'step.release-quarantine']]],
  ['admin-trace', 'in-mailbox', [['recipient', 'step.search-mailbox']]],
  [
    'admin-trace',
    'no-record',
    [
      ['recipient-it', 'step.search-front'],
      ['recipient-it', 'step.trace'],
    ],
  ],
  [
    'mailbox-kind',
    'company',
    [
      ['recipient-it', 'step.trace'],
      ['recipient', 'step.check-rules'],
    ],
  ],
  [
    'mailbox-kind',
    'public',
    [
      ['recipient', 'step.check-spam'],
      ['recipient', 'step.add-contact'],
      ['recipient', 'step.ask-provider'],
    ],
  ],
  ['api-response', 'error', [['sender', 'step.fix-request']]],
  ['smtp-errors', 'error', [['sender', 'step.fix-request']]],
  ['smtp-errors', 'no-connection', [['sender', 'step.fix-request']]],
  [
    'period',
    'outside',
    [
      ['sender', 'step.load-period'],
      ['sender', 'step.search-own-log'],
    ],
  ],
  ['stream', 'other', [['sender', 'step.load-stream']]],
  [
    'api-response',
    'no-log',
    [
      ['sender', 'step.own-system'],
      ['sender', 'step.check-typo'],
    ],
  ],
  ['api-response', 'success', TAKEN_BY_SERVICE],
  ['smtp-errors', 'accepted', TAKEN_BY_SERVICE],
  [
    'how-sent',
    'panel',
    [
      ['sender', 'step.check-audience'],
      ['sender', 'step.suppression-too'],
      ['sender', 'step.check-typo'],
      ['sender', 'step.load-period'],
      ['sender', 'step.load-stream'],
    ],
  ],
  [
    'spelling',
    'same',
    [
      ['sender', 'step.ask-esp-by-id'],
      ['sender', 'step.suppression-too'],
    ],
  ],
];
