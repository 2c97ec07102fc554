import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMail } from '../../electron/core/mail/decode.ts';
import type { DecodedMail } from '../../shared/domain/mail.ts';
import { readExpected } from './expected.ts';
import type { ExpectedMail, ExpectedRecipient } from './expected.ts';

/** How many of the labelled statements of one sort were met, with the misses in words. */
export interface Tally {
  right: number;
  total: number;
  readonly misses: string[];
}

/** The result of decoding a labelled folder. */
export interface Score {
  readonly files: number;
  readonly agreed: number;
  readonly kind: Tally;
  readonly recipients: Tally;
  readonly status: Tally;
  readonly reason: Tally;
  readonly hardSoft: Tally;
  /** Given up or still tried, where a label says `temporary` and nothing of reasons. */
  readonly temporary: Tally;
  readonly crashes: readonly string[];
  readonly falseBounces: readonly string[];
  readonly mailsPerSecond: number;
}

function tally(): Tally {
  return { right: 0, total: 0, misses: [] };
}

function count(into: Tally, right: boolean, miss: () => string): void {
  into.total += 1;
  if (right) into.right += 1;
  else into.misses.push(miss());
}

/** A code that Sisimai made up (5.0.9xx before 2026, 5.9.2xx since) was never said by a server. */
function isStated(status: string | undefined): status is string {
  return status !== undefined && !/^[45]\.(?:0\.9\d\d|9\.\d{3})$/.test(status);
}

/** Decodes every mail that `expected.jsonl` names and compares what is labelled `agreed`. */
export function score(folder: string): Score {
  const expected = readExpected(join(folder, 'expected.jsonl')).filter((one) =>
    existsSync(join(folder, one.file)),
  );
  const mails = expected.map((one) => ({ one, bytes: readFileSync(join(folder, one.file)) }));
  const sums = {
    kind: tally(),
    recipients: tally(),
    status: tally(),
    reason: tally(),
    hardSoft: tally(),
    temporary: tally(),
  };
  const crashes: string[] = [];
  const falseBounces: string[] = [];
  for (const { one, bytes } of mails) {
    const decoded = decodeMail(bytes);
    if (decoded.error?.startsWith('internal') === true)
      crashes.push(`${one.file}: ${decoded.error}`);
    if (one.kind === 'message' && decoded.kind === 'bounce') falseBounces.push(one.file);
    if (one.label === 'agreed') compare(one, decoded, sums);
  }
  const timed = mails.filter(({ one }) => one.file.startsWith('sisimai/') && one.label !== 'none');
  return {
    files: mails.length,
    agreed: expected.filter((one) => one.label === 'agreed').length,
    ...sums,
    crashes,
    falseBounces,
    mailsPerSecond: speed(
      timed.length > 0 ? timed.map((mail) => mail.bytes) : mails.map((mail) => mail.bytes),
    ),
  };
}

interface Sums {
  readonly kind: Tally;
  readonly recipients: Tally;
  readonly status: Tally;
  readonly reason: Tally;
  readonly hardSoft: Tally;
  readonly temporary: Tally;
}

function compare(one: ExpectedMail, decoded: DecodedMail, sums: Sums): void {
  count(
    sums.kind,
    one.kind === decoded.kind,
    () => `${one.file}: ${decoded.kind}, expected ${one.kind ?? 'nothing'}`,
  );
  if (one.recipients === undefined) return;
  if (one.recipients.some((recipient) => recipient.address === '')) return;
  const wanted = addressSet(one.recipients.map((recipient) => recipient.address));
  const got = addressSet(decoded.recipients.map((recipient) => recipient.address));
  count(
    sums.recipients,
    wanted === got,
    () => `${one.file} [${decoded.shape}]: ${got || 'nobody'}, expected ${wanted}`,
  );
  for (const recipient of one.recipients) compareRecipient(one, recipient, decoded, sums);
}

function compareRecipient(
  one: ExpectedMail,
  wanted: ExpectedRecipient,
  decoded: DecodedMail,
  sums: Sums,
): void {
  const got = decoded.recipients.find(
    (recipient) => recipient.address.toLowerCase() === wanted.address.toLowerCase(),
  );
  if (got === undefined) return;
  const about = `${one.file} <${wanted.address}>`;
  const said = (got.diagnostic ?? '').slice(0, 160);
  const counted = one.kind === 'bounce' && wanted.reason !== undefined;
  if (counted) {
    const status = isStated(wanted.status) ? wanted.status : null;
    count(
      sums.status,
      got.status === status,
      () => `${about}: ${got.status}, expected ${status} | ${said}`,
    );
  }
  if (wanted.reason !== undefined) {
    const reason = got.classification.reason;
    count(
      sums.reason,
      reason === wanted.reason,
      () =>
        `${about}: ${reason} (${got.classification.rule}), expected ${wanted.reason} | ${got.status} ${said}`,
    );
  }
  if (wanted.reason === undefined && wanted.temporary !== undefined) {
    const expected = wanted.temporary ? 'delayed' : 'failed';
    const right = (got.action === 'delayed') === wanted.temporary;
    count(sums.temporary, right, () => `${about}: ${got.action}, expected ${expected}`);
  }
  if (wanted.hard !== undefined && wanted.reason !== undefined) {
    const hard = got.classification.class === 'hard';
    count(
      sums.hardSoft,
      hard === wanted.hard,
      () =>
        `${about}: ${got.classification.class} ${got.classification.reason}, expected ${wanted.hard ? 'hard' : 'soft'} ${wanted.reason} | ${said}`,
    );
  }
}

function addressSet(addresses: readonly string[]): string {
  return [...new Set(addresses.map((address) => address.toLowerCase()))].sort().join(' ');
}

const TIMED_PASSES = 4;

/** Mails decoded and classified per second on this thread, the first pass left out as warm-up. */
function speed(mails: readonly Uint8Array[]): number {
  for (const bytes of mails) decodeMail(bytes);
  let best = 0;
  for (let pass = 0; pass < TIMED_PASSES; pass += 1) {
    const start = performance.now();
    for (const bytes of mails) decodeMail(bytes);
    best = Math.max(best, (mails.length * 1000) / (performance.now() - start));
  }
  return Math.round(best);
}
