import type { Rule } from '../core/classify/rule.ts';
import { optionValue } from './command.ts';
import type { Call, OptionSpec } from './command.ts';

/** `--rules FILE`, of every command that judges replies. */
export const RULES_OPTION: OptionSpec = { name: 'rules', value: 'FILE.json', text: 'option.rules' };

/** The rules of the file that the call names, else none. Throws `bad-rules` or `not-found`. */
export async function ownRules(call: Call): Promise<readonly Rule[]> {
  const file = optionValue(call, 'rules');
  if (file === null) return [];
  const { readRulesFile } = await import('../host/own-rules.ts');
  return readRulesFile(file);
}
