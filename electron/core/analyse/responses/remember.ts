import { templateOf } from './template.ts';

/** Texts remembered at a time, and the longest of them. */
const MOST = 20_000;
const LONGEST = 1000;

const SPACE = 0x20;
const AT = 0x40;
/** Signs around a word that every template keeps. */
const OPENING = '<[(';
const CLOSING = '>]):,;';
/* What every template masks, whatever stands around it, and a sign that no reply has in its place. */
const SURE: readonly (readonly [form: RegExp, sign: string])[] = [
  [/^[\w.+-]{1,64}@[\w.-]{1,190}\w$/, '\u0001'],
  [/^\d{1,3}(?:\.\d{1,3}){3}$/, '\u0002'],
  [/^(?=(?:.*?\d[a-z]){3})(?:[a-z][a-z\d-]{9,60}|[a-z\d]{10,60})(?:\.\d{1,4})?$/i, '\u0003'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/, '\u0004'],
];

/**
 * `templateOf` that remembers: replies that differ only in addresses, IPs and long serial numbers are
 * read once. Answers exactly what `templateOf` does.
 */
export function rememberTemplates(): (text: string) => string {
  let known = new Map<string, string>();
  return (text) => {
    const key = text.length > LONGEST ? null : withoutSure(text);
    if (key === null) return templateOf(text);
    let found = known.get(key);
    if (found !== undefined) return found;
    found = templateOf(text);
    if (known.size >= MOST) known = new Map();
    known.set(key, found);
    return found;
  };
}

/** A text with signs for what is masked anyway; null where there is nothing of the kind. */
function withoutSure(text: string): string | null {
  let key = '';
  let copied = 0;
  for (let from = 0; from < text.length; from += 1) {
    let varies = false;
    let to = from;
    for (; to < text.length; to += 1) {
      const code = text.charCodeAt(to);
      if (code === SPACE) break;
      if (code === AT || (code >= 0x30 && code <= 0x39)) varies = true;
    }
    const next = to;
    if (varies && to - from > 6) {
      while (OPENING.includes(text[from]!)) from += 1;
      while (to > from && CLOSING.includes(text[to - 1]!)) to -= 1;
      const word = text.slice(from, to);
      const sign = SURE.find(([form]) => form.test(word))?.[1];
      // A mailbox's name that stands in the text once more is masked there as well.
      if (sign === SURE[0]![1] && text.includes(word.slice(0, word.indexOf('@')), to)) return null;
      if (sign !== undefined) {
        key += text.slice(copied, from) + sign;
        copied = to;
      }
    }
    from = next;
  }
  return copied === 0 ? null : key + text.slice(copied);
}
