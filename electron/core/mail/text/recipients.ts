import { BARE, HEADED } from './candidate.ts';
import type { Candidate, NamedRecipient } from './candidate.ts';
import { lineCandidates } from './recipient-lines.ts';
import { sentenceCandidates } from './recipient-sentences.ts';

/**
 * The recipients that a report's text speaks of. Addresses in a list behind an introduction, in front
 * of a reason (`<a@b>:`, `a@b...`), behind a label or in RCPT TO count first; lines that are nothing but
 * an address next; addresses in a sentence of failure last. Only the strongest sort found is returned.
 */
export function recipientsInText(
  lines: readonly string[],
  own: ReadonlySet<string>,
): readonly NamedRecipient[] {
  const candidates = [...lineCandidates(lines)];
  if (!candidates.some((one) => one.rank >= BARE && !own.has(one.address.toLowerCase()))) {
    candidates.push(...sentenceCandidates(lines));
  }
  const foreign = candidates.filter((one) => !own.has(one.address.toLowerCase()));
  const pool = foreign.length > 0 ? foreign : candidates.filter((one) => one.rank >= HEADED);
  const best = pool.reduce((rank, one) => Math.max(rank, one.rank), 0);
  return unique(pool.filter((one) => one.rank === best));
}

function unique(candidates: readonly Candidate[]): readonly NamedRecipient[] {
  const seen = new Map<string, NamedRecipient>();
  for (const one of candidates) {
    const key = one.address.toLowerCase();
    const known = seen.get(key);
    if (known === undefined) seen.set(key, one);
    else if (known.originalAddress === null && one.originalAddress !== null)
      seen.set(key, { ...known, originalAddress: one.originalAddress });
  }
  const formerly = new Set([...seen.values()].map((one) => one.originalAddress?.toLowerCase()));
  const kept = [...seen.values()].filter(
    (one) => !formerly.has(one.address.toLowerCase()) || seen.size === 1,
  );
  return kept.length > 0 ? kept : [...seen.values()];
}
