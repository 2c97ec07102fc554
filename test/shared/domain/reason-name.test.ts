import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import { RULES } from '../../../electron/core/classify/rules/all.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';

const named = (text: string, vendorLabel: string | null = null): string => {
  const { reason, knowledge } = classifyReply({ text, vendorLabel });
  return reasonName(reason, knowledge);
};

describe('what goes by one reason is named for how it is cured', () => {
  it.each([
    ['451 4.7.1 Greylisting in action, please come back later', 'greylisting'],
    ['450 4.7.1 Recipient address rejected: try again later', 'greylisting'],
    ['421 4.7.0 Too many messages from your IP, slow down', 'too-fast'],
    ['421 Too many concurrent SMTP connections', 'too-fast'],
    ['451 Слишком много писем', 'too-fast'],
    ['450 4.2.1 The user is receiving mail at a rate that prevents delivery', 'recipient-rate'],
    ['452 4.5.3 Too many recipients', 'over-limit'],
    ['452 4.5.3', 'over-limit'],
    ['550 5.1.1 No such user', 'userunknown'],
  ])('%s: %s', (text, name) => {
    expect(named(text)).toBe(name);
  });

  it('by the label of a sending service where the server’s words are missing', () => {
    expect(named('', 'Greylisted')).toBe('greylisting');
    expect(named('', 'Throttled')).toBe('too-fast');
    expect(named('', 'HardBounce')).toBe('final-label');
    expect(named('550', 'Permanent/General')).toBe('final-label');
    expect(named('', 'Permanent/NoEmail')).toBe('userunknown');
    expect(named('550 5.1.1 No such user', 'HardBounce')).toBe('userunknown');
  });

  it('by its own name where many replies are meant', () => {
    expect(reasonName('ratelimited', null)).toBe('ratelimited');
  });

  it('has no rule for rates whose entry is another reason’s', () => {
    const entries = RULES.filter(({ reason }) => reason !== 'ratelimited').map(
      ({ knowledge }) => knowledge,
    );
    expect(entries).not.toContain('rule-greylisting');
  });
});
