import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../electron/core/classify/classify.ts';
import { readUserRules } from '../../../electron/core/classify/user-rules.ts';

function file(...rules: readonly object[]): string {
  return JSON.stringify({ rules }, null, 2);
}

const gateway = {
  id: 'gateway-closed',
  words: ['acme gateway * closed'],
  reason: 'policyviolation',
  owner: 'policy',
  disposition: 'review',
  samples: ['550 5.1.1 Acme Gateway: closed for user unknown'],
};

function codes(text: string): readonly string[] {
  const read = readUserRules(text);
  return read.kind === 'rules' ? [] : read.problems.map(({ code }) => code);
}

describe('own rules', () => {
  it('are asked before the built-in ones, in their order', () => {
    const second = { ...gateway, id: 'second', words: ['acme'], samples: ['550 acme says no'] };
    const read = readUserRules(file(gateway, second));
    expect(read.kind).toBe('rules');
    if (read.kind !== 'rules') return;
    const classify = createClassifier(read.rules);
    expect(classify({ text: gateway.samples[0] ?? '' })).toMatchObject({
      rule: 'own-gateway-closed',
      reason: 'policyviolation',
      disposition: 'review',
      class: 'soft',
    });
    expect(classify({ text: '550 acme: user unknown' }).rule).toBe('own-second');
    expect(classify({ text: '550 user unknown' }).rule).toBe('words-user-unknown-en');
  });

  it('hold for one provider or receiving domain where they say so', () => {
    const read = readUserRules(
      file({ ...gateway, provider: ['corp.example'], words: ['closed'], samples: ['550 closed'] }),
    );
    if (read.kind !== 'rules') throw new Error('expected rules');
    const classify = createClassifier(read.rules);
    expect(classify({ text: '550 closed', recipientDomain: 'Corp.Example' }).rule).toBe(
      'own-gateway-closed',
    );
    expect(classify({ text: '550 closed', recipientDomain: 'example.org' }).rule).not.toBe(
      'own-gateway-closed',
    );
  });

  it.each([
    ['not-json', '{"rules": ['],
    ['shape', file({ ...gateway, reason: 'nonsense' })],
    ['shape', file({ ...gateway, pattern: '(a+)+' })],
    ['shape', file({ ...gateway, samples: [] })],
    ['phrase', file({ ...gateway, words: ['a'] })],
    ['phrase', file({ ...gateway, words: ['aa * bb * cc * dd * ee * ff * gg'] })],
    ['duplicate-id', file(gateway, gateway)],
    ['no-condition', file({ id: 'all', reason: 'onhold', samples: ['550 x'] })],
    ['sample', file({ ...gateway, samples: ['550 something else'] })],
  ])('%s is told', (code, text) => {
    expect(codes(text)).toContain(code);
  });

  it('tells the rule and the line of a problem', () => {
    const read = readUserRules(file(gateway, { ...gateway, id: 'later', words: ['later'] }));
    expect(read).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'sample', rule: 'later', line: 16 }],
    });
  });

  it('tells when an earlier rule takes the sample of a later one', () => {
    const wide = { ...gateway, id: 'wide', words: ['acme'], samples: ['550 acme'] };
    const read = readUserRules(file(wide, gateway));
    expect(read.kind === 'problems' && read.problems[0]?.message).toContain('own-wide');
  });

  it('never takes a pattern for more than its letters', () => {
    const read = readUserRules(
      file({ ...gateway, words: ['(a+)+$[x]'], samples: ['550 (a+)+$[x]'] }),
    );
    if (read.kind !== 'rules') throw new Error('expected rules');
    expect(createClassifier(read.rules)({ text: '550 aaaaaaaa' }).rule).not.toContain('own');
  });
});
