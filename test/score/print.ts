import type { Score, Tally } from './score.ts';

/** Prints a score as a table; with `misses`, every statement that was not met. */
export function printScore(score: Score, misses: boolean): void {
  console.log(`${score.files} mails, ${score.agreed} of them with an agreed label`);
  const rows: readonly (readonly [string, Tally])[] = [
    ['kind', score.kind],
    ['recipient set', score.recipients],
    ['stated status', score.status],
    ['reason', score.reason],
    ['hard or soft', score.hardSoft],
    ['temporary', score.temporary],
  ];
  for (const [name, sum] of rows) {
    console.log(`${name.padEnd(16)} ${percent(sum).padStart(6)}  ${sum.right} of ${sum.total}`);
  }
  console.log(`crashes          ${score.crashes.length}`);
  console.log(`false bounces    ${score.falseBounces.length}`);
  console.log(`speed            ${score.mailsPerSecond} mails/s`);
  if (!misses) return;
  for (const [name, sum] of rows) {
    if (sum.misses.length > 0) console.log(`\n${name}:\n  ${sum.misses.join('\n  ')}`);
  }
  for (const line of [...score.crashes, ...score.falseBounces]) console.log(line);
}

/** Share of a tally in percent with one decimal. */
export function percent(sum: Tally): string {
  return sum.total === 0 ? '–' : `${((100 * sum.right) / sum.total).toFixed(1)}%`;
}
