import { score } from './score.ts';
import { printScore } from './print.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('--')) {
  console.error(
    'usage: npm run decode:score -- DIR [--misses]   (DIR holds expected.jsonl and the mails it names)',
  );
  process.exit(2);
}
printScore(score(folder), flags.includes('--misses'));
