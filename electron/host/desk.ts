import { mkdirSync } from 'node:fs';
import { Failure } from '../../shared/contract/errors.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { createDownloads } from './downloads.ts';
import type { Downloads } from './downloads.ts';
import { createEventHub } from './event-hub.ts';
import type { EventHub } from './event-hub.ts';
import { createFileTokens } from './file-tokens.ts';
import { userFolders } from './folders.ts';
import type { Folders } from './folders.ts';
import type { HostPorts } from './host-ports.ts';
import { createOpenCase } from './open-case.ts';
import { ownHandlers, withCore } from './own-handlers.ts';
import { rulesOf } from './own-rules.ts';
import { EXTENSION, newCasePath, openRecentCases } from './recent-cases.ts';
import { isSampleCase } from './sample/sample-case.ts';
import { openSettings } from './settings-store.ts';
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
  /** Files written for the page to fetch. */
  readonly downloads: Downloads;
  readonly close: () => Promise<void>;
}

const FIRST_CASE = 'Deadletter';

/**
 * Sets up a desk and begins to open its first case; what is asked of it meanwhile is answered when it is
 * open. A case that cannot be opened leaves a desk that says why; of one that is brought up to date first
 * the desk tells how far it is.
 */
export function createDesk(options: DeskOptions): Desk {
  const folders = options.folders ?? userFolders();
  const settings = openSettings(folders.config);
  const recent = openRecentCases(folders.config);
  const tokens = createFileTokens();
  const events = createEventHub();
  const downloads = createDownloads();
  const openCase = createOpenCase({
    events,
    tokens,
    rules: () => rulesOf(folders.config),
    opened: (path) => {
      if (!isSampleCase(folders.config, path)) recent.remember(path);
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
    downloads,
  });
  // The page is there before the case: calls wait for it, and say how it went.
  openCase
    .open(...firstCase(options.workspace ?? recent.latest(), folders))
    .catch((error: unknown) => {
      if (!(error instanceof Failure)) options.log('start', 'case.open', error);
    });
  return {
    dispatch: createDispatch({
      handlers: withCore(own, openCase.ready),
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
    downloads,
    close: async () => {
      await openCase.close();
      await downloads.clear();
    },
  };
}

function firstCase(known: string | null, folders: Folders): [path: string, create: boolean] {
  if (known !== null) return [known, false];
  mkdirSync(folders.cases, { recursive: true });
  return [newCasePath(folders.cases, FIRST_CASE), true];
}
