import { decodeMail } from '../../electron/core/mail/decode.ts';
import { bounceMail } from './bounce-mails.ts';

/** Mails decoded and classified a second in one thread, warmed up. */
export function measureDecoding(count: number): number {
  const mails = Array.from({ length: count }, (_, number) => Buffer.from(bounceMail(number)));
  for (const mail of mails.slice(0, 500)) decodeMail(mail);
  const began = performance.now();
  for (const mail of mails) decodeMail(mail);
  return count / ((performance.now() - began) / 1000);
}
