import { createHmac, randomBytes } from 'node:crypto';
import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { quote } from '../diagnose/wording.ts';

export interface RedactOptions {
  /** The case's own secret: the same address gives the same pseudonym, and nobody else can make it. */
  readonly key: string;
  /** Replace subjects as well. */
  readonly subjects?: boolean | undefined;
}

/** A fresh secret for one case, to be kept with it. */
export const newRedactionKey = (): string => randomBytes(32).toString('hex');

const LOCAL = String.raw`[^\s@<>()[\],;:"'«»“”\u0000-\u001f]{1,64}`;
const DOMAIN = String.raw`[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,8}`;
const ADDRESS = new RegExp(`(${LOCAL}?)(@|%40)(${DOMAIN})`, 'gu');

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 60 bits of the keyed hash in 12 letters. */
function pseudonym(key: string, subject: string): string {
  const digest = createHmac('sha256', key).update(subject).digest();
  let letters = '';
  for (let index = 0; index < 12; index += 1) {
    letters += ALPHABET[(digest[index] ?? 0) % ALPHABET.length] ?? '';
  }
  return letters;
}

export interface Redactor {
  /** `anon-…@domain`: the domain is kept, the same address always gets the same name. */
  readonly address: (address: string) => string;
  /** Any text: every address in it, and the query of every link. */
  readonly text: (text: string) => string;
  readonly subject: (subject: string) => string;
}

/** Links carry tokens and addresses behind `?` and `#`. */
const LINK_TAIL = /(https?:\/\/[^\s?#"'<>]{1,2000})[?#][^\s"'<>]{1,4000}/g;

/** Pseudonyms under one key. */
export function redactor({ key }: RedactOptions): Redactor {
  const known = new Map<string, string>();
  const given = new Set<string>();
  const named = (local: string, domain: string): string => {
    if (given.has(local)) return `${local}@${domain}`;
    const id = `${local.toLowerCase()}@${domain.toLowerCase()}`;
    let name = known.get(id);
    if (name === undefined) {
      name = `anon-${pseudonym(key, id)}`;
      known.set(id, name);
      given.add(name);
    }
    return `${name}@${domain}`;
  };
  const text = (words: string): string =>
    words
      .replace(LINK_TAIL, '$1?…')
      .replace(ADDRESS, (whole, local: string, at: string, domain: string) => {
        if (local === '') return whole;
        const [name = '', kept = ''] = named(local, domain).split('@');
        return `${name}${at}${kept}`;
      });
  return {
    text,
    address: (address) => {
      const at = address.lastIndexOf('@');
      return at === -1
        ? `anon-${pseudonym(key, address.toLowerCase())}`
        : named(address.slice(0, at), address.slice(at + 1));
    },
    subject: (subject) => `#${pseudonym(key, subject)}`,
  };
}

/** Names of functions, not of persons, and words that replies are made of. */
const NOT_PERSONAL: ReadonlySet<string> = new Set(
  'info admin mail email sales support office contact user unknown mailbox postmaster abuse host help news test account address recipient message server service team order orders shop'.split(
    ' ',
  ),
);

/** Fields that are the product's own words or ids and hold no address. */
const KEPT: ReadonlySet<string> = new Set(['rule', 'knowledge', 'verdict', 'provider']);

/**
 * The same diagnosis without personal data: in every text each address gets its pseudonym, also as
 * `local=domain` of a return path and as the bare local part in a reply; subjects on request. Places,
 * links and programs of openings and clicks are left out.
 * Message-IDs stay but for the recipient's own name in them, so that the message can be found by them.
 */
export function redactDiagnosis(diagnosis: Diagnosis, options: RedactOptions): Diagnosis {
  const names = redactor(options);
  const hidden = nameless(namedIn(diagnosis), names, ofSubjects(diagnosis, options, names));
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      if (field === 'messageId') return hidden.id(value);
      if (field === 'file') return names.text(hidden.file(value));
      return KEPT.has(field) ? value : names.text(hidden.text(value));
    }
    if (Array.isArray(value)) return value.map((part) => walk(part, field));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, walk(part, name)]),
    );
  };
  return walk(withoutTracking(diagnosis), '') as Diagnosis;
}

/** Whose names a diagnosis tells. */
export const namedIn = ({ recipient, similar }: Diagnosis): readonly string[] => [
  recipient,
  ...similar,
];

/** What the recipient does with a message, not what happens to it. */
export const BY_RECIPIENT: ReadonlySet<string> = new Set(['opened', 'clicked', 'unsubscribed']);

/** Where and with what a person opened or clicked says more of them than their address does. */
function withoutTracking(diagnosis: Diagnosis): Diagnosis {
  const acts = new Map<number, string>();
  const messages = diagnosis.messages.map((message) => ({
    ...message,
    events: message.events.map((event) => {
      if (!BY_RECIPIENT.has(event.type)) return event;
      acts.set(event.id, event.type);
      return { ...event, detail: null, response: null };
    }),
  }));
  const evidence = diagnosis.evidence.map((item) => {
    const act = item.event === null ? undefined : acts.get(item.event);
    return act === undefined ? item : { ...item, text: act };
  });
  return { ...diagnosis, messages, evidence };
}

type Replacement = readonly [RegExp, string];

const replaced = (words: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((result, [pattern, name]) => result.replace(pattern, () => name), words);

/** A Message-ID without names in front of its domain. */
function ofId(id: string, tight: readonly Replacement[]): string {
  const at = id.lastIndexOf('@');
  return at === -1 ? replaced(id, tight) : `${replaced(id.slice(0, at), tight)}${id.slice(at)}`;
}

/** What a pattern finds, not as a part of something longer. */
const whole = (pattern: string, before = '', after = before): RegExp =>
  new RegExp(
    `${before === '' ? '' : `(?<!${before})`}${pattern}${after === '' ? '' : `(?!${after})`}`,
    'giu',
  );

/** The very words, not as a part of longer ones. */
const literal = (words: string, before = '', after = before): RegExp =>
  whole(RegExp.escape(words), before, after);

const LETTER = String.raw`[\p{L}\p{N}]`;
const NAME_LETTER = String.raw`[\p{L}\p{N}_.]`;

function ofSubjects(
  { messages }: Diagnosis,
  { subjects }: RedactOptions,
  names: Redactor,
): readonly Replacement[] {
  if (subjects !== true) return [];
  const seen = new Set<string>();
  for (const { subject } of messages)
    if (subject !== null && subject.trim() !== '') seen.add(subject);
  return [...seen]
    .sort((one, other) => other.length - one.length)
    .flatMap((subject): readonly Replacement[] => [
      [literal(subject), names.subject(subject)],
      [literal(quote(subject, 120)), names.subject(subject)],
    ]);
}

export interface Nameless {
  readonly text: (words: string) => string;
  /** A Message-ID or another id: its domain is kept. */
  readonly id: (id: string) => string;
  readonly file: (name: string) => string;
}

/** Texts without these addresses and their bare names in them; what is to go `first` goes before. */
function nameless(
  addresses: readonly string[],
  names: Redactor,
  first: readonly Replacement[] = [],
): Nameless {
  const own = [...first, ...addresses.flatMap((address) => ofAddress(address, names))];
  const tight = addresses.flatMap((address) => insideOfNames(address, names));
  return {
    text: (words) => replaced(words, own),
    id: (id) => ofId(replaced(id, own), tight),
    file: (name) => replaced(replaced(name, own), tight),
  };
}

/** The same of one recipient, for texts most of which name nobody. */
export function withoutName(address: string, names: Redactor): Nameless {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  // What no text without it can need a look for.
  const [mark = ''] = local.split(/[._-]/);
  let hidden: Nameless | null = null;
  const where =
    (kind: keyof Nameless) =>
    (words: string): string =>
      local === '' || !words.toLowerCase().includes(mark)
        ? words
        : (hidden ??= nameless([address], names))[kind](words);
  return { text: where('text'), id: where('id'), file: where('file') };
}

function ofAddress(address: string, names: Redactor): readonly Replacement[] {
  const at = address.lastIndexOf('@');
  if (at < 1) return [];
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  const name = names.address(address).split('@')[0] ?? '';
  const found: Replacement[] = [
    [literal(address, NAME_LETTER, LETTER), `${name}@${domain}`],
    [literal(`${local}=${domain}`, NAME_LETTER, LETTER), `${name}=${domain}`],
  ];
  if (isPersonal(local)) {
    found.push(
      [literal(local, BEFORE_NAME, AFTER_NAME), name],
      ...spelled(local).map(
        (spelling) => [whole(spelling, BEFORE_NAME, AFTER_NAME), name] as const,
      ),
    );
  }
  return found;
}

/** Not inside an address or a host; the full stop of a sentence may follow. */
const BEFORE_NAME = String.raw`[\p{L}\p{N}_.+@-]`;
const AFTER_NAME = String.raw`[\p{L}\p{N}_+@-]|\.[\p{L}\p{N}]`;

const isPersonal = (local: string): boolean =>
  local.length >= 3 && !NOT_PERSONAL.has(local.toLowerCase());

/** `anna.petrova` as people are called: `Anna Petrova`, `Petrova, Anna`. */
function spelled(local: string): readonly string[] {
  const parts = local.split(/[._-]/);
  if (parts.length < 2 || parts.length > 4) return [];
  if (parts.some((part) => !/^\p{L}{1,40}$/u.test(part))) return [];
  if (parts.every((part) => NOT_PERSONAL.has(part.toLowerCase()))) return [];
  const escaped = parts.map((part) => RegExp.escape(part));
  return [escaped.join(String.raw`[\s._-]{1,2}`), escaped.toReversed().join(String.raw`,?\s{1,2}`)];
}

/** The bare name where any sign may stand around it: in the name of a file, in an id. */
function insideOfNames(address: string, names: Redactor): readonly Replacement[] {
  const local = address.slice(0, address.lastIndexOf('@'));
  return isPersonal(local)
    ? [[literal(local, LETTER), names.address(address).split('@')[0] ?? '']]
    : [];
}

/** File names without addresses in them, nor the bare names of these. */
export function redactFiles(
  files: ReadonlyMap<number, string> | undefined,
  options: RedactOptions,
  addresses: readonly string[],
): ReadonlyMap<number, string> {
  const names = redactor(options);
  const hidden = nameless(addresses, names);
  return new Map(
    [...(files ?? [])].map(([source, file]) => [source, names.text(hidden.file(file))]),
  );
}
