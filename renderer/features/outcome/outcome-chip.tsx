import type { ReactNode } from 'react';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { useWords } from '../../text/use-text.ts';
import { Sign } from '../../ui/sign.tsx';
import { VERDICT_LOOK } from './outcome.ts';
import './outcome.css';

export function OutcomeChip({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { term } = useWords();
  const { tone, sign } = VERDICT_LOOK[verdict];
  return (
    <span className={`outcome-chip tone-${tone}`}>
      <Sign name={sign} />
      <span className="ellipsis">{term(`verdict.${verdict}`)}</span>
    </span>
  );
}
