import { replyLine } from '../../classify/reply-text.ts';

/** How much of a reply is looked at, in UTF-16 code units. */
const MOST_READ = 1200;
/** What stands around the reply proper stands within so many characters of its beginning. */
const MOST_FRAME = 400;
const CODE_FIRST = /^["'<(\s]{0,4}[245]\d\d(?!\d)/;
const TYPE = /^\s*(?:smtp|x-[a-z-]{1,20}|unknown)\s?;\s?/i;
const IN_REPLY = / ?\(in reply to [a-z .()-]{2,40} command\)[).'"]{0,3}$/i;
/** Words of a sending server in front of the reply that it quotes, and what ends them. */
const FRAMES: readonly (readonly [words: string, end: RegExp])[] = [
  [' said: ', / said: /],
  ['error from remote mail server', /: (?=[245]\d\d[ -])/],
];

const QUOTES = /^["'\s]+/;
const QUOTE_BEHIND = /["']$/;
const JOINED_CODE = /^([245]\d\d)(?:-|:\s?)(?=\S)/;
/** Line ends, and codes that are written twice: what `replyLine` is for. */
const NEEDS_JOINING = /[\r\n\t]|^\s?[245]\d\d-|\d-'/;

/**
 * The words of the answering server alone, on one line: without the sending server's `host mx.example
 * said:` in front, `(in reply to RCPT TO command)` behind and quotes around them.
 */
export function properReply(text: string): string {
  let line = text.length > MOST_READ ? text.slice(0, MOST_READ) : text;
  if (line.includes(';')) line = line.replace(TYPE, '');
  if (NEEDS_JOINING.test(line)) line = replyLine(line);
  if (!CODE_FIRST.test(line)) {
    for (const [words, end] of FRAMES) {
      const from = line.indexOf(words);
      if (from === -1 || from > MOST_FRAME) continue;
      const found = end.exec(line.slice(from, from + MOST_FRAME));
      if (found !== null) line = line.slice(from + found.index + found[0].length);
    }
  }
  if (line.includes('(in ')) line = line.replace(IN_REPLY, '');
  const bare = line.replace(QUOTES, '');
  const isQuoted = bare.length < line.length;
  return (isQuoted ? bare.replace(QUOTE_BEHIND, '') : bare).replace(JOINED_CODE, '$1 ');
}
