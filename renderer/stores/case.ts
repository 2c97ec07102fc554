import { create } from 'zustand';
import type { CaseInfo, RecentCase } from '../../shared/contract/api.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import { ask } from './core.ts';
import { notifyError } from './window.ts';

interface CaseState {
  readonly info: CaseInfo | null;
  readonly recent: readonly RecentCase[];
  readonly error: WireError | null;
}

export const useCase = create<CaseState>(() => ({ info: null, recent: [], error: null }));

export async function loadCase(): Promise<void> {
  const reply = await ask('case.info', {});
  if (reply.ok) useCase.setState({ info: reply.value, error: null });
  else useCase.setState({ info: null, error: reply.error });
}

export async function loadRecentCases(): Promise<void> {
  const reply = await ask('case.recent', {});
  if (reply.ok) useCase.setState({ recent: reply.value });
}

async function changeTo(answer: Promise<Reply<CaseInfo | null>>): Promise<boolean> {
  const reply = await answer;
  if (!reply.ok) {
    notifyError(reply.error);
    return false;
  }
  if (reply.value !== null) useCase.setState({ info: reply.value, error: null });
  return reply.value !== null;
}

export const openCase = (id: string): Promise<boolean> => changeTo(ask('case.open', { id }));
export const pickCase = (): Promise<boolean> => changeTo(ask('case.pick', {}));
export const createCase = (name: string): Promise<boolean> =>
  changeTo(ask('case.create', { name }));
export const openSample = (): Promise<boolean> => changeTo(ask('case.sample', {}));
