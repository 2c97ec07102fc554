import type { CSSProperties, ReactNode } from 'react';
import { POLICY_GROUPS } from '../../../shared/domain/suppression.ts';
import type { PolicyGroup, PolicyResult, Simulation } from '../../../shared/domain/suppression.ts';
import { openBehind, useSimulation } from '../../stores/simulation.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';

/** Policies side by side; every number of people opens who they are. */
export function PolicyTable({ result }: { readonly result: Simulation }): ReactNode {
  const t = useSuppressionText();
  const ran = useSimulation((state) => state.ran);
  const rows = [
    ...ran.map(({ id }, at) => ({ id: `${at}`, name: t(`policy.${id}`), one: result.results[at] })),
    { id: 'reality', name: t('policy.reality'), one: result.reality },
  ];
  const largest = Math.max(1, ...rows.map(({ one }) => one?.suppressed ?? 0));
  return (
    <ScrollGroup className="table-frame" label={t('sim.table')}>
      <table className="table sup-table">
        <thead>
          <tr>
            <th scope="col">{t('sim.policy')}</th>
            <th scope="col">{t('sim.chart')}</th>
            <th scope="col" className="end">
              {t('sim.suppressed')}
            </th>
            {POLICY_GROUPS.map((group) => (
              <th key={group} scope="col" className="end" title={t(`group-note.${group}`)}>
                {t(`group.${group}`)}
              </th>
            ))}
            <th scope="col" className="end">
              {t('sim.lost-messages')}
            </th>
            <th scope="col" className="end">
              {t('sim.cost')}
            </th>
            <th scope="col" className="end">
              {t('sim.prevented')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, one }, at) =>
            one === undefined ? null : (
              <PolicyRow key={id} name={name} policy={at} one={one} largest={largest} />
            ),
          )}
        </tbody>
      </table>
    </ScrollGroup>
  );
}

interface PolicyRowProps {
  readonly name: string;
  /** Position among the policies; their number for what really happened. */
  readonly policy: number;
  readonly one: PolicyResult;
  readonly largest: number;
}

function PolicyRow({ name, policy, one, largest }: PolicyRowProps): ReactNode {
  const { number } = useWords();
  const ran = useSimulation((state) => state.ran.length);
  return (
    <tr className={policy === ran ? 'sup-reality' : ''}>
      <th scope="row">{name}</th>
      <td>
        <Bar one={one} largest={largest} />
      </td>
      <td className="end">{number(one.suppressed)}</td>
      {POLICY_GROUPS.map((group) => (
        <td key={group} className="end">
          <Number name={name} policy={policy} group={group} count={one.groups[group]} />
        </td>
      ))}
      <td className="end">{number(one.lostMessages)}</td>
      <td className="end">{number(one.cost)}</td>
      <td className="end">{number(one.prevented)}</td>
    </tr>
  );
}

interface NumberProps {
  readonly name: string;
  readonly policy: number;
  readonly group: PolicyGroup;
  readonly count: number;
}

function Number({ name, policy, group, count }: NumberProps): ReactNode {
  const { number } = useWords();
  const t = useSuppressionText();
  const behind = useSimulation((state) => state.behind);
  if (count === 0) return number(0);
  return (
    <button
      type="button"
      className="link"
      aria-expanded={behind?.policy === policy && behind.group === group}
      aria-label={t('sim.show', { policy: name, group: t(`group.${group}`), count: number(count) })}
      onClick={() => openBehind({ policy, group })}
    >
      {number(count)}
    </button>
  );
}

const PARTS = ['lost', 'dead', 'unknown'] as const;

/** How many a policy suppresses against the others, and what they were; the numbers stand beside it. */
function Bar({ one, largest }: Pick<PolicyRowProps, 'one' | 'largest'>): ReactNode {
  const style: CSSProperties = { width: `${(one.suppressed / largest) * 100}%` };
  return (
    <span className="sup-bar" aria-hidden="true">
      <span style={style}>
        {PARTS.map((part) => (
          <span key={part} className={part} style={{ flexGrow: one.groups[part] }} />
        ))}
      </span>
    </span>
  );
}
