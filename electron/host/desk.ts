import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { CaseInfo, Handlers } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { createCore } from '../core/core.ts';
import type { Core } from '../core/core.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { createEventHub } from './event-hub.ts';
import type { EventHub } from './event-hub.ts';
import { createFileTokens } from './file-tokens.ts';
import { userFolders } from './folders.ts';
import type { Folders } from './folders.ts';
import type { HostPorts } from './host-ports.ts';
import { newCasePath, openRecentCases } from './recent-cases.ts';
import { isSampleCase, makeSampleCase } from './sample/sample-case.ts';
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
  readonly close: () => Promise<void>;
}

/** What is on the desk: an open case, or why there is none. */
type State =
  | { readonly kind: 'open'; readonly core: Core; readonly path: string }
  | { readonly kind: 'none'; readonly why: Failure };

const FIRST_CASE = 'Deadletter';

/** Sets up a desk and opens its first case. A case that cannot be opened leaves a desk that says why. */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const folders = options.folders ?? userFolders();
  const settings = openSettings(folders.config);
  const recent = openRecentCases(folders.config);
  const tokens = createFileTokens();
  const events = createEventHub();
  const language = (): Language => settings.get().language ?? options.language ?? systemLanguage();

  let state: State = { kind: 'none', why: new Failure('workspace-missing', { file: '' }) };
  let queue: Promise<unknown> = Promise.resolve();
  /** One change of case after another, whatever the order of the clicks. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  };

  const current = (): Core => {
    if (state.kind === 'none') throw state.why;
    return state.core;
  };

  const open = async (path: string, create: boolean): Promise<void> => {
    if (state.kind === 'open' && state.path === path) return;
    if (!create && !existsSync(path)) {
      throw new Failure('workspace-missing', { file: basename(path) });
    }
    const core = await createCore({
      workspace: path,
      create,
      readOnly: !create && !isWritable(path),
      resolveFile: (token) => tokens.resolve(token),
    });
    const before = state;
    state = { kind: 'open', core, path };
    core.on((event, payload) => events.emit(event, payload));
    if (before.kind === 'open') await before.core.close();
    recent.remember(path);
    options.opened?.(path);
    events.emit('workspace.changed', { reason: 'opened' });
  };

  const info = async (): Promise<CaseInfo> => {
    const core = current();
    return core.handlers['case.info']({});
  };
  const openAndTell = (path: string, create: boolean): Promise<CaseInfo> =>
    inTurn(async () => {
      await open(path, create);
      return info();
    });

  const own: Pick<
    Handlers,
    | 'case.recent'
    | 'case.open'
    | 'case.create'
    | 'case.pick'
    | 'case.sample'
    | 'import.pick'
    | 'recipient.report'
    | 'settings.get'
    | 'settings.set'
  > = {
    'case.recent': async () => recent.list(),
    'case.open': async ({ id }) => {
      const path = recent.path(id);
      if (path === null) throw new Failure('not-found');
      return openAndTell(path, false);
    },
    'case.create': async ({ name }) => {
      mkdirSync(folders.cases, { recursive: true });
      const path = await options.ports.placeNewCase(newCasePath(folders.cases, name));
      if (path === null) throw new Failure('cancelled');
      return openAndTell(path, true);
    },
    'case.pick': async () => {
      const path = await options.ports.pickCase();
      return path === null ? null : openAndTell(path, false);
    },
    'case.sample': () =>
      inTurn(async () => {
        await open(await makeSampleCase(folders.config), false);
        return info();
      }),
    'import.pick': async () => (await options.ports.pickFiles()).map((path) => tokens.issue(path)),
    'recipient.report': async (input) => {
      if (input.format !== 'pdf') return current().handlers['recipient.report'](input);
      const printed = await current().handlers['recipient.report']({ ...input, format: 'html' });
      const fileName = printed.fileName.replace(/\.html$/, '.pdf');
      if (!(await options.ports.savePdf(printed.text, fileName))) throw new Failure('cancelled');
      return { fileName, mediaType: 'application/pdf', text: '' };
    },
    'settings.get': async () => settings.get(),
    'settings.set': async (change) => settings.set(change),
  };

  const dispatch = createDispatch({
    handlers: delegating(own, current),
    language,
    log: options.log,
  });

  await inTurn(() => open(...firstCase())).catch((error: unknown) => {
    state = { kind: 'none', why: asFailure(error) };
  });

  function firstCase(): [path: string, create: boolean] {
    const path = options.workspace ?? recent.latest();
    if (path !== null && path !== undefined) return [path, false];
    mkdirSync(folders.cases, { recursive: true });
    return [newCasePath(folders.cases, FIRST_CASE), true];
  }

  return {
    dispatch,
    events,
    language,
    issueFile: (path) => tokens.issue(path),
    openPaths: async (paths) => {
      const workspace = paths.find((path) => path.endsWith('.deadletter'));
      const files = paths.filter((path) => !path.endsWith('.deadletter'));
      if (workspace !== undefined) await inTurn(() => open(workspace, false));
      if (files.length > 0) {
        events.emit('files.opened', { files: files.map((path) => tokens.issue(path)) });
      }
    },
    close: () =>
      inTurn(async () => {
        if (state.kind === 'open') await state.core.close();
        state = { kind: 'none', why: new Failure('cancelled') };
      }),
  };
}
