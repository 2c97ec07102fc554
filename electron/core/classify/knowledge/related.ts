import type { Rule } from '../rule.ts';
import { RULES } from '../rules/all.ts';

function entryOf(rule: Rule): string {
  return rule.knowledge ?? `reason-${rule.reason}`;
}

/** `5.1.1` and `x.1.1` are both filed under `code-x-1-1`. */
function codeEntries(rule: Rule): readonly string[] {
  return (rule.status ?? []).map((status) => `code-x${status.slice(1).replaceAll('.', '-')}`);
}

function link(links: Map<string, Set<string>>, one: string, other: string): void {
  if (one === other) return;
  const known = links.get(one);
  if (known === undefined) links.set(one, new Set([other]));
  else known.add(other);
}

let links: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function makeLinks(): ReadonlyMap<string, ReadonlySet<string>> {
  const made = new Map<string, Set<string>>();
  for (const rule of RULES) {
    const reason = `reason-${rule.reason}`;
    for (const entry of new Set([entryOf(rule), ...codeEntries(rule)])) {
      link(made, entry, reason);
      link(made, reason, entry);
    }
  }
  return made;
}

/** Ids of the entries that the rule book ties to this one: a code and a rule to their reason, a reason to both. */
export function relatedEntries(id: string): readonly string[] {
  links ??= makeLinks();
  return [...(links.get(id) ?? [])];
}
