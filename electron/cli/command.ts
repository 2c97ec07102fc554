import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Language } from '../../shared/domain/verdict.ts';
import type { CliKey, CliText } from '../../shared/i18n/cli/texts.ts';
import type { Output } from './output.ts';

/** 0 done, 1 the work failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  readonly name: string;
  /** The word for its value in the help, or null for a switch. */
  readonly value: string | null;
  readonly text: CliKey;
}

/** One invocation, its common options already understood. */
export interface Call {
  readonly positionals: readonly string[];
  /** Values of the command's own options by name; switches are `true`. */
  readonly options: ReadonlyMap<string, string | true>;
  /** The case file, in an absolute path, or null where none was named. */
  readonly workspace: string | null;
  readonly json: boolean;
  readonly language: Language;
  readonly timezone: string;
  readonly out: Output;
  readonly text: CliText;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** The words after the command's name, as in `PATH… --workspace FILE`. */
  readonly usage: string;
  readonly summary: CliKey;
  readonly options: readonly OptionSpec[];
  /** How many words it takes at least and at most. */
  readonly least: number;
  readonly most: number;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** Wrong usage, found anywhere: the sentence goes to stderr and the exit code is 2. */
export class UsageError extends Error {
  readonly key: CliKey;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: CliKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.values = values;
  }
}

/** The case that the call names. Throws a `UsageError` where it names none. */
export function requireWorkspace(call: Call): string {
  if (call.workspace === null) throw new UsageError('usage.workspace');
  return call.workspace;
}

/** The value of an option that takes one, or null. */
export function optionValue(call: Call, name: string): string | null {
  const value = call.options.get(name);
  return typeof value === 'string' ? value : null;
}

/** Where `--output` says to write, or null. Throws a `UsageError` where no file can be written there. */
export function outputOption(call: Call): string | null {
  const output = optionValue(call, 'output');
  if (output === null) return null;
  const folder = dirname(resolve(output));
  if (!existsSync(folder)) throw new UsageError('usage.no-output-folder', { folder });
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new UsageError('usage.output-is-folder', { output });
  }
  return output;
}

/** The same, for a command that always writes a file. */
export function requireOutput(call: Call): string {
  const output = outputOption(call);
  if (output === null) throw new UsageError('usage.output');
  return output;
}

/** A whole number within bounds, or `fallback` where the option is not given. */
export function numberOption(
  call: Call,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const value = optionValue(call, name);
  if (value === null) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number) || number < least || number > most) {
    throw new UsageError('usage.number', { option: `--${name}`, least, most, value });
  }
  return number;
}

/** One of a closed set, or `fallback` where the option is not given. */
export function choiceOption<T extends string>(
  call: Call,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = optionValue(call, name);
  if (value === null) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError('usage.choice', {
      option: `--${name}`,
      choices: choices.join(', '),
      value,
    });
  }
  return found;
}

/** A source's number. Throws a `UsageError` for anything else. */
export function sourceId(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new UsageError('usage.id', { value });
  return Number(value);
}
