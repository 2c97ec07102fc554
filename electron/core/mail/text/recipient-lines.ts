import { findAddresses } from '../address.ts';
import type { FoundAddress } from '../address.ts';
import { BARE, FORMERLY, formerlyIn, HEADED, LISTED, NOT_RECIPIENT } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { FAILURE, INTRO, REPLY_LINE } from './phrases.ts';

const LABEL =
  /^[^\p{L}\d<]{0,10}(?:(?:final|original|intended|failed|rejected|invalid|bad|unknown|problem|last|undeliverable|undelivered)[- ]?)?(?:recipients?|rcpt(?: to)?|address(?:ed to|ees?|es)?|users?|userid|mailbox|e-?mail(?: address)?|envelope-?to|получател\S{1,2}|адрес(?:ат)?|empf(?:ä|ae)nger|destinataires?|destinatari[oa]?s?|宛先|送信先|受信者|收件人)(?: (?:address|e-?mail|mailbox|name))?(?:\(s\)|\(es\))?\s{0,6}[:=：]\s{0,8}/iu;
const COMMAND = /^[\s>*-]{0,12}(?:>>>\s{0,4})?RCPT TO:/i;
const HEAD =
  /^(?:[\s>*•·"'([-]{0,20}|\s{0,8}\d{1,3}[.)]\s{1,4}|\s{0,8}[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?)(?:<{0,2}|(?:smtp|mailto|rfc822|to)[:;]\s{0,4}<?)$/i;
const NAMED_HEAD =
  /^[\s>*•"'-]{0,12}(?:"[^"]{0,120}"|[\p{L}\d_. ,'-]{1,80})\s{0,3}[<([]{1,2}(?:mailto:|smtp:)?$/iu;
/** A server's reply in front of an address: it says why, not for whom. */
const CODE = /\b[245]\d\d\b|\b[245]\.\d{1,3}\.\d{1,3}\b/;
/** `… <a@b> までご連絡ください`: languages that name whom to ask before saying so. */
const TO_CONTACT =
  /^[>)\s]{0,4}(?:に|へ|まで|宛に?)?\s{0,4}(?:ご?連絡|お?問い?合わ?せ|联系|聯繫|문의)/u;
const SUMMARY =
  /^\s{0,20}(?:from|to|cc|bcc|subject|sent|date|message-?id|reply-to|mail from|sender|return-path|от|кому|тема|von|an|betreff|de|à|objet|para|asunto|a|oggetto|差出人|件名)\s{0,8}[:：]/iu;

/** Recipients by the line they stand on: lists, heads of blocks, labels, lines of their own. */
export function lineCandidates(lines: readonly string[]): readonly Candidate[] {
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
