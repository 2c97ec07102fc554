import { createCore } from '../../electron/core/core.ts';
import type { Core } from '../../electron/core/core.ts';
import { benchAddress } from './sendgrid-rows.ts';

export interface Latency {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

const page = { sort: 'last', descending: true, offset: 0, limit: 100, language: 'en' } as const;

/** What a person asks, as often as it takes for a percentile, against a workspace of so many rows. */
export async function measureQuestions(workspace: string, rows: number): Promise<Latency[]> {
  const core = await createCore({ workspace });
  try {
    const people = Math.floor((rows / 3.02) * 0.45);
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
            query: ['', 'outcome:hard', 'provider:google'][i % 3]!,
            language: 'en',
          }),
      ],
      [
        'histogram',
        (i) =>
          core.handlers['search.histogram']({
            query: ['', 'reason:userunknown'][i % 2]!,
            timezone: 'Europe/Moscow',
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
  for (let i = 0; i < 60; i += 1) {
    const began = performance.now();
    await ask(i + 5);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { name, p50: times[29]!, p95: times[56]! };
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
