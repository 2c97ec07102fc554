import { POLICY_PRESETS, presetPolicy } from '../../shared/domain/policy-presets.ts';
import { HARD_BY } from '../../shared/domain/suppression.ts';
import type {
  FailureRule,
  PolicyResult,
  Simulation,
  SuppressionPolicy,
} from '../../shared/domain/suppression.ts';
import { formatNumber, translate } from '../../shared/i18n/message.ts';
import { simulationCaveats } from '../../shared/i18n/suppressions/caveats.ts';
import { suppressionTexts } from '../../shared/i18n/suppressions/texts.ts';
import { isoTime } from '../../shared/i18n/time.ts';
import { choiceOption, numberOption, optionValue, UsageError } from './command.ts';
import type { Call, ExitCode } from './command.ts';
import { askAtLength } from './long-question.ts';
import { table } from './table.ts';

interface Named {
  readonly id: (typeof POLICY_PRESETS)[number]['id'] | 'own';
  readonly policy: SuppressionPolicy;
}

/** `suppressions simulate`: what other rules would have done with the same history. */
export async function simulate(call: Call): Promise<ExitCode> {
  const named = [...presets(call), ...own(call)];
  const found = await askAtLength(call, 'simulation', 'suppressions.progress', (core, asked) =>
    core.handlers['suppressions.simulate']({
      ...asked,
      policies: named.map(({ policy }) => policy),
    }),
  );
  if (call.json) await call.out.json(simulationJson(named, found, call));
  else await print(call, named, found);
  return 0;
}

/** The presets that were asked for: all unless some are named, none beside a rule of one's own. */
function presets(call: Call): readonly Named[] {
  const asked = optionValue(call, 'policy');
  if (asked === null) {
    if (ownNumbers(call) !== null) return [];
    return POLICY_PRESETS.map(({ id }) => ({ id, policy: presetPolicy(id) }));
  }
  return asked.split(',').map((word) => {
    const preset = POLICY_PRESETS.find(({ id }) => id === word.trim());
    if (preset === undefined) {
      throw new UsageError('usage.choice', {
        option: '--policy',
        choices: POLICY_PRESETS.map(({ id }) => id).join(', '),
        value: word,
      });
    }
    return { id: preset.id, policy: presetPolicy(preset.id) };
  });
}

function ownNumbers(call: Call): { readonly hard: number; readonly soft: number } | null {
  if (optionValue(call, 'hard') === null && optionValue(call, 'soft') === null) return null;
  return {
    hard: numberOption(call, 'hard', 0, 0, 1000),
    soft: numberOption(call, 'soft', 0, 0, 1000),
  };
}

function own(call: Call): readonly Named[] {
  const numbers = ownNumbers(call);
  if (numbers === null) return [];
  const within = numberOption(call, 'within', 0, 0, 3650);
  const rule = (after: number): FailureRule | null =>
    after === 0
      ? null
      : {
          after,
          consecutive: !call.options.has('any-order'),
          spreadDays: numberOption(call, 'spread', 0, 0, 3650),
          withinDays: within === 0 ? null : within,
        };
  return [
    {
      id: 'own',
      policy: {
        hardBy: choiceOption(call, 'hard-by', HARD_BY, 'code'),
        hard: rule(numbers.hard),
        soft: rule(numbers.soft),
        blocks: !call.options.has('no-blocks'),
        softUnit: 'message',
      },
    },
  ];
}

const resultJson = ({ firstAt, lastAt, ...rest }: PolicyResult): Record<string, unknown> => ({
  ...rest,
  firstAt: isoTime(firstAt),
  lastAt: isoTime(lastAt),
});

function simulationJson(
  named: readonly Named[],
  found: Simulation,
  { language, timezone }: Call,
): Record<string, unknown> {
  const { results, reality, from, to, ...rest } = found;
  return {
    ...rest,
    from: isoTime(from),
    to: isoTime(to),
    policies: named.map(({ id, policy }, at) => ({ id, policy, ...resultJson(results[at]!) })),
    reality: resultJson(reality),
    caveats: simulationCaveats(found, language, timezone),
  };
}

async function print(
  { out, language, timezone }: Call,
  named: readonly Named[],
  found: Simulation,
): Promise<void> {
  const t = translate(suppressionTexts, language);
  await out.print(t('sim.failing', { count: found.failing, dead: found.dead }));
  await out.print('');
  const columns = [
    { title: t('sim.policy') },
    { title: t('sim.suppressed'), right: true },
    { title: t('group.lost'), right: true },
    { title: t('sim.lost-messages'), right: true },
    { title: t('group.dead'), right: true },
    { title: t('group.unknown'), right: true },
    { title: t('group.kept'), right: true },
    { title: t('sim.cost'), right: true },
    { title: t('sim.prevented'), right: true },
  ];
  const row = (name: string, one: PolicyResult): string[] => [
    name,
    ...[
      one.suppressed,
      one.groups.lost,
      one.lostMessages,
      one.groups.dead,
      one.groups.unknown,
      one.groups.kept,
      one.cost,
      one.prevented,
    ].map((number) => formatNumber(number, language)),
  ];
  const rows = named.map(({ id }, at) => row(t(`policy.${id}`), found.results[at]!));
  await out.print(table(columns, [...rows, row(t('policy.reality'), found.reality)], out.style));
  await out.print('');
  for (const caveat of simulationCaveats(found, language, timezone)) await out.print(`· ${caveat}`);
}
