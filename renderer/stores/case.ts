import { create } from 'zustand';
import type { CaseInfo, RecentCase } from '../../shared/contract/api.ts';
import type { CaseOpening } from '../../shared/domain/opening.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import { useConnection } from './connection.ts';
import { ask } from './core.ts';
import { settleForgetting } from './forget.ts';
import { notifyError } from './window.ts';

interface CaseState {
  readonly info: CaseInfo | null;
  readonly recent: readonly RecentCase[];
  readonly error: WireError | null;
  /** A case that takes its time to open. */
  readonly opening: CaseOpening | null;
}

export const useCase = create<CaseState>(() => ({
  info: null,
  recent: [],
  error: null,
  opening: null,
}));

export function onOpening(opening: CaseOpening | null): void {
  useCase.setState({ opening });
}

export async function loadCase(): Promise<void> {
  const reply = await ask('case.info', {});
  if (reply.ok) useCase.setState({ info: reply.value, error: null });
  // Who does not answer has not closed the case.
  else if (useConnection.getState().lost) useCase.setState({ error: reply.error });
  else useCase.setState({ info: null, error: reply.error });
}

export async function loadRecentCases(): Promise<void> {
  const reply = await ask('case.recent', {});
  if (reply.ok) useCase.setState({ recent: reply.value });
}

/** Leaves the open case for another one. */
async function changeTo(
  ask: () => Promise<Reply<CaseInfo | null>>,
): Promise<{ readonly changed: boolean; readonly error: WireError | null }> {
  await settleForgetting();
  const reply = await ask();
  if (!reply.ok) return { changed: false, error: reply.error };
  if (reply.value !== null) useCase.setState({ info: reply.value, error: null });
  return { changed: reply.value !== null, error: null };
}

async function changeOrSay(ask: () => Promise<Reply<CaseInfo | null>>): Promise<boolean> {
  const { changed, error } = await changeTo(ask);
  if (error !== null) notifyError(error);
  return changed;
}

export const openCase = (id: string): Promise<boolean> =>
  changeOrSay(() => ask('case.open', { id }));
export const pickCase = (): Promise<boolean> => changeOrSay(() => ask('case.pick', {}));
export const openSample = (): Promise<boolean> => changeOrSay(() => ask('case.sample', {}));

/** Creates a case and opens it. Answers what stood in the way. */
export async function createCase(name: string): Promise<WireError | null> {
  const { error } = await changeTo(() => ask('case.create', { name }));
  return error?.code === 'cancelled' ? null : error;
}
