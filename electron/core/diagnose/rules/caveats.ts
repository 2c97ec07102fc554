import { point, type Point } from '../point.ts';
import type { Context } from '../context.ts';
import { ofArrival, ofVerdict } from './caveats/arrival.ts';
import { ofData } from './caveats/data.ts';
import { ofHistory } from './caveats/past.ts';
import { ofReply, ofSuppression } from './caveats/reply.ts';

/** Everything that limits the verdict, nearest to it first. */
export function caveats(context: Context): readonly Point[] {
  const answered =
    context.answers.size > 0 && ['delivered', 'no-trace'].includes(context.verdict)
      ? [point('caveat.answered')]
      : [];
  const noRecord =
    context.verdict === 'delivered' && context.answers.get('admin-trace') === 'no-record'
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
