import { point, type Point } from '../point.ts';
import type { Context } from '../context.ts';
import { questions } from './checklist.ts';
import { ofArrival, ofVerdict } from './caveats/arrival.ts';
import { ofData } from './caveats/data.ts';
import { ofHistory } from './caveats/past.ts';
import { ofReply, ofSuppression } from './caveats/reply.ts';

/** Everything that limits the verdict, nearest to it first. */
export function caveats(context: Context): readonly Point[] {
  const used = questions(context).some(({ id, answers }) =>
    answers.includes(context.answers.get(id) ?? ''),
  );
  const answered = used ? [point('caveat.answered')] : [];
  const noRecord =
    context.verdict === 'delivered' &&
    context.answers.get('admin-trace') === 'no-record' &&
    questions(context).some(({ id }) => id === 'admin-trace')
      ? [point('caveat.no-record')]
      : [];
  return [
    ...ofVerdict(context),
    ...noRecord,
    ...ofReply(context),
    ...ofArrival(context),
    ...ofSuppression(context),
    ...ofData(context),
    ...ofHistory(context),
    ...answered,
  ];
}
