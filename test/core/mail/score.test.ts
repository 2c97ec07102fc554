import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { score } from '../../score/score.ts';
import type { Tally } from '../../score/score.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const CORPUS = join(ROOT, 'shared/corpus/bounces');

function share(tally: Tally): number {
  return tally.total === 0 ? 0 : tally.right / tally.total;
}

describe.skipIf(!existsSync(CORPUS))('the labelled mails in ../shared', () => {
  if (!existsSync(CORPUS)) {
    it('is skipped: ../shared/corpus/bounces is not there', () => {});
    return;
  }
  const result = score(CORPUS);

  it('knows the kind of 99 % and raises no false alarm', () => {
    expect(share(result.kind), result.kind.misses.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(result.falseBounces).toEqual([]);
  });

  it('finds exactly the recipients of 97 %', () => {
    expect(share(result.recipients), result.recipients.misses.join('\n')).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('states the status of 98 % and invents none', () => {
    expect(share(result.status), result.status.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('gives the reason of 92 %, hard or soft of 97 %', () => {
    expect(share(result.reason), result.reason.misses.join('\n')).toBeGreaterThanOrEqual(0.92);
    expect(share(result.hardSoft), result.hardSoft.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('crashes on none of all mails', () => {
    expect(result.files).toBeGreaterThan(500);
    expect(result.crashes).toEqual([]);
  });
});
