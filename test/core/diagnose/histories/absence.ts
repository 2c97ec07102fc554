import { coverage, DAY, delivered, history, message, START } from '../build.ts';
import type { Case } from './case.ts';

export const absence: readonly Case[] = [
  {
    name: 'no trace in the loaded period',
    history: history([]),
    verdict: 'no-trace',
    confidence: 'medium',
    evidence: [],
    caveats: ['retention'],
    steps: [
      'sender search-own-log',
      'sender smtp-errors',
      'sender load-stream',
      'sender ask-esp-by-id',
    ],
    never: ['sender check-similar'],
  },
  {
    name: 'no trace, but a similar address',
    history: history([], { similar: ['anna@exmaple.org'] }),
    verdict: 'no-trace',
    confidence: 'medium',
    evidence: [],
    caveats: ['retention'],
    steps: ['sender check-similar'],
  },
  {
    name: 'no trace, and the data has a hole',
    history: history([], {
      coverage: [
        coverage({ vendor: 'mailgun', to: START }),
        coverage({ vendor: 'mailgun', source: 2, from: START + 4 * DAY }),
      ],
    }),
    verdict: 'no-trace',
    confidence: 'low',
    evidence: [],
    caveats: ['gap'],
  },
  {
    name: 'nothing loaded',
    history: history([], { coverage: [] }),
    verdict: 'no-trace',
    confidence: 'low',
    headline: 'no-trace.empty',
    evidence: [],
    caveats: ['coverage-none'],
  },
  {
    name: 'only sources without dates',
    history: history([], { coverage: [coverage({ vendor: 'klaviyo', from: null, to: null })] }),
    verdict: 'no-trace',
    confidence: 'low',
    headline: 'no-trace.undated',
    evidence: [],
    caveats: ['coverage-none'],
  },
  {
    name: 'two vendors, each with its retention',
    history: history([], {
      coverage: [coverage(), coverage({ source: 2, vendor: 'HaskiMail' })],
    }),
    verdict: 'no-trace',
    confidence: 'medium',
    evidence: [],
    caveats: ['retention', 'retention'],
  },
  {
    name: 'other messages are there, the one asked for is not',
    history: history([message([delivered(0)]), message([delivered(DAY)])]),
    question: { message: '<missing@shop.example>' },
    verdict: 'no-trace',
    confidence: 'medium',
    headline: 'no-trace.other-messages',
    evidence: [],
    caveats: ['retention'],
  },
];
