import { useId } from 'react';
import type { ReactNode } from 'react';
import { POLICY_PRESETS } from '../../../shared/domain/policy-presets.ts';
import { HARD_BY } from '../../../shared/domain/suppression.ts';
import { setOwn, togglePolicy, useSimulation } from '../../stores/simulation.ts';
import type { OwnRule } from '../../stores/simulation.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { Check } from '../../ui/check.tsx';

/** The policies to compare: those in the wild, with their sources, and a rule of one's own. */
export function PolicyChoice(): ReactNode {
  const t = useSuppressionText();
  const chosen = useSimulation((state) => state.chosen);
  return (
    <fieldset className="sup-policies">
      <legend className="label">{t('sim.choose')}</legend>
      <ul>
        {POLICY_PRESETS.map(({ id, source, verified }) => (
          <li key={id}>
            <Check checked={chosen.has(id)} onChange={() => togglePolicy(id)}>
              {t(`policy.${id}`)}
              <span className="quiet small">{t(`policy-note.${id}`)}</span>
              <span className="quiet small" lang="en">
                {t(verified ? 'sim.source' : 'sim.source-derived', { source })}
              </span>
            </Check>
          </li>
        ))}
        <li>
          <Check checked={chosen.has('own')} onChange={() => togglePolicy('own')}>
            {t('policy.own')}
          </Check>
          {chosen.has('own') ? <Own /> : null}
        </li>
      </ul>
    </fieldset>
  );
}

const NUMBERS = [
  ['hard', 'own.hard', 1000],
  ['soft', 'own.soft', 1000],
  ['spreadDays', 'own.spread', 3650],
  ['withinDays', 'own.window', 3650],
] as const;

const SWITCHES = [
  ['consecutive', 'own.consecutive'],
  ['blocks', 'own.blocks'],
] as const;

function Own(): ReactNode {
  const t = useSuppressionText();
  const own = useSimulation((state) => state.own);
  const id = useId();
  return (
    <div className="sup-own" role="group" aria-label={t('own.name')}>
      <label htmlFor={id}>{t('own.hard-by')}</label>
      <select
        id={id}
        className="select"
        value={own.hardBy}
        onChange={(event) =>
          setOwn({ hardBy: HARD_BY.find((one) => one === event.target.value) ?? 'code' })
        }
      >
        {HARD_BY.map((one) => (
          <option key={one} value={one}>
            {t(`own.hard-by.${one}`)}
          </option>
        ))}
      </select>
      {NUMBERS.map(([field, key, most]) => (
        <NumberField
          key={field}
          label={t(key)}
          value={own[field]}
          most={most}
          onChange={(value) => setOwn({ [field]: value } satisfies Partial<OwnRule>)}
        />
      ))}
      {SWITCHES.map(([field, key]) => (
        <Check
          key={field}
          checked={own[field]}
          onChange={(on) => setOwn({ [field]: on } satisfies Partial<OwnRule>)}
        >
          {t(key)}
        </Check>
      ))}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, most, onChange }: NumberFieldProps): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className="input"
        min={0}
        max={most}
        value={value}
        onChange={({ target }) => {
          const number = Math.round(target.valueAsNumber);
          if (Number.isFinite(number)) onChange(Math.max(0, Math.min(most, number)));
        }}
      />
    </>
  );
}
