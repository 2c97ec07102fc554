import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../shared/contract/errors.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { LANGUAGES } from '../../shared/domain/verdict.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { cliTexts } from '../../shared/i18n/cli/texts.ts';
import { errorSentence } from '../../shared/i18n/errors/sentences.ts';
import { systemLanguage, systemTimezone } from '../host/system-language.ts';
import { UsageError } from './command.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { COMMON_OPTIONS, commandHelp, programHelp } from './help.ts';
import { createOutput } from './output.ts';
import type { Output, Streams } from './output.ts';

export interface Surroundings extends Streams {
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Failures that lie in what was asked, not in the work: exit code 2. */
const USAGE: ReadonlySet<ErrorCode> = new Set([
  'bad-timezone',
  'bad-mapping',
  'bad-rules',
  'bad-address',
]);

/** Runs one command line (without node and the script) and answers its exit code. Never throws. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const out = createOutput(surroundings);
  const language = askedLanguage(words) ?? systemLanguage(surroundings.environment);
  const text = cliTexts(language);
  try {
    return await runWords(words, language, surroundings, out);
  } catch (error) {
    out.progress(null);
    if (error instanceof UsageError) {
      out.say(text(error.key, error.values));
      return 2;
    }
    if (error instanceof Failure) {
      out.say(errorSentence(error.code, language, error.details));
      return USAGE.has(error.code) ? 2 : 1;
    }
    const shown = (surroundings.environment['DEADLETTER_DEBUG'] ?? '') !== '';
    const problem = error instanceof Error ? (shown ? error.stack : error.message) : String(error);
    out.say(text('unexpected', { problem: problem ?? '' }));
    return 1;
  }
}

async function runWords(
  words: readonly string[],
  language: Language,
  { environment: _environment, folder, signal }: Surroundings,
  out: Output,
): Promise<ExitCode> {
  const text = cliTexts(language);
  const name = words[commandIndex(words)];
  if (name === undefined) {
    const asked = words.includes('--help') || words.includes('-h');
    if (!asked && words.length > 0) unknownOption(words, '');
    await out.print(programHelp(text, out.style));
    return asked ? 0 : 2;
  }
  if (name === 'help') {
    await out.print(programHelp(text, out.style));
    return 0;
  }
  const entry = commands.get(name);
  if (entry === undefined) throw new UsageError('usage.unknown-command', { command: name });
  const command = await entry.load();
  const rest = words.toSpliced(commandIndex(words), 1);
  const { values, positionals } = parse(rest, name, command);
  if (values.has('help')) {
    await out.print(commandHelp(name, command, text, out.style));
    return 0;
  }
  const usage = `deadletter ${name} ${command.usage}`;
  if (positionals.length < command.least) throw new UsageError('usage.missing', { usage });
  const extra = positionals[command.most];
  if (extra !== undefined) throw new UsageError('usage.too-many', { value: extra, usage });
  const workspace = values.get('workspace');
  const call: Call = {
    positionals,
    options: values,
    workspace: typeof workspace === 'string' ? resolve(folder, workspace) : null,
    json: values.has('json'),
    language,
    timezone: timezone(values.get('timezone')),
    out,
    text,
    signal,
  };
  return command.run(call);
}

/** Where the command stands: the first word that is neither an option nor the value of a common one. */
function commandIndex(words: readonly string[]): number {
  return words.findIndex((word, index) => {
    const before = words[index - 1];
    return (
      !word.startsWith('-') &&
      !COMMON_OPTIONS.some(({ name, value }) => value !== null && before === `--${name}`)
    );
  });
}

interface Parsed {
  readonly values: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

function parse(words: readonly string[], name: string, command: Command): Parsed {
  const specs = [...COMMON_OPTIONS, ...command.options];
  const options = Object.fromEntries(
    specs.map((spec) => [
      spec.name,
      {
        type: spec.value === null ? ('boolean' as const) : ('string' as const),
        ...(spec.name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find((known) => known.name === token.name);
    const option = token.rawName;
    if (spec === undefined) throw new UsageError('usage.unknown-option', { option, command: name });
    if (spec.value === null) {
      if (token.value !== undefined) throw new UsageError('usage.option-flag', { option });
      values.set(spec.name, true);
    } else {
      if (token.value === undefined || token.value === '') {
        throw new UsageError('usage.option-value', { option });
      }
      values.set(spec.name, token.value);
    }
  }
  checkLanguage(values.get('lang'));
  return { values, positionals };
}

function unknownOption(words: readonly string[], command: string): never {
  throw new UsageError('usage.unknown-option', { option: words[0] ?? '', command });
}

function checkLanguage(value: string | true | undefined): void {
  if (value !== undefined && !LANGUAGES.some((known) => known === value)) {
    throw new UsageError('usage.choice', {
      option: '--lang',
      choices: LANGUAGES.join(', '),
      value: String(value),
    });
  }
}

function askedLanguage(words: readonly string[]): Language | undefined {
  const at = words.indexOf('--lang');
  const value =
    at === -1
      ? words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
      : words[at + 1];
  return LANGUAGES.find((known) => known === value);
}

function timezone(value: string | true | undefined): string {
  if (typeof value !== 'string') return systemTimezone();
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new Failure('bad-timezone', { timezone: value });
  }
}
