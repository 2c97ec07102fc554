import { measureStart } from './case-start.ts';
import { measureOverview } from './overview-latency.ts';
import { measureOpening } from './page-opening.ts';
import { measurePageStart } from './page-start.ts';
import { measureScrolling } from './page-scrolling.ts';
import { measureTyping } from './page-typing.ts';
import { benchPeople, measureQuestions } from './question-latency.ts';
import { measureResponses } from './response-times.ts';
import { measureSuppressions } from './suppression-times.ts';

export interface Notes {
  readonly say: (text: string) => void;
  readonly note: (name: string, value: number, unit: string, target?: string) => void;
}

/**
 * Everything that a person asks of a case which the rows of `sendgrid-rows.ts` were imported into: to
 * the core, and through the page.
 */
export async function measureCase(workspace: string, { say, note }: Notes): Promise<void> {
  say('opening the case');
  const start = measureStart(workspace);
  note('start to the first list, facets and histogram p50', start.p50, 'ms', 'at most 1000');
  note('the slowest of them', start.most, 'ms');
  note('start by the processor', start.cpu50, 'ms');

  say('asking questions');
  for (const { name, p50, p95, cpu95 } of await measureQuestions(workspace)) {
    note(`${name} p50`, p50, 'ms');
    note(`${name} p95`, p95, 'ms', 'at most 50');
    note(`${name} p95 by the processor`, cpu95, 'ms');
  }

  say('auditing and replaying suppressions');
  const suppressions = await measureSuppressions(workspace);
  note('suppressions, audit of the case', suppressions.auditMs / 1000, 's');
  note('suppressions, recipients read', suppressions.recipients, '');
  note('suppressions, a page of the audit', suppressions.pageMs, 'ms');
  note('suppressions, replay under every preset', suppressions.replayMs / 1000, 's');
  note('a search while it audits', suppressions.meanwhileMs, 'ms', 'at most 50');

  say('counting an overview');
  const overview = await measureOverview(workspace);
  note('overview, first look', overview.first, 'ms');
  note('overview, another dimension p50', overview.dimension, 'ms', 'at most 100');
  note('overview, another query p50', overview.query, 'ms');

  say('grouping responses');
  const responses = await measureResponses(workspace);
  note('responses, clusters', responses.clusters, `of ${responses.replies} replies`);
  note('responses, first look', responses.firstMs, 'ms', 'at most 800 at a million rows');
  note('responses, slowest look after it', responses.againMs, 'ms', 'at most 200');
  note('responses, slowest of a query', responses.queriedMs, 'ms', 'at most 200');
  note('responses, slowest cluster in full', responses.detailMs, 'ms', 'at most 200');

  say('starting, typing, opening and scrolling in the page');
  const begun = await measurePageStart(workspace);
  const typing = await measureTyping(workspace, await benchPeople(workspace));
  const opening = await measureOpening(workspace);
  const scrolling = await measureScrolling(workspace);
  if (begun === null || typing === null || opening === null || scrolling === null) {
    say('there is no Chromium: the page is not measured');
    return;
  }
  note('page, start of the program to the first rows p50', begun.p50, 'ms', 'at most 1000');
  note('page, the slowest of them', begun.most, 'ms');
  note('page, key to painted results p50', typing.p50, 'ms');
  note('page, key to painted results p95', typing.p95, 'ms', 'at most 50');
  for (const [name, { p50, p95 }] of [
    ['the next verdict', opening.next],
    ['any verdict', opening.anywhere],
  ] as const) {
    note(`page, button or key to ${name} painted p50`, p50, 'ms');
    note(`page, button or key to ${name} painted p95`, p95, 'ms', 'at most 50');
  }
  note('page, frames dropped while scrolling', scrolling.dropped, `of ${scrolling.frames}`, '0');
  note('page, longest wait for a frame', scrolling.longestMs, 'ms');
}
