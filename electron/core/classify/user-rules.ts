import { z } from 'zod';
import { DISPOSITIONS, OWNERS, REASONS } from '../../../shared/domain/bounce.ts';
import { createClassifier } from './classify.ts';
import { parsePhrase } from './phrase.ts';
import type { Rule } from './rule.ts';

/** What is wrong with a file of rules: where, in which rule, in words for its author. */
export interface RuleProblem {
  readonly code: 'not-json' | 'shape' | 'phrase' | 'duplicate-id' | 'no-condition' | 'sample';
  /** Id of the rule, null where none can be told. */
  readonly rule: string | null;
  /** 1-based line in the file, null where it cannot be told. */
  readonly line: number | null;
  readonly message: string;
}

export type UserRules =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'problems'; readonly problems: readonly RuleProblem[] };

const MOST_RULES = 500;
const LONGEST_FILE = 1_000_000;
const LONGEST_PHRASE = 200;
const MOST_PIECES = 6;
const SHORTEST_PIECE = 2;

const phraseList = z.array(z.string().min(1).max(LONGEST_PHRASE)).min(1).max(200);
const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  words: phraseList.optional(),
  all: phraseList.optional(),
  none: phraseList.optional(),
  reply: z
    .array(z.string().regex(/^[245](?:\d\d)?$/))
    .min(1)
    .optional(),
  status: z
    .array(z.string().regex(/^[x245]\.\d{1,3}\.\d{1,3}$/))
    .min(1)
    .optional(),
  provider: z.array(z.string().min(1).max(64)).min(1).optional(),
  reason: z.enum(REASONS),
  owner: z.enum(OWNERS).optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  samples: z.array(z.string().min(1).max(8192)).min(1).max(20),
});
const fileShape = z.strictObject({ rules: z.array(ruleShape).max(MOST_RULES) });

type UserRule = z.infer<typeof ruleShape>;

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function lineOfRule(text: string, id: string | null): number | null {
  if (id === null) return null;
  const at = text.search(new RegExp(`"id"\\s{0,20}:\\s{0,20}"${id}"`));
  return at === -1 ? null : lineOf(text, at);
}

function notJson(text: string, error: unknown): RuleProblem {
  const message = error instanceof Error ? error.message : 'unreadable';
  const position = /position (\d{1,9})/.exec(message)?.[1];
  const line = position === undefined ? null : lineOf(text, Number(position));
  return { code: 'not-json', rule: null, line, message: `The file is not JSON: ${message}` };
}

/** The id of the rule that a zod path leads into, where it is a usable one. */
function ruleAt(value: unknown, path: readonly PropertyKey[]): string | null {
  const [list, index] = path;
  if (list !== 'rules' || typeof index !== 'number') return null;
  const parsed = z.object({ rules: z.array(z.unknown()) }).safeParse(value);
  const rule = parsed.success ? parsed.data.rules[index] : undefined;
  const id = z.object({ id: ruleShape.shape.id }).safeParse(rule);
  return id.success ? id.data.id : null;
}

function phraseProblem(source: string): string | null {
  const { pieces } = parsePhrase(source);
  if (pieces.length === 0 || pieces.some((piece) => piece.length < SHORTEST_PIECE)) {
    return `“${source}” is too short: every part between stars needs ${SHORTEST_PIECE} letters or more.`;
  }
  if (pieces.length > MOST_PIECES) return `“${source}” has more than ${MOST_PIECES} parts.`;
  return null;
}

function toRule(own: UserRule): Rule {
  const { provider, samples: _, owner, disposition, reply, status, words, all, none } = own;
  return {
    id: `own-${own.id}`,
    reason: own.reason,
    ...(provider === undefined ? {} : { scope: provider }),
    ...(owner === undefined ? {} : { owner }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(reply === undefined ? {} : { reply }),
    ...(status === undefined ? {} : { status }),
    ...(words === undefined ? {} : { words }),
    ...(all === undefined ? {} : { all }),
    ...(none === undefined ? {} : { none }),
  };
}

function ownProblems(own: UserRule, earlier: ReadonlySet<string>): Omit<RuleProblem, 'line'>[] {
  const { id } = own;
  const problems: Omit<RuleProblem, 'line'>[] = [];
  if (earlier.has(id)) {
    problems.push({ code: 'duplicate-id', rule: id, message: `The id “${id}” is used twice.` });
  }
  if (own.words === undefined && own.status === undefined && own.reply === undefined) {
    problems.push({
      code: 'no-condition',
      rule: id,
      message: `“${id}” needs words, status or reply: else it would take every reply.`,
    });
  }
  for (const phrase of [...(own.words ?? []), ...(own.all ?? []), ...(own.none ?? [])]) {
    const message = phraseProblem(phrase);
    if (message !== null) problems.push({ code: 'phrase', rule: id, message });
  }
  return problems;
}

/** Every sample must be decided by its own rule when all rules of the file are asked in their order. */
function sampleProblems(rules: readonly UserRule[]): Omit<RuleProblem, 'line'>[] {
  const classify = createClassifier(rules.map(toRule));
  const problems: Omit<RuleProblem, 'line'>[] = [];
  for (const { id, samples, provider } of rules) {
    for (const text of samples) {
      const { rule } = classify({ text, recipientDomain: provider?.[0] ?? null });
      if (rule === `own-${id}`) continue;
      const message = `The sample “${text.slice(0, 120)}” of “${id}” is decided by “${rule}”.`;
      problems.push({ code: 'sample', rule: id, message });
    }
  }
  return problems;
}

/**
 * Reads a file of own rules: `{"rules": [{id, words, all, none, reply, status, provider, reason,
 * owner, disposition, samples}]}`. Phrases are plain words with `*`, `**`, `|` and `$`
 * (phrase.ts), so nothing in them can run away. The samples of a rule are its tests. Either all
 * rules are good and come back in the file's order, for `createClassifier`, or every problem
 * found is told.
 */
export function readUserRules(text: string): UserRules {
  const located = (problems: readonly Omit<RuleProblem, 'line'>[]): UserRules => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ ...problem, line: lineOfRule(text, problem.rule) })),
  });
  if (text.length > LONGEST_FILE) {
    return located([{ code: 'shape', rule: null, message: 'The file is larger than 1 MB.' }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'problems', problems: [notJson(text, error)] };
  }
  const parsed = fileShape.safeParse(value);
  if (!parsed.success) {
    return located(
      parsed.error.issues.map(({ path, message }) => ({
        code: 'shape',
        rule: ruleAt(value, path),
        message: `${path.map(String).join('.')}: ${message}`,
      })),
    );
  }
  const { rules } = parsed.data;
  const earlier = new Set<string>();
  const problems: Omit<RuleProblem, 'line'>[] = [];
  for (const own of rules) {
    problems.push(...ownProblems(own, earlier));
    earlier.add(own.id);
  }
  if (problems.length === 0) problems.push(...sampleProblems(rules));
  if (problems.length > 0) return located(problems);
  return { kind: 'rules', rules: rules.map(toRule) };
}
