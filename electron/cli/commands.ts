import type { CliKey } from '../../shared/i18n/cli/texts.ts';
import type { Command } from './command.ts';

interface Entry {
  readonly summary: CliKey;
  /** Loaded when it is called, so that help is quick. */
  readonly load: () => Promise<Command>;
}

/** Every command by its name, in the order of the help. */
export const commands: ReadonlyMap<string, Entry> = new Map([
  [
    'import',
    { summary: 'summary.import', load: async () => (await import('./import.ts')).command },
  ],
  ['why', { summary: 'summary.why', load: async () => (await import('./why.ts')).command }],
  [
    'search',
    { summary: 'summary.search', load: async () => (await import('./search.ts')).command },
  ],
  [
    'responses',
    { summary: 'summary.responses', load: async () => (await import('./responses.ts')).command },
  ],
  [
    'overview',
    { summary: 'summary.overview', load: async () => (await import('./overview.ts')).command },
  ],
  [
    'decode',
    { summary: 'summary.decode', load: async () => (await import('./decode.ts')).command },
  ],
  [
    'explain',
    { summary: 'summary.explain', load: async () => (await import('./explain.ts')).command },
  ],
  [
    'sources',
    { summary: 'summary.sources', load: async () => (await import('./sources.ts')).command },
  ],
  [
    'rejects',
    { summary: 'summary.rejects', load: async () => (await import('./rejects.ts')).command },
  ],
  [
    'forget',
    { summary: 'summary.forget', load: async () => (await import('./forget.ts')).command },
  ],
  [
    'reread',
    { summary: 'summary.reread', load: async () => (await import('./reread.ts')).command },
  ],
  [
    'extract',
    { summary: 'summary.extract', load: async () => (await import('./extract.ts')).command },
  ],
  [
    'formats',
    { summary: 'summary.formats', load: async () => (await import('./formats.ts')).command },
  ],
  [
    'report',
    { summary: 'summary.report', load: async () => (await import('./report.ts')).command },
  ],
  [
    'export',
    { summary: 'summary.export', load: async () => (await import('./export.ts')).command },
  ],
  [
    'suppressions',
    {
      summary: 'summary.suppressions',
      load: async () => (await import('./suppressions.ts')).command,
    },
  ],
  ['serve', { summary: 'summary.serve', load: async () => (await import('./serve.ts')).command }],
] satisfies readonly (readonly [string, Entry])[]);
