import { describe, expect, it } from 'vitest';
import { checksOf } from '../../../renderer/text/authentication.ts';

const told = (field: string): readonly string[] =>
  checksOf(field).map(({ check, result, tone }) => `${check} ${result} ${tone}`);

describe('checks of the sender', () => {
  it.each([
    [
      'Authentication-Results: in.shop.example; spf=pass smtp.mailfrom=a@b.example; dkim=none; dmarc=fail (p=REJECT) header.from=b.example',
      ['SPF pass good', 'DKIM none idle', 'DMARC fail bad'],
    ],
    [
      'ARC-Authentication-Results: i=1; mx.example; dkim=pass header.i=@b.example; dkim=permerror',
      ['DKIM pass good', 'DKIM permerror bad'],
    ],
    ['Received-SPF: SoftFail (domain of b.example)', ['SPF softfail bad']],
    ['Authentication-Results: mx.example; none', []],
    ['Authentication-Results: mx.example; x-spf=pass', []],
  ])('%s', (field, expected) => {
    expect(told(field)).toEqual(expected);
  });

  it('finds no more than it may in a hostile field', () => {
    expect(checksOf(`Authentication-Results: ${'spf= '.repeat(200_000)}`).length).toBeLessThan(
      1000,
    );
  });
});
