import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { skipSentence } from '../../shared/i18n/errors/sentences.ts';
import type { SkipReason } from '../../shared/domain/import.ts';
import type { DecodedMail } from '../../shared/domain/mail.ts';
import { explanation } from '../core/classify/knowledge/knowledge.ts';
import { createClassifier } from '../core/classify/classify.ts';
import type { ReplyClassifier } from '../core/classify/classify.ts';
import { decodeMail, unreadable } from '../core/mail/decode.ts';
import { mailJson } from '../core/mail/json.ts';
import type { MailJson } from '../core/mail/json.ts';
import { looksLikeMbox, splitMbox } from '../core/mail/mbox.ts';
import type { Call, Command } from './command.ts';
import { ownRules, RULES_OPTION } from './own-rules.ts';
import { mailText } from './mail-text.ts';

export const command: Command = {
  usage: 'FILE… [--rules FILE.json]',
  summary: 'summary.decode',
  options: [RULES_OPTION],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const classify = createClassifier(await ownRules(call));
    let read = 0;
    let first = true;
    for (const path of call.positionals) {
      if (call.signal.aborted) return 1;
      const opened = await open(path);
      if (opened.kind === 'bytes') read += 1;
      for (const mail of mailsOf(path, opened, classify, call)) {
        if (call.json) await call.out.line(mail);
        else await call.out.print(`${first ? '' : '\n'}${mailText(mail, call)}`);
        first = false;
      }
    }
    return read > 0 ? 0 : 1;
  },
};

type Opened =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: SkipReason };

async function open(path: string): Promise<Opened> {
  try {
    return { kind: 'bytes', bytes: await readFile(path) };
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'ENOENT') return { kind: 'refused', reason: 'not-found' };
    if (code === 'EACCES' || code === 'EPERM') {
      return { kind: 'refused', reason: 'permission-denied' };
    }
    return { kind: 'refused', reason: 'unreadable' };
  }
}

function* mailsOf(
  path: string,
  opened: Opened,
  classify: ReplyClassifier,
  call: Call,
): Generator<MailJson> {
  const { language } = call;
  const shaped = (mail: DecodedMail, index: number, error?: string): MailJson => {
    const place = { file: basename(path), index };
    const json = mailJson(mail, place, (classification) => explanation(classification, language));
    return error === undefined ? json : { ...json, error };
  };
  if (opened.kind === 'refused') {
    const error = skipSentence(opened.reason, language);
    yield shaped(unreadable(error), 0, error);
    return;
  }
  const { bytes } = opened;
  const mails = looksLikeMbox(bytes) ? splitMbox(bytes) : [{ index: 0, bytes }];
  for (const mail of mails) {
    const decoded = decodeMail(mail.bytes, {}, classify);
    const { error } = decoded;
    yield shaped(decoded, mail.index, error === null ? undefined : errorText(error, call));
  }
}

function errorText(error: string, { text }: Call): string {
  if (error === 'empty') return text('decode.error.empty');
  if (error === 'no-header') return text('decode.error.no-header');
  return text('decode.error.other', { problem: error });
}
