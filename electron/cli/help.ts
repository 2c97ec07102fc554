import type { CliText } from '../../shared/i18n/cli/texts.ts';
import type { Command, OptionSpec } from './command.ts';
import { commands } from './commands.ts';
import type { Output } from './output.ts';

/** The options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'workspace', value: 'FILE', text: 'option.workspace' },
  { name: 'json', value: null, text: 'option.json' },
  { name: 'lang', value: 'en|ru', text: 'option.lang' },
  { name: 'timezone', value: 'IANA', text: 'option.timezone' },
  { name: 'help', value: null, text: 'option.help' },
];

/** Help on the whole program. */
export function programHelp(text: CliText, style: Output['style']): string {
  const rows = [...commands].map(([name, { summary }]) => [name, text(summary)] as const);
  return [
    text('help.product'),
    '',
    `${style('bold', text('help.usage'))}: deadletter <${text('help.command')}> …`,
    '',
    style('bold', text('help.commands')),
    aligned(rows),
    '',
    style('bold', text('help.common')),
    aligned(COMMON_OPTIONS.map((option) => optionRow(option, text))),
    '',
    text('help.more'),
  ].join('\n');
}

/** Help on one command. */
export function commandHelp(
  name: string,
  { usage, summary, options }: Command,
  text: CliText,
  style: Output['style'],
): string {
  const own =
    options.length === 0
      ? []
      : [
          style('bold', text('help.options')),
          aligned(options.map((option) => optionRow(option, text))),
          '',
        ];
  return [
    `deadletter ${name}: ${text(summary)}`,
    '',
    `${style('bold', text('help.usage'))}: deadletter ${name} ${usage}`.trimEnd(),
    '',
    ...own,
    style('bold', text('help.common')),
    aligned(COMMON_OPTIONS.map((option) => optionRow(option, text))),
  ].join('\n');
}

function optionRow(
  { name, value, text: key }: OptionSpec,
  text: CliText,
): readonly [string, string] {
  return [value === null ? `--${name}` : `--${name} ${value}`, text(key)];
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`).join('\n');
}
