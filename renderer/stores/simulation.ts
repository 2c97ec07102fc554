import { create } from 'zustand';
import type { AnalysisProgress, Output } from '../../shared/contract/api.ts';
import type { Reply, WireError } from '../../shared/contract/errors.ts';
import { POLICY_PRESETS, presetPolicy } from '../../shared/domain/policy-presets.ts';
import type { PolicyPresetId } from '../../shared/domain/policy-presets.ts';
import type {
  HardBy,
  PolicyGroup,
  Simulation,
  SuppressionPolicy,
} from '../../shared/domain/suppression.ts';
import { ask, listen } from './core.ts';
import { usePreferences } from './preferences.ts';
import { useQuery } from './query.ts';

export type PolicyId = PolicyPresetId | 'own';

/** The numbers of one's own rule, as the form holds them; 0 stands for none. */
export interface OwnRule {
  readonly hardBy: HardBy;
  readonly hard: number;
  readonly soft: number;
  readonly consecutive: boolean;
  readonly spreadDays: number;
  readonly withinDays: number;
  readonly blocks: boolean;
}

/** Which number of the table is opened: position of the policy, their number for reality. */
export interface Behind {
  readonly policy: number;
  readonly group: PolicyGroup;
}

interface SimulationState {
  readonly chosen: ReadonlySet<PolicyId>;
  readonly own: OwnRule;
  readonly status: 'idle' | 'going' | 'ready' | 'failed' | 'stopped';
  readonly error: WireError | null;
  readonly progress: Pick<AnalysisProgress, 'done' | 'total'> | null;
  /** What was replayed: the policies as they stood, and the query. */
  readonly ran: readonly { readonly id: PolicyId; readonly policy: SuppressionPolicy }[];
  readonly query: string;
  readonly result: Simulation | null;
  readonly behind: Behind | null;
}

export const useSimulation = create<SimulationState>(() => ({
  chosen: new Set<PolicyId>(['hard-at-once', 'three-in-14-days', 'klaviyo', 'words']),
  own: {
    hardBy: 'code',
    hard: 2,
    soft: 10,
    consecutive: true,
    spreadDays: 0,
    withinDays: 0,
    blocks: false,
  },
  status: 'idle',
  error: null,
  progress: null,
  ran: [],
  query: '',
  result: null,
  behind: null,
}));

export const POLICY_IDS: readonly PolicyId[] = [...POLICY_PRESETS.map(({ id }) => id), 'own'];

export function togglePolicy(id: PolicyId): void {
  const chosen = new Set(useSimulation.getState().chosen);
  if (!chosen.delete(id)) chosen.add(id);
  useSimulation.setState({ chosen });
}

export function setOwn(change: Partial<OwnRule>): void {
  useSimulation.setState(({ own }) => ({ own: { ...own, ...change } }));
}

function ownPolicy(own: OwnRule): SuppressionPolicy {
  const rule = (after: number): SuppressionPolicy['hard'] =>
    after === 0
      ? null
      : {
          after,
          consecutive: own.consecutive,
          spreadDays: own.spreadDays,
          withinDays: own.withinDays === 0 ? null : own.withinDays,
        };
  return {
    hardBy: own.hardBy,
    hard: rule(own.hard),
    soft: rule(own.soft),
    blocks: own.blocks,
    softUnit: 'message',
  };
}

let generation = 0;

/** Replays the history under the chosen policies. */
export async function runSimulation(): Promise<void> {
  const { chosen, own } = useSimulation.getState();
  const ran = POLICY_IDS.filter((id) => chosen.has(id)).map((id) => ({
    id,
    policy: id === 'own' ? ownPolicy(own) : presetPolicy(id),
  }));
  if (ran.length === 0) return;
  generation += 1;
  const mine = generation;
  const query = useQuery.getState().text;
  useSimulation.setState({ status: 'going', error: null, progress: null, behind: null, query });
  const leave = listen('analysis.progress', ({ analysis, done, total }) => {
    if (analysis === 'simulation' && mine === generation)
      useSimulation.setState({ progress: { done, total } });
  });
  const reply = await ask('suppressions.simulate', {
    query,
    timezone: usePreferences.getState().timezone,
    policies: ran.map(({ policy }) => policy),
  });
  leave();
  if (mine !== generation) return;
  if (reply.ok)
    useSimulation.setState({ status: 'ready', result: reply.value, ran, progress: null });
  else
    useSimulation.setState({
      status: reply.error.code === 'cancelled' ? 'stopped' : 'failed',
      error: reply.error,
      result: null,
      progress: null,
    });
}

export async function stopSimulation(): Promise<void> {
  await ask('analysis.cancel', { analysis: 'simulation' });
}

/** What is shown belongs to a state of the case that is gone. */
export function forgetSimulation(): void {
  generation += 1;
  useSimulation.setState({ status: 'idle', result: null, behind: null, error: null, ran: [] });
}

export function openBehind(behind: Behind | null): void {
  useSimulation.setState({ behind });
}

/** Who is behind a number, a page of them. */
export function behindPage(
  behind: Behind,
  offset: number,
): Promise<Reply<Output<'suppressions.behind'>>> {
  const { ran, query } = useSimulation.getState();
  return ask('suppressions.behind', {
    query,
    timezone: usePreferences.getState().timezone,
    policies: ran.map(({ policy }) => policy),
    ...behind,
    offset,
    limit: BEHIND_PAGE,
  });
}

export const BEHIND_PAGE = 200;
