import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMail } from '../../electron/core/mail/decode.ts';
import { readExpected } from '../score/expected.ts';
import { bounceMail } from './bounce-mails.ts';

/** Labelled mails beside the checkout, where somebody has put them. */
const LABELLED = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'bounces');
const ROUNDS = 5;

export interface DecodingSpeed {
  readonly perSecond: number;
  /** Real mails with labels, or mails of our own making where there are none. */
  readonly mails: 'labelled' | 'made';
}

/** Mails decoded and classified a second in one thread, warmed up: the median of five rounds. */
export function measureDecoding(count: number): DecodingSpeed {
  const labelled = labelledMails();
  const made = labelled.length === 0;
  const mails = made
    ? Array.from({ length: count }, (_, i) => Buffer.from(bounceMail(i)))
    : labelled;
  for (const mail of mails.slice(0, 500)) decodeMail(mail);
  const rates = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    for (const mail of mails) decodeMail(mail);
    return mails.length / ((performance.now() - began) / 1000);
  });
  rates.sort((a, b) => a - b);
  return { perSecond: rates[Math.floor(ROUNDS / 2)] ?? 0, mails: made ? 'made' : 'labelled' };
}

function labelledMails(): readonly Buffer[] {
  const list = join(LABELLED, 'expected.jsonl');
  if (!existsSync(list)) return [];
  return readExpected(list)
    .filter(({ file, label }) => label === 'agreed' && file.startsWith('sisimai/'))
    .map(({ file }) => join(LABELLED, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path));
}
