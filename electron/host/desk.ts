import { mkdirSync } from 'node:fs';
import type { CaseInfo, Handlers } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { methods } from '../../shared/contract/methods.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import type { Core } from '../core/core.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { createEventHub } from './event-hub.ts';
import type { EventHub } from './event-hub.ts';
import { createFileTokens } from './file-tokens.ts';
import { userFolders } from './folders.ts';
import type { Folders } from './folders.ts';
import type { HostPorts } from './host-ports.ts';
import { createOpenCase } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import { caseName, newCasePath, openRecentCases } from './recent-cases.ts';
import type { RecentCases } from './recent-cases.ts';
import { makeSampleCase, sampleCasePath } from './sample/sample-case.ts';
import { openSettings } from './settings-store.ts';
import type { SettingsStore } from './settings-store.ts';
import { systemLanguage } from './system-language.ts';

export interface DeskOptions {
  readonly ports: HostPorts;
  /** A case to begin with; else the one that was open last, else a new one. */
  readonly workspace?: string | null;
  readonly folders?: Folders;
  /** The language before the user has chosen one. */
  readonly language?: Language;
  readonly log: (id: string, what: string, error: unknown) => void;
  /** Told when a case was opened, e.g. for the system's list of recent documents. */
  readonly opened?: (path: string) => void;
}

/** One case at a time, and everything a page may ask of it: what every host puts behind its transport. */
export interface Desk {
  readonly dispatch: Dispatch;
  readonly events: EventHub;
  readonly language: () => Language;
  /** A token for a path that the user named: by dropping, picking, or opening it. */
  readonly issueFile: (path: string) => string;
  /** Opens a case, or hands other files to the page. */
  readonly openPaths: (paths: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const FIRST_CASE = 'Deadletter';
const EXTENSION = '.deadletter';

/** Sets up a desk and opens its first case. A case that cannot be opened leaves a desk that says why. */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const folders = options.folders ?? userFolders();
  const settings = openSettings(folders.config);
  const recent = openRecentCases(folders.config);
  const tokens = createFileTokens();
  const events = createEventHub();
  const openCase = createOpenCase({
    events,
    resolveFile: (token) => tokens.resolve(token),
    opened: (path) => {
      if (path !== sampleCasePath(folders.config)) recent.remember(path);
      options.opened?.(path);
    },
  });
  const language = (): Language => settings.get().language ?? options.language ?? systemLanguage();
  const issueFile = (path: string): string => tokens.issue(path);
  const own = ownHandlers({
    openCase,
    settings,
    recent,
    folders,
    ports: options.ports,
    issueFile,
  });
  try {
    await openCase.open(...firstCase(options.workspace ?? recent.latest(), folders));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return {
    dispatch: createDispatch({
      handlers: withCore(own, openCase.core),
      language,
      log: options.log,
    }),
    events,
    language,
    issueFile,
    openPaths: async (paths) => {
      const workspace = paths.find((path) => path.endsWith(EXTENSION));
      const files = paths.filter((path) => !path.endsWith(EXTENSION));
      if (workspace !== undefined) await openCase.open(workspace, false);
      if (files.length > 0) events.emit('files.opened', { files: files.map(issueFile) });
    },
    close: openCase.close,
  };
}

function firstCase(known: string | null, folders: Folders): [path: string, create: boolean] {
  if (known !== null) return [known, false];
  mkdirSync(folders.cases, { recursive: true });
  return [newCasePath(folders.cases, FIRST_CASE), true];
}

/** The calls that the host answers itself, whatever case is open. */
type OwnHandlers = Pick<
  Handlers,
  | 'case.info'
  | 'case.recent'
  | 'case.open'
  | 'case.create'
  | 'case.pick'
  | 'case.sample'
  | 'import.pick'
  | 'recipient.report'
  | 'settings.get'
  | 'settings.set'
>;

interface Parts {
  readonly openCase: OpenCase;
  readonly settings: SettingsStore;
  readonly recent: RecentCases;
  readonly folders: Folders;
  readonly ports: HostPorts;
  readonly issueFile: (path: string) => string;
}

function ownHandlers({
  openCase,
  settings,
  recent,
  folders,
  ports,
  issueFile,
}: Parts): OwnHandlers {
  const info = async (): Promise<CaseInfo> => {
    const told = await openCase.core().handlers['case.info']({});
    const path = openCase.path() ?? '';
    const sample = path === sampleCasePath(folders.config);
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
    'case.create': async ({ name }) => {
      mkdirSync(folders.cases, { recursive: true });
      const path = await ports.placeNewCase(newCasePath(folders.cases, name));
      if (path === null) throw new Failure('cancelled');
      return openAndTell(path.endsWith(EXTENSION) ? path : path + EXTENSION, true);
    },
    'case.pick': async () => {
      const path = await ports.pickCase();
      return path === null ? null : openAndTell(path, false);
    },
    'case.sample': async () => openAndTell(await makeSampleCase(folders.config), false),
    'import.pick': async () => (await ports.pickFiles()).map(issueFile),
    'recipient.report': async (input) => {
      const { handlers } = openCase.core();
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
function withCore(own: OwnHandlers, core: () => Core): Handlers {
  const rest = Object.keys(methods)
    .filter((name) => !Object.hasOwn(own, name))
    .map((name) => [
      name,
      async (input: unknown): Promise<unknown> => {
        const handler: unknown = Reflect.get(core().handlers, name);
        if (typeof handler !== 'function') throw new Failure('not-available-here');
        return handler(input);
      },
    ]);
  // Exactly the names of the contract, each with the core's handler of that name behind it.
  return { ...(Object.fromEntries(rest) as Handlers), ...own };
}
