import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import { FAMILIES } from '../../../electron/core/classify/rules/all.ts';
import { ENGLISH_SAMPLES } from './samples/english.ts';
import { LANGUAGE_SAMPLES } from './samples/languages.ts';
import { LARGE_PROVIDER_SAMPLES } from './samples/large-providers.ts';
import { MICROSOFT_SAMPLES } from './samples/microsoft.ts';
import { OTHER_PROVIDER_SAMPLES } from './samples/other-providers.ts';
import type { Sample } from './samples/sample.ts';

const SAMPLES: readonly Sample[] = [
  ...LARGE_PROVIDER_SAMPLES,
  ...MICROSOFT_SAMPLES,
  ...OTHER_PROVIDER_SAMPLES,
  ...ENGLISH_SAMPLES,
  ...LANGUAGE_SAMPLES,
];

describe('every rule decides its own sample', () => {
  const named = SAMPLES.map((sample) => ({ sample, name: `${sample[0]}: ${sample[3]}` }));

  it.each(named)('$name', ({ sample: [rule, reason, owner, text, given] }) => {
    const found = classifyReply({ text, ...given });
    expect({ rule: found.rule, reason: found.reason, owner: found.owner }).toEqual({
      rule,
      reason,
      owner,
    });
  });

  it('leaves no rule of words or of a provider without a sample', () => {
    const sampled = new Set(SAMPLES.map(([rule]) => rule));
    const missing = FAMILIES.filter(({ tier }) => tier !== 'code')
      .flatMap(({ rules }) => rules)
      .filter(({ id }) => !sampled.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
