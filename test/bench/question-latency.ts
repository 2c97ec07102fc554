import { createCore } from '../../electron/core/core.ts';
import type { Core } from '../../electron/core/core.ts';
import { benchAddress } from './sendgrid-rows.ts';

export interface Latency {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** The same by the time that the processor worked: what a quiet machine comes near. */
  readonly cpu95: number;
}

const timezone = 'Europe/Moscow';
const page = {
  timezone,
  sort: 'last',
  descending: true,
  offset: 0,
  limit: 50,
  language: 'en',
} as const;

/** Queries whose facets are counted: of each field that is asked for, without it. */
const FACETED = [
  '',
  'outcome:hard',
  'provider:google',
  'anna',
  'on:2026-10-03',
  'outcome:hard,soft -provider:google',
  'reason:userunknown event:bounced outcome:hard',
  'anna outcome:delivered source:1',
];

/** How many addresses the rows of a workspace were made from. */
const peopleIn = async (core: Core): Promise<number> =>
  Math.floor(((await core.handlers['case.info']({})).counts.events / 3.02) * 0.45);

export async function benchPeople(workspace: string): Promise<number> {
  const core = await createCore({ workspace });
  try {
    return await peopleIn(core);
  } finally {
    await core.close();
  }
}

/** What a person asks, as often as it takes for a percentile. */
export async function measureQuestions(workspace: string): Promise<Latency[]> {
  const core = await createCore({ workspace });
  try {
    const people = await peopleIn(core);
    const someone = (i: number): string => benchAddress((i * 7919) % people);
    const search = (query: string): Promise<unknown> =>
      core.handlers['search.recipients']({ ...page, query });
    const questions: readonly (readonly [name: string, ask: (i: number) => Promise<unknown>])[] = [
      ['find an address', (i) => search(someone(i))],
      ['type part of an address', (i) => search(someone(i).slice(0, 4 + (i % 9)))],
      [
        'open a recipient',
        (i) => core.handlers['recipient.why']({ recipient: someone(i), language: 'en' }),
      ],
      [
        'no trace',
        (i) => core.handlers['recipient.why']({ recipient: `x${someone(i)}`, language: 'en' }),
      ],
      ['words of a subject', (i) => search(`order ${100_000 + i * 31}`)],
      [
        'words typed letter by letter',
        (i) => search('order 1234567'.slice(0, 1 + (i % 13)).trimEnd()),
      ],
      [
        'a domain or a part of one',
        (i) =>
          search([`domain:company${(i * 5) % 4001}.example`, '*@gmail.com', '@mail.ru'][i % 3]!),
      ],
      [
        'days',
        (i) =>
          search(
            [
              `on:2026-10-${String(1 + (i % 18)).padStart(2, '0')}`,
              'after:2026-10-10 before:2026-10-12',
            ][i % 2]!,
          ),
      ],
      [
        'outcome and provider',
        (i) =>
          search(
            [
              'outcome:hard provider:google',
              'outcome:soft',
              'reason:userunknown provider:mailru',
              '-event:opened',
            ][i % 4]!,
          ),
      ],
      [
        'event that ever happened',
        (i) =>
          search(['event:complained', 'event:clicked', 'event:deferred -event:delivered'][i % 3]!),
      ],
      ['a code', (i) => search(['5.1.1', '5.7.1', '5.2.2'][i % 3]!)],
      [
        'a reply on the way',
        (i) =>
          search(
            ['421', 'code:4.7.*', '-code:421', 'reply:temporarily', '"user complaints"'][i % 5]!,
          ),
      ],
      [
        'deep page',
        (i) =>
          core.handlers['search.recipients']({
            ...page,
            query: '',
            offset: Math.floor((people - 200) * ((i % 20) / 20)),
          }),
      ],
      [
        'messages of a day',
        (i) =>
          core.handlers['search.messages']({
            ...page,
            query: `on:2026-10-${String(1 + (i % 18)).padStart(2, '0')}`,
          }),
      ],
      [
        'facets',
        (i) =>
          core.handlers['search.facets']({
            query: FACETED[i % FACETED.length]!,
            timezone,
            language: 'en',
          }),
      ],
      [
        'histogram',
        (i) =>
          core.handlers['search.histogram']({
            query: ['', 'reason:userunknown', 'order', 'on:2026-10-03'][i % 4]!,
            timezone,
          }),
      ],
    ];
    const found: Latency[] = [];
    for (const [name, ask] of questions) found.push(await measure(name, ask));
    return [...found, await measureRecord(core, someone)];
  } finally {
    await core.close();
  }
}

async function measure(name: string, ask: (i: number) => Promise<unknown>): Promise<Latency> {
  for (let i = 0; i < 5; i += 1) await ask(i);
  const times: number[] = [];
  const worked: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    const before = process.cpuUsage();
    const began = performance.now();
    await ask(i + 5);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const cpu95 = worked.toSorted((a, b) => a - b)[56]!;
  return { name, p50: sorted[29]!, p95: sorted[56]!, cpu95 };
}

async function measureRecord(core: Core, someone: (i: number) => string): Promise<Latency> {
  const events: number[] = [];
  for (let i = 0; events.length < 65; i += 1) {
    const why = await core.handlers['recipient.why']({ recipient: someone(i), language: 'en' });
    const event = why.messages[0]?.events[0]?.id;
    if (event !== undefined) events.push(event);
  }
  return measure('original record of an event', (i) =>
    core.handlers['sources.record']({ event: events[i]! }),
  );
}
