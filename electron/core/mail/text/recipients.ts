import { findAddresses } from '../address.ts';
import type { FoundAddress } from '../address.ts';
import { FAILURE, INTRO, REPLY_LINE } from './phrases.ts';

/** A recipient that a text names, with the line it is named on (index into the zone's lines). */
export interface NamedRecipient {
  readonly address: string;
  /** From `(expanded from …)`, `(generated from …)`, `(was addressed to …)`. */
  readonly originalAddress: string | null;
  readonly at: number;
  /** Named in a list, behind a label or in front of a reason; not merely in a sentence, and not guessed. */
  readonly sure: boolean;
}

const LABEL =
  /^[^\p{L}\d<]{0,10}(?:(?:final|original|intended|failed|rejected|invalid|bad|unknown|problem|last|undeliverable|undelivered)[- ]?)?(?:recipients?|rcpt(?: to)?|address(?:ed to|ees?|es)?|users?|userid|mailbox|e-?mail(?: address)?|envelope-?to|получател\S{1,2}|адрес(?:ат)?|empf(?:ä|ae)nger|destinataires?|destinatari[oa]?s?|宛先|送信先|受信者|收件人)(?: (?:address|e-?mail|mailbox|name))?(?:\(s\)|\(es\))?\s{0,6}[:=：]\s{0,8}/iu;
const COMMAND = /^[\s>*-]{0,12}(?:>>>\s{0,4})?RCPT TO:/i;
const HEAD =
  /^(?:[\s>*•·"'([-]{0,20}|\s{0,8}\d{1,3}[.)]\s{1,4}|\s{0,8}[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?)(?:<{0,2}|(?:smtp|mailto|rfc822|to)[:;]\s{0,4}<?)$/i;
const NAMED_HEAD =
  /^[\s>*•"'-]{0,12}(?:"[^"]{0,120}"|[\p{L}\d_. ,'-]{1,80})\s{0,3}[<([]{1,2}(?:mailto:|smtp:)?$/iu;
/** A server's reply in front of an address: it says why, not for whom. */
const CODE = /\b[245]\d\d\b|\b[245]\.\d{1,3}\.\d{1,3}\b/;
const FORMERLY =
  /(?:expanded from|generated from|was addressed to|originally addressed to|original recipient|original address|forwarded from|ultimately generated from|alias of|also known as)\W{0,8}/i;
const NOT_RECIPIENT =
  /\b(?:message-?id\s?:|message identifier|queue id|from|sender|reply-to|mail from|contact|help|support|administrator|assistance|postmaster at|please (?:send|write|e-?mail)|forward(?:ing)? (?:this|a copy)|report(?:ed)? to|subject|envelope-from|resent)\b/i;
/** `… <a@b> までご連絡ください`: languages that name whom to ask before saying so. */
const TO_CONTACT =
  /^[>)\s]{0,4}(?:に|へ|まで|宛に?)?\s{0,4}(?:ご?連絡|お?問い?合わ?せ|联系|聯繫|문의)/u;
const SUMMARY =
  /^\s{0,20}(?:from|to|cc|bcc|subject|sent|date|message-?id|reply-to|mail from|sender|return-path|от|кому|тема|von|an|betreff|de|à|objet|para|asunto|a|oggetto|差出人|件名)\s{0,8}[:：]/iu;

interface Candidate extends NamedRecipient {
  readonly rank: number;
}

const LISTED = 4;
const HEADED = 4;
const BARE = 2;
const SENTENCE = 1;

/**
 * The recipients that a report's text speaks of. Addresses in a list behind an introduction, in front
 * of a reason (`<a@b>:`, `a@b...`), behind a label or in RCPT TO count first; lines that are nothing but
 * an address next; addresses in a sentence of failure last. Only the strongest sort found is returned.
 */
export function recipientsInText(
  lines: readonly string[],
  own: ReadonlySet<string>,
): readonly NamedRecipient[] {
  const candidates = [...lineCandidates(lines)];
  if (!candidates.some((one) => one.rank >= BARE && !own.has(one.address.toLowerCase()))) {
    candidates.push(...sentenceCandidates(lines));
  }
  const foreign = candidates.filter((one) => !own.has(one.address.toLowerCase()));
  const pool = foreign.length > 0 ? foreign : candidates.filter((one) => one.rank >= HEADED);
  const best = pool.reduce((rank, one) => Math.max(rank, one.rank), 0);
  return unique(pool.filter((one) => one.rank === best));
}

function unique(candidates: readonly Candidate[]): readonly NamedRecipient[] {
  const seen = new Map<string, NamedRecipient>();
  for (const one of candidates) {
    const key = one.address.toLowerCase();
    const known = seen.get(key);
    if (known === undefined) seen.set(key, one);
    else if (known.originalAddress === null && one.originalAddress !== null)
      seen.set(key, { ...known, originalAddress: one.originalAddress });
  }
  const formerly = new Set([...seen.values()].map((one) => one.originalAddress?.toLowerCase()));
  const kept = [...seen.values()].filter(
    (one) => !formerly.has(one.address.toLowerCase()) || seen.size === 1,
  );
  return kept.length > 0 ? kept : [...seen.values()];
}

function lineCandidates(lines: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let listing = 0;
  let listed = false;
  /** Indentation of the recipient's line that deeper lines below it continue; -1 behind a blank line. */
  let open = -1;
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      open = -1;
      return;
    }
    const addresses = line.includes('@') ? findAddresses(line.slice(0, 1000)) : [];
    const first = addresses[0];
    const intro = line.length < 400 && INTRO.test(line);
    if (first === undefined) {
      if (intro) listing = 8;
      else if (listed && !/^\s/.test(line)) listing = 0;
      else if (listing > 0) listing -= 1;
      if (intro) listed = false;
      return;
    }
    const formerly = FORMERLY.exec(line);
    if (formerly !== null && formerly.index < first.start) {
      const last = found.at(-1);
      if (last !== undefined && last.originalAddress === null) {
        found[found.length - 1] = { ...last, originalAddress: first.address };
      }
      return;
    }
    const indent = line.search(/\S/);
    if (open !== -1 && indent > open && !COMMAND.test(line)) return;
    const inline = intro ? introCandidates(line, addresses, index, lines[index + 1] ?? '') : [];
    const candidate =
      inline.length > 0
        ? inline
        : headCandidate(line, addresses, index, listing > 0, lines[index + 1] ?? '');
    if (candidate.length > 0) {
      found.push(...candidate);
      if (inline.length === 0 && !LABEL.test(line)) open = indent;
      if (listing > 0) listed = true;
      return;
    }
    if (intro && !listed && /:\s{0,4}$/.test(line)) listing = 8;
    else if (listing > 0) listing -= 1;
  });
  return found;
}

/** `could not be delivered to <a@b>`: the introduction and the address on one line. */
function introCandidates(
  line: string,
  addresses: readonly FoundAddress[],
  at: number,
  next: string,
): readonly Candidate[] {
  const match = INTRO.exec(line);
  const first = addresses[0];
  if (match === null || first === undefined) return [];
  const end = match.index + match[0].length;
  if (REPLY_LINE.test(line.slice(0, first.start))) return [];
  if (end > first.start || NOT_RECIPIENT.test(line.slice(end, first.start))) return [];
  const after = line.slice(first.end);
  if (TO_CONTACT.test(`${after} ${next.slice(0, 40)}`)) return [];
  return all(addresses, after, at, formerlyIn(after));
}

function headCandidate(
  line: string,
  addresses: readonly FoundAddress[],
  at: number,
  listing: boolean,
  next: string,
): readonly Candidate[] {
  const first = addresses[0];
  if (first === undefined || SUMMARY.test(line)) return [];
  const before = line.slice(0, first.start);
  const after = line.slice(first.end);
  const originalAddress = formerlyIn(after) ?? formerlyIn(next.includes('@') ? next : '');
  const make = (rank: number): Candidate => ({
    address: first.address,
    originalAddress,
    at,
    rank,
    sure: rank > BARE,
  });
  if (COMMAND.test(line)) return [make(HEADED)];
  if (LABEL.test(before) && before.length < 60) return [make(HEADED)];
  if (TO_CONTACT.test(`${after} ${next.slice(0, 40)}`)) return [];
  const headed = HEAD.test(before);
  const named =
    NAMED_HEAD.test(before) &&
    /^[>)\]]/.test(after) &&
    !NOT_RECIPIENT.test(before) &&
    !CODE.test(before);
  if (!headed && !named) {
    return listing && before.length < 60 && after.trim().length < 3 && !NOT_RECIPIENT.test(before)
      ? [make(LISTED)]
      : [];
  }
  if (/^[>"')\]\s]{0,4}(?::|\.\.\.)/.test(after)) return [make(HEADED)];
  if (listing) return all(addresses, after, at, originalAddress);
  if (/^[>"')\]\s]{0,4}$/.test(after)) return [make(BARE)];
  return headed && FAILURE.test(after) ? [make(HEADED)] : [];
}

/** Several addresses on one line of a list, separated by commas or semicolons and nothing else. */
function all(
  addresses: readonly FoundAddress[],
  after: string,
  at: number,
  originalAddress: string | null,
): readonly Candidate[] {
  const [first] = addresses;
  const rest = addresses.slice(1);
  const plain =
    rest.length > 0 &&
    /^[>\s,;]{0,6}<?[^\s@]{1,128}@\S{1,255}(?:[\s,;]{1,4}<?[^\s@]{1,128}@[^\s,;]{1,255}){0,200}[\s,;>]{0,4}$/.test(
      after,
    ) &&
    originalAddress === null;
  const kept = plain ? addresses : first === undefined ? [] : [first];
  return kept.map((one) => ({
    address: one.address,
    originalAddress,
    at,
    rank: LISTED,
    sure: true,
  }));
}

function formerlyIn(text: string): string | null {
  const match = FORMERLY.exec(text.slice(0, 400));
  if (match === null) return null;
  return findAddresses(text.slice(match.index, match.index + 500))[0]?.address ?? null;
}

/** The sentence that holds an address, or the whole paragraph up to the nearest full stops. */
function sentenceAround(text: string, one: FoundAddress): string {
  const before = text.slice(0, one.start);
  const start = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('.\n'),
    before.lastIndexOf('! '),
    0,
  );
  const stop = /[^.][.!?](?:\s|$)/.exec(text.slice(one.end));
  return text.slice(start, stop === null ? text.length : one.end + stop.index + 1);
}

/** Sentences may run over several lines, so paragraphs are looked at. */
function sentenceCandidates(lines: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.trim() !== '') continue;
    const paragraph = lines.slice(start, index).filter((row) => !/^\s{0,4}>(?!>)/.test(row));
    const text = paragraph.join('\n').slice(0, 3000);
    if (text.includes('@') && FAILURE.test(text)) {
      for (const one of findAddresses(text)) {
        if (!FAILURE.test(sentenceAround(text, one))) continue;
        const lineStart = text.lastIndexOf('\n', one.start) + 1;
        const before = text.slice(Math.max(lineStart, one.start - 60), one.start);
        if (NOT_RECIPIENT.test(before)) continue;
        const at = start + text.slice(0, one.start).split('\n').length - 1;
        found.push({
          address: one.address,
          originalAddress: null,
          at,
          rank: SENTENCE,
          sure: false,
        });
      }
    }
    start = index + 1;
  }
  return found;
}

const MOST_BARE = 50;

/** Names without a domain that stand alone below an introduction: mailboxes of the reporting system itself. */
export function bareNames(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let listing = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (line.length < 400 && INTRO.test(line)) listing = 3;
    else if (listing > 0) {
      const name = /^[<"'*\s>-]{0,6}([A-Za-z0-9][\w.+-]{1,63})[>"':]{0,3}$/.exec(text)?.[1];
      if (name !== undefined && found.length < MOST_BARE) found.push(name);
      else listing -= 1;
    }
  }
  return found;
}
