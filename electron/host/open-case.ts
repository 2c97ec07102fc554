import { accessSync, constants, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/contract/errors.ts';
import type { OpeningStep, OpeningWatch } from '../../shared/domain/opening.ts';
import { createCore } from '../core/core.ts';
import type { Core } from '../core/core.ts';
import type { Rule } from '../core/classify/rule.ts';
import type { EventHub } from './event-hub.ts';
import type { FileTokens } from './file-tokens.ts';
import { caseName } from './recent-cases.ts';

export interface OpenCase {
  /** The core of the open case. Throws the failure that says why there is none. */
  readonly core: () => Core;
  /** The file of the open case, or null. */
  readonly path: () => string | null;
  /** Opens a case in place of the present one, which stays where that fails. */
  readonly open: (path: string, create: boolean) => Promise<void>;
  /**
   * A change of case is under way until `work` ends, from the dialog that asks for a place on: what
   * waits for `settled` waits for it.
   */
  readonly changing: <T>(work: () => Promise<T>) => Promise<T>;
  /** The core of the open case, or of the first one, which is being opened. Throws like `core`. */
  readonly ready: () => Promise<Core>;
  /** The core of the case that all changes under way end up with. Throws like `core`. */
  readonly settled: () => Promise<Core>;
  readonly close: () => Promise<void>;
}

export interface OpenCaseOptions {
  readonly events: EventHub;
  readonly tokens: FileTokens;
  readonly opened: (path: string) => void;
  /** The user's own rules for replies, read anew for every case. Throws `bad-rules`. */
  readonly rules: () => readonly Rule[];
}

type State =
  | { readonly kind: 'open'; readonly core: Core; readonly path: string }
  | { readonly kind: 'none'; readonly why: Failure };

/** One case at a time: changes of case happen one after another, whatever the order of the clicks. */
export function createOpenCase({ events, tokens, opened, rules }: OpenCaseOptions): OpenCase {
  let state: State = { kind: 'none', why: new Failure('workspace-missing') };
  let begun = false;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  };

  const underWay = new Set<Promise<unknown>>();
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    const running = work();
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };
  const core = (): Core => {
    if (state.kind === 'none') throw state.why;
    return state.core;
  };

  const change = async (path: string, create: boolean): Promise<void> => {
    if (state.kind === 'open' && state.path === path) return;
    const before = state;
    const first = !begun;
    begun = true;
    let told = false;
    const opening = (step: OpeningStep): void => {
      told = true;
      events.emit('case.opening', { ...step, name: caseName(path) });
    };
    try {
      const core = await openCore(path, create, tokens, rules(), opening);
      state = { kind: 'open', core, path };
      core.on((event, payload) => events.emit(event, payload));
    } catch (error) {
      if (before.kind === 'none' && error instanceof Failure) state = { kind: 'none', why: error };
      throw error;
    } finally {
      if (told) events.emit('case.opening', null);
    }
    if (before.kind === 'open') await before.core.close();
    opened(path);
    // Who asks before the first case is there waits for it: that one is no change.
    if (!first) events.emit('workspace.changed', { reason: 'opened' });
  };

  const settled = async (): Promise<Core> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
    return core();
  };

  return {
    core,
    changing,
    ready: async () => (state.kind === 'open' ? state.core : settled()),
    settled,
    path: () => (state.kind === 'open' ? state.path : null),
    open: (path, create) => changing(() => inTurn(() => change(path, create))),
    close: () =>
      inTurn(async () => {
        const before = state;
        state = { kind: 'none', why: new Failure('cancelled') };
        if (before.kind === 'open') await before.core.close();
      }),
  };
}

function openCore(
  path: string,
  create: boolean,
  tokens: FileTokens,
  rules: readonly Rule[],
  opening: OpeningWatch,
): Promise<Core> {
  if (!create && !existsSync(path))
    throw new Failure('workspace-missing', { file: basename(path) });
  const readOnly = !create && !isWritable(path);
  return createCore({
    workspace: path,
    create,
    readOnly,
    rules,
    opening,
    ahead: true,
    resolveFile: (token) => tokens.resolve(token),
    issueFile: (file) => tokens.issue(file),
  });
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
