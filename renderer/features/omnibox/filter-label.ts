import { VERDICT_GROUPS, VERDICTS } from '../../../shared/domain/verdict.ts';
import { REASONS } from '../../../shared/domain/bounce.ts';
import { EVENT_TYPES } from '../../../shared/domain/event.ts';
import { queryMoment } from '../../text/zone-day.ts';
import type { Words } from '../../text/use-text.ts';

const GROUPS = Object.keys(VERDICT_GROUPS) as readonly (keyof typeof VERDICT_GROUPS)[];

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value);

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

/** The value of a filter in words: `userunknown` is "Unknown user". */
export function filterLabel(field: string, value: string, { term, date, timezone }: Words): string {
  const verdict = field === 'outcome' ? oneOf(VERDICTS, value) : undefined;
  if (verdict !== undefined) return term(`verdict.${verdict}`);
  const group = field === 'outcome' ? oneOf(GROUPS, value) : undefined;
  if (group !== undefined) return term(`outcomes.${group}`);
  const reason = field === 'reason' ? oneOf(REASONS, value) : undefined;
  if (reason !== undefined) return term(`reason.${reason}`);
  const event = field === 'event' ? oneOf(EVENT_TYPES, value) : undefined;
  if (event !== undefined) return term(`event.${event}`);
  const moment = field === 'after' || field === 'before' ? queryMoment(value, timezone) : null;
  if (moment !== null) return date(field === 'after' ? moment : moment - 1, 'date');
  const day = field === 'on' && WHOLE_DAY.test(value) ? queryMoment(value, timezone) : null;
  if (day !== null) return date(day, 'date');
  return value;
}
