/** How much of one reply is read, in UTF-16 code units: servers say what they have to say well before that. */
export const REPLY_TEXT_LIMIT = 8192;

const NOT_ASCII = /[^\0-\x7f]/;
const ACCENTS = /[\u0300-\u036f]/g;
const SPACES = /[\s\0]+/g;
/** The code that RFC 5321 section 4.2.1 repeats at the start of every line of a multiline reply. */
const CONTINUATION =
  /[\r\n]\s{0,20}[245]\d\d(?:[- ]#?[245]\.\d{1,3}\.\d{1,3})?(?:[- ]|(?=[\r\n]))/g;
const LEADING_CODE = /^\s{0,20}(?:smtp;\s{0,4})?([245]\d\d)-(#?[245]\.\d{1,3}\.\d{1,3}[- ])?/i;
/** Cisco's own category in front of the reply that it quotes: `5.1.0 - Unknown address error 550-'…'`. */
const CISCO_CATEGORY = /[45]\.\d\.\d - [a-z ]{3,40} (?=[245]\d\d-')/i;
/** Letters that Unicode does not take apart. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const WHOLE_LETTER = /[łıøđßæœ]/g;
const ADDRESS_END = new Set(` \t\r\n<>()[]"',;:|`);

/**
 * Folds letters so that a phrase and a reply meet: lower case, no accents (also й → и, ё → е),
 * full-width forms as plain ones, straight quotes and hyphens.
 */
export function foldLetters(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(WHOLE_LETTER, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
}

/** Puts a bare `@` in place of every address: a mailbox called `spam` says nothing of the reason. */
function hideAddresses(text: string): string {
  let at = text.indexOf('@');
  if (at === -1) return text;
  let result = '';
  let done = 0;
  while (at !== -1) {
    let start = at;
    while (start > done && !ADDRESS_END.has(text[start - 1] ?? ' ')) start -= 1;
    let end = at + 1;
    while (end < text.length && !ADDRESS_END.has(text[end] ?? ' ')) end += 1;
    result += `${text.slice(done, start)}@`;
    done = end;
    at = text.indexOf('@', end);
  }
  return result + text.slice(done);
}

/**
 * A reply on one line: at most {@link REPLY_TEXT_LIMIT} characters, the lines of a multiline
 * reply joined without their repeated codes, spaces single.
 */
export function replyLine(text: string): string {
  let body = text.length > REPLY_TEXT_LIMIT ? text.slice(0, REPLY_TEXT_LIMIT) : text;
  if (body.includes('\n') || body.includes('\r')) body = body.replace(CONTINUATION, ' ');
  body = body.replace(CISCO_CATEGORY, '');
  const leading = LEADING_CODE.exec(body);
  if (leading !== null) {
    const [, code = '', status = ''] = leading;
    body = body.replaceAll(` ${code}-${status}`, ' ').replaceAll(` ${code} ${status}`, ' ');
  }
  return body.replace(SPACES, ' ').trim();
}

const HOST = /[\w.-]/;

/**
 * Shortens `spamgate.mx.example.org[192.0.2.1]` to `example.org[192.0.2.1]`: what a server is
 * called says nothing of the reason, whom it belongs to does.
 */
function shortenHosts(text: string): string {
  let result = '';
  let done = 0;
  for (let open = text.indexOf('['); open !== -1; open = text.indexOf('[', open + 1)) {
    const digit = text.charCodeAt(open + 1);
    if (digit < 0x30 || digit > 0x39) continue;
    let at = text[open - 1] === ' ' ? open - 1 : open;
    let owner = at;
    let dots = 0;
    while (at > done && HOST.test(text[at - 1] ?? ' ')) {
      at -= 1;
      if (text[at] === '.') dots += 1;
      if (dots < 2) owner = at;
    }
    if (dots < 2) continue;
    result += text.slice(done, at);
    done = owner;
  }
  return result + text.slice(done);
}

/** A line of {@link replyLine} as the rules read it: letters folded, addresses hidden, hosts shortened. */
export function replyWords(line: string): string {
  return shortenHosts(hideAddresses(foldLetters(line)));
}

/** The part of `line` that a stretch of its words came from, in its own spelling. */
export function asWritten(line: string, words: string): string {
  const direct = line.toLowerCase().indexOf(words);
  if (direct !== -1) return line.slice(direct, direct + words.length);
  let folded = '';
  const origins: number[] = [];
  let index = 0;
  for (const character of line) {
    for (const unit of foldLetters(character)) {
      folded += unit;
      origins.push(index);
    }
    index += character.length;
  }
  const [longest = words] = words.split('@').toSorted((a, b) => b.length - a.length);
  const at = folded.indexOf(longest);
  if (at === -1) return words;
  return line.slice(origins[at], origins[at + longest.length] ?? line.length).trim();
}
