const MARKS: readonly (readonly [words: string, command: string])[] = [
  ['in reply to end of data', 'DATA'],
  ['in reply to data', 'DATA'],
  ['after end of data', 'DATA'],
  ['after data', 'DATA'],
  ['in reply to rcpt', 'RCPT'],
  ['after rcpt', 'RCPT'],
  ['[rcpt_to]', 'RCPT'],
  ['in reply to mail', 'MAIL'],
  ['after mail from', 'MAIL'],
  ['[mail_from]', 'MAIL'],
  ['after initial connection', 'CONN'],
  ['in reply to ehlo', 'EHLO'],
  ['in reply to helo', 'HELO'],
  ['refused to talk to me', 'CONN'],
  ['while performing the ehlo', 'EHLO'],
  ['while performing the helo', 'HELO'],
];

/**
 * The SMTP command that the sending server says the reply answered, in upper case, from the words
 * that Postfix, Exim and Yahoo add; null when the (folded) text does not say.
 */
export function commandIn(words: string): string | null {
  return MARKS.find(([mark]) => words.includes(mark))?.[1] ?? null;
}
