import type { ReactNode } from 'react';
import { FEW } from '../../../shared/domain/overview.ts';
import type { Measure, Tally } from '../../../shared/domain/overview.ts';
import { useOverviewWords } from '../../text/use-overview-words.ts';
import { Sign } from '../../ui/sign.tsx';
import type { SignName } from '../../ui/sign.tsx';
import { judged } from './judged.ts';
import type { Judgement } from './judged.ts';

const LOOKS: Readonly<Record<Judgement, { readonly tone: string; readonly sign: SignName }>> = {
  healthy: { tone: 'tone-good', sign: 'check' },
  room: { tone: 'tone-wait', sign: 'wait' },
  attention: { tone: 'tone-bad', sign: 'cross' },
  few: { tone: 'tone-idle', sign: 'none' },
};

interface Props {
  readonly tally: Tally;
  readonly measure: Measure;
  /** The word stands beside the sign; else it is told to screen readers and on hover. */
  readonly worded: boolean;
}

/** What vendors say of such a rate: a sign, a colour and a word, with the source. */
export function RateSign({ tally, measure, worded }: Props): ReactNode {
  const { o } = useOverviewWords();
  const judgement = judged(tally, measure);
  if (judgement === null || measure === 'deferral') return null;
  const { tone, sign } = LOOKS[judgement];
  const word = o(`verdict.${judgement}`);
  const source =
    judgement === 'few' ? o('verdict.few-source', { count: FEW }) : o(`verdict.${measure}-source`);
  return (
    <span className={`rate-sign ${tone}`} title={`${word}. ${source}`}>
      <Sign name={sign} />
      <span className={worded ? '' : 'sr-only'}>{word}</span>
    </span>
  );
}
