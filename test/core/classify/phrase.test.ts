import { describe, expect, it } from 'vitest';
import { findPhrase, GAP, parsePhrase, WIDE_GAP } from '../../../electron/core/classify/phrase.ts';
import { foldLetters } from '../../../electron/core/classify/reply-text.ts';

function found(phrase: string, text: string): string | null {
  const words = foldLetters(text);
  const span = findPhrase(parsePhrase(phrase), words);
  return span === null ? null : words.slice(span.start, span.end);
}

describe('phrases', () => {
  it.each([
    ['mailbox full', 'the Mailbox FULL now', 'mailbox full'],
    ['mailbox * full', 'mailbox of a@b is full', 'mailbox of a@b is full'],
    ['|spf|', 'failed SPF check', 'spf'],
    ['rejected$', 'recipient rejected.', 'rejected'],
    ['user * gone', 'user a, then user b is gone', 'user b is gone'],
    ['boîte', 'BOITE pleine', 'boite'],
    ['ящик', 'ЯЩИК переполнен', 'ящик'],
    ['учётная запись', 'учетная запись', 'учетная запись'],
    ['満杯', 'メールが満杯です', '満杯'],
  ])('%s is in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(foldLetters(expected));
  });

  it.each([
    ['|spf|', 'spfbl.example'],
    ['rejected$', 'rejected by the filter'],
    ['mailbox * full', 'full mailbox'],
    ['mailbox * full', `mailbox ${'x'.repeat(GAP + 1)} full`],
    ['mailbox ** full', `mailbox ${'x'.repeat(WIDE_GAP + 1)} full`],
  ])('%s is not in “%s”', (phrase, text) => {
    expect(found(phrase, text)).toBeNull();
  });

  it('looks past a first piece that stands too far from the second', () => {
    const text = `user ${'x'.repeat(GAP + 20)} user is unknown`;
    expect(found('user * unknown', text)).toBe('user is unknown');
  });
});
