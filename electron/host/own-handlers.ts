import { mkdirSync } from 'node:fs';
import type { CaseInfo, Handlers } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { methods } from '../../shared/contract/methods.ts';
import type { Core } from '../core/core.ts';
import type { Downloads } from './downloads.ts';
import type { Folders } from './folders.ts';
import type { HostPorts } from './host-ports.ts';
import type { OpenCase } from './open-case.ts';
import { caseName, EXTENSION, newCasePath } from './recent-cases.ts';
import type { RecentCases } from './recent-cases.ts';
import { runExport } from './run-export.ts';
import { isSampleCase, makeSampleCase } from './sample/sample-case.ts';
import type { SettingsStore } from './settings-store.ts';

/** The calls that the host answers itself, whatever case is open. */
export type OwnHandlers = Pick<
  Handlers,
  | 'case.info'
  | 'case.recent'
  | 'case.open'
  | 'case.create'
  | 'case.pick'
  | 'case.sample'
  | 'export.run'
  | 'import.pick'
  | 'import.start'
  | 'recipient.report'
  | 'settings.get'
  | 'settings.set'
>;

export interface HandlerParts {
  readonly openCase: OpenCase;
  readonly settings: SettingsStore;
  readonly recent: RecentCases;
  readonly folders: Folders;
  readonly ports: HostPorts;
  readonly issueFile: (path: string) => string;
  readonly downloads: Downloads;
}

/** The host's own calls: cases, files, settings, and printing. */
export function ownHandlers({
  openCase,
  settings,
  recent,
  folders,
  ports,
  issueFile,
  downloads,
}: HandlerParts): OwnHandlers {
  const info = async (): Promise<CaseInfo> => {
    const told = await (await openCase.ready()).handlers['case.info']({});
    const path = openCase.path() ?? '';
    const sample = isSampleCase(folders.config, path);
    return { ...told, name: caseName(path), location: path, sample };
  };
  const openAndTell = async (path: string, create: boolean): Promise<CaseInfo> => {
    await openCase.open(path, create);
    return info();
  };
  return {
    'case.info': info,
    'case.recent': async () => recent.list(),
    'case.open': async ({ id }) => {
      const path = recent.path(id);
      if (path === null) throw new Failure('not-found');
      return openAndTell(path, false);
    },
    'case.create': ({ name }) =>
      openCase.changing(async () => {
        mkdirSync(folders.cases, { recursive: true });
        const path = await ports.placeNewCase(newCasePath(folders.cases, name));
        if (path === null) throw new Failure('cancelled');
        return openAndTell(path.endsWith(EXTENSION) ? path : path + EXTENSION, true);
      }),
    'case.pick': () =>
      openCase.changing(async () => {
        const path = await ports.pickCase();
        return path === null ? null : openAndTell(path, false);
      }),
    'case.sample': () =>
      openCase.changing(async () => openAndTell(await makeSampleCase(folders.config), false)),
    'export.run': async (wish) =>
      runExport(await openCase.ready(), caseName(openCase.path() ?? ''), wish, ports, downloads),
    'import.pick': async () => (await ports.pickFiles()).map(issueFile),
    // Files dropped while a case is being opened are meant for that one.
    'import.start': async (input) => (await openCase.settled()).handlers['import.start'](input),
    'recipient.report': async (input) => {
      const { handlers } = await openCase.ready();
      if (input.format !== 'pdf') return handlers['recipient.report'](input);
      const printed = await handlers['recipient.report']({ ...input, format: 'html' });
      const fileName = printed.fileName.replace(/\.html$/, '.pdf');
      if (!(await ports.savePdf(printed.text, fileName))) throw new Failure('cancelled');
      return { fileName, mediaType: 'application/pdf', text: '' };
    },
    'settings.get': async () => settings.get(),
    'settings.set': async (change) => settings.set(change),
  };
}

/** All handlers: the host's own, and for the rest those of whatever case is open at the time of the call. */
export function withCore(own: OwnHandlers, core: () => Promise<Core>): Handlers {
  const rest = Object.keys(methods)
    .filter((name) => !Object.hasOwn(own, name))
    .map((name) => [
      name,
      async (input: unknown): Promise<unknown> => {
        const handler: unknown = Reflect.get((await core()).handlers, name);
        if (typeof handler !== 'function') throw new Failure('not-available-here');
        return handler(input);
      },
    ]);
  // Exactly the names of the contract, each with the core's handler of that name behind it.
  return { ...(Object.fromEntries(rest) as Handlers), ...own };
}
