import type { NamedThing } from '../../../../shared/domain/reply.ts';

const DOMAIN = '([a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){1,8})';

/** Results as printed: `Spf= Fail`, `DKIM = did not pass`, `SPF [example.com] with ip: [192.0.2.1] = did not pass`. */
const RESULT =
  /\b(spf|dkim|dmarc|arc)(?: \[[^\]\s]{1,255}\])?(?: with ip: ?\[[^\]]{1,60}\])?\s{0,2}[=:]\s{0,2}(pass(?:ed)?|fail(?:ed)?|softfail|none|neutral|temperror|permerror|did not pass)\b/gi;

/** Sentences that say a check failed: [pattern, check]. */
const SENTENCES: readonly (readonly [pattern: RegExp, check: string])[] = [
  [
    /\b(?:does not pass|failed|fails|fail) dmarc|dmarc (?:check )?(?:fail|policy)|rejected (?:per|by|due to) .{0,60}dmarc/i,
    'dmarc',
  ],
  [
    /\b(?:failed|fails|fail to pass|fails to pass) spf|spf[ -](?:check |validation |verification )?fail|hard fail policy|per it'?s spf|reject due to spf/i,
    'spf',
  ],
  [
    /\b(?:failed|fails|fail to pass) dkim|dkim[ -](?:check |validation |signature |verification )?fail|no (?:valid |passing )?dkim/i,
    'dkim',
  ],
];

/** Where a reply prints the domain that a check looked at: [pattern, kind of thing]. */
const DOMAINS: readonly (readonly [pattern: RegExp, kind: NamedThing['kind']])[] = [
  [new RegExp(`\\bdkim domain \\[?${DOMAIN}`, 'i'), 'dkim-domain'],
  [new RegExp(`\\bspf domain \\[?${DOMAIN}`, 'i'), 'spf-domain'],
  [new RegExp(`\\bspf \\[${DOMAIN}\\]`, 'i'), 'spf-domain'],
  [new RegExp(`\\bmail from domain \\[?${DOMAIN}`, 'i'), 'spf-domain'],
  [new RegExp(`\\ballowed to send from <${DOMAIN}>`, 'i'), 'spf-domain'],
  [new RegExp(`\\b${DOMAIN} (?:doesn't allow sending|does not designate)`, 'i'), 'spf-domain'],
  [new RegExp(`\\bsending domain \\[?${DOMAIN}`, 'i'), 'domain'],
  [new RegExp(`\\bunauthenticated e?mail from ${DOMAIN}`, 'i'), 'domain'],
  [new RegExp(`\\b(?:due to|by|per|of|from) ${DOMAIN}(?:'s)? dmarc`, 'i'), 'domain'],
  [new RegExp(`\\bdmarc policy (?:for|of) ${DOMAIN}`, 'i'), 'domain'],
  [new RegExp(`\\burl domains? \\[?${DOMAIN}`, 'i'), 'url'],
  [new RegExp(`\\burl in (?:the )?message\\.? \\(${DOMAIN}`, 'i'), 'url'],
  [new RegExp(`\\bhelo(?:/ehlo)?[=: ]{1,2}[[<]?${DOMAIN}`, 'i'), 'helo'],
  [new RegExp(`<${DOMAIN}>: helo command rejected`, 'i'), 'helo'],
];

function resultWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'did not pass' || lower.startsWith('fail')) return 'fail';
  return lower.startsWith('pass') ? 'pass' : lower;
}

/** Domains that the reply says were checked, limited or listed. */
export function domainsIn(text: string): readonly NamedThing[] {
  return DOMAINS.flatMap(([pattern, kind]): readonly NamedThing[] => {
    const value = pattern.exec(text)?.[1];
    return value === undefined ? [] : [{ kind, value: value.toLowerCase() }];
  });
}

/** The checks that the reply prints with their results; value is the check, note the result. */
export function authenticationIn(text: string): readonly NamedThing[] {
  const results = new Map<string, string>();
  for (const match of text.matchAll(RESULT)) {
    results.set((match[1] ?? '').toLowerCase(), resultWord(match[2] ?? ''));
  }
  for (const [pattern, check] of SENTENCES) {
    if (!results.has(check) && pattern.test(text)) results.set(check, 'fail');
  }
  return [...results].map(([value, note]) => ({ kind: 'authentication', value, note }));
}
