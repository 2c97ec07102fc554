import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../shared/contract/errors.ts';
import type { Rule } from '../core/classify/rule.ts';
import { readUserRules } from '../core/classify/user-rules.ts';

/** The user's rules of every window and page: this file in the config folder. */
const FILE = 'rules.json';

/**
 * The rules of a file that the user named (docs/bounces.md, "Your own rules"). Throws `bad-rules`
 * with the first problem and its line.
 */
export function readRulesFile(path: string): readonly Rule[] {
  const read = readUserRules(textOf(path));
  if (read.kind === 'rules') return read.rules;
  const [first] = read.problems;
  const place = first?.line ? `${basename(path)}:${first.line}` : basename(path);
  throw new Failure('bad-rules', {
    file: basename(path),
    problem: `${place}: ${first?.message ?? ''}`,
    problems: read.problems.length,
  });
}

/** The rules of the config folder, none where there is no file. Throws `bad-rules`. */
export function rulesOf(configFolder: string): readonly Rule[] {
  const path = join(configFolder, FILE);
  return existsSync(path) ? readRulesFile(path) : [];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'EACCES') throw new Failure('permission-denied', { file: basename(path) });
    const problem = `${basename(path)}: ${code === 'ENOENT' ? 'no such file.' : String(code)}`;
    throw new Failure('bad-rules', { file: basename(path), problem, problems: 1 });
  }
}
