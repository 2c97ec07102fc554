import { expect } from 'vitest';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import { recipientHistory } from '../../../electron/core/workspace/queries/history.ts';
import { openEngine } from './in-process.ts';
import { reportMail } from './report-mail.ts';
import type { ReportParts } from './report-mail.ts';
import { activityCsv, temporaryCase } from './temporary-case.ts';

export interface File {
  readonly name: string;
  readonly content: string;
}

/** What is known of an address after the files were imported in this order, each by itself. */
export async function after(
  files: readonly File[],
  recipient = 'ann@example.org',
): Promise<Diagnosis> {
  await using place = temporaryCase();
  const engine = openEngine(place.workspace);
  for (const { name, content } of files) {
    const { sources, skipped } = await engine.import(place.file(name, content));
    expect(skipped).toEqual([]);
    for (const { records, imported, duplicates, rejected } of sources) {
      expect(imported + duplicates + rejected).toBe(records);
      expect(rejected).toBe(0);
    }
  }
  const why = diagnose(recipientHistory(engine.db, recipient), {
    language: 'en',
    timezone: 'UTC',
  });
  engine.close();
  return why;
}

/** The same in both orders; they must agree. */
export async function inBothOrders(
  first: File,
  second: File,
  recipient?: string,
): Promise<Diagnosis> {
  const one = await after([first, second], recipient);
  const other = await after([second, first], recipient);
  const facts = ({ verdict, messages }: Diagnosis): unknown => [
    verdict,
    messages.map(({ events }) => events.map(({ type, joined }) => [type, joined])),
  ];
  expect(facts(other)).toEqual(facts(one));
  return one;
}

export const eml = (parts: ReportParts): File => ({
  name: 'report.eml',
  content: reportMail(parts),
});
export const json = (name: string, value: unknown): File => ({
  name,
  content: JSON.stringify(value),
});

/** A row of a log, and the log. */
export const SENT = {
  at: '2026-10-01 10:00:00',
  id: 'AbCdEfGhIjKlMnOpQrStUv.recvd-1-2',
  event: 'delivered',
  email: 'ann@example.org',
  subject: 'Your order 7',
  reason: '250 OK',
};
export const SENDGRID: File = { name: 'activity.csv', content: activityCsv([SENT]) };
/** The header of the message in that row, with further fields. */
export const returnedHeader = (...more: readonly string[]): string[] => [
  'From: shop@shop.example',
  'To: ann@example.org',
  'Subject: Your order 7',
  'Date: Thu, 01 Oct 2026 10:00:00 +0000',
  ...more,
];
