import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { simulationCaveats } from '../../../shared/i18n/suppressions/caveats.ts';
import { runSimulation, stopSimulation, useSimulation } from '../../stores/simulation.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { BehindNumber } from './behind-number.tsx';
import { Ended, Going } from './going.tsx';
import { PolicyChoice } from './policy-choice.tsx';
import { PolicyTable } from './policy-table.tsx';
import './simulator.css';

/** What other rules would have done with the same history. */
export function Simulator(): ReactNode {
  const t = useSuppressionText();
  const { chosen } = useSimulation();
  return (
    <div className="sup-simulator scroll">
      <PolicyChoice />
      <div className="sup-run">
        <Button look="accent" disabled={chosen.size === 0} onClick={() => void runSimulation()}>
          {t('sim.run')}
        </Button>
        {chosen.size === 0 ? <span className="quiet">{t('sim.none-chosen')}</span> : null}
      </div>
      <Outcome />
    </div>
  );
}

function Outcome(): ReactNode {
  const { language, timezone, problemOf } = useWords();
  const t = useSuppressionText();
  const { status, error, progress, result, behind } = useSimulation();
  const box = useRef<HTMLDivElement>(null);
  // The choice of policies may fill the window: what was asked for comes into sight.
  useEffect(() => {
    if (status === 'ready') box.current?.scrollIntoView({ block: 'start' });
  }, [status]);
  if (status === 'idle') return null;
  if (status === 'going') return <Going progress={progress} onStop={() => void stopSimulation()} />;
  if (status === 'stopped')
    return <Ended sentence={t('stopped')} onAgain={() => void runSimulation()} />;
  if (status === 'failed' || result === null)
    return <Ended sentence={problemOf(error)} onAgain={() => void runSimulation()} />;
  return (
    <div className="sup-outcome" ref={box}>
      <p role="status">{t('sim.failing', { count: result.failing, dead: result.dead })}</p>
      {result.failing === 0 ? null : <PolicyTable result={result} />}
      <ul className="sup-caveats quiet small">
        {simulationCaveats(result, language, timezone).map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {behind === null ? null : (
        <BehindNumber key={`${behind.policy} ${behind.group}`} behind={behind} />
      )}
    </div>
  );
}
