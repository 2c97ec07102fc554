import type { HeadlineKey } from '../../../../shared/i18n/verdict/catalogue.ts';
import { isAtPublicProvider, type Context } from '../context.ts';
import { covered } from '../coverage.ts';
import { key, moment, text, type PointValues } from '../point.ts';

/** A question of a walk. Keys: `ask.<id>`, `ask.<id>.<answer>`, `ask.<id>.<answer>.then`. */
export interface Question {
  readonly id: string;
  readonly answers: readonly string[];
  /** Asked only once that question was answered so. */
  readonly after?: { readonly id: string; readonly answer: string };
}

/** The walk through "delivered but not seen": from the nearest place to the farthest. */
const NOT_SEEN = [
  { id: 'right-address', answers: ['yes', 'no'] },
  { id: 'spam-folder', answers: ['found', 'not-found'] },
  { id: 'rules', answers: ['found', 'none'] },
  { id: 'mailbox-kind', answers: ['company', 'public'] },
  {
    id: 'admin-trace',
    answers: ['quarantined', 'in-mailbox', 'no-record', 'not-asked'],
    after: { id: 'mailbox-kind', answer: 'company' },
  },
] as const satisfies readonly Question[];

/** The walk through "no trace". */
const NO_TRACE = [
  { id: 'how-sent', answers: ['api', 'smtp', 'panel'] },
  {
    id: 'api-response',
    answers: ['success', 'error', 'no-log'],
    after: { id: 'how-sent', answer: 'api' },
  },
  {
    id: 'smtp-errors',
    answers: ['accepted', 'error', 'no-connection'],
    after: { id: 'how-sent', answer: 'smtp' },
  },
  { id: 'period', answers: ['inside', 'outside', 'unknown'] },
  { id: 'stream', answers: ['loaded', 'other'] },
  { id: 'spelling', answers: ['same', 'different'] },
] as const satisfies readonly Question[];

const WALKS: ReadonlyMap<string, readonly Question[]> = new Map<string, readonly Question[]>([
  ['delivered', NOT_SEEN],
  ['opened-by-machine', NOT_SEEN],
  ['no-trace', NO_TRACE],
]);

/** Of a mailbox at a public provider it is known who runs it, and no administrator can be asked. */
const KNOWN_AT_PUBLIC_PROVIDER: ReadonlySet<string> = new Set(['mailbox-kind', 'admin-trace']);

/**
 * The questions to ask now: those that hang on an answer only once it is given, and none after an
 * answer that settles the matter.
 */
export function questions(context: Context): readonly Question[] {
  const { verdict, answers } = context;
  const isPublic = isAtPublicProvider(context);
  const asked = (WALKS.get(verdict) ?? []).filter(
    ({ id, after }) =>
      !(isPublic && KNOWN_AT_PUBLIC_PROVIDER.has(id)) &&
      (after === undefined || answers.get(after.id) === after.answer),
  );
  const last = asked.findIndex(({ id }) =>
    SETTLED.some(([settled, answer]) => settled === id && answers.get(id) === answer),
  );
  return last === -1 ? asked : asked.slice(0, last + 1);
}

/** The values that the questions' texts may name. */
export function questionValues({ history }: Context): PointValues {
  const period = covered(history.coverage);
  const streams = [
    ...new Set(history.coverage.map(({ stream, file }) => stream ?? file).filter(Boolean)),
  ];
  return {
    recipient: text(history.recipient),
    from: period === null ? key('report.none') : moment(period.from, 'date'),
    to: period === null ? key('report.none') : moment(period.to, 'date'),
    streams: streams.length === 0 ? key('report.none') : text(streams.slice(0, 6).join(', ')),
  };
}

/** Answers that settle the matter, the first that applies, with the headline they give. */
const SETTLED: readonly (readonly [string, string, HeadlineKey])[] = [
  ['right-address', 'no', 'headline.answer.other-address'],
  ['spam-folder', 'found', 'headline.answer.found-in-spam'],
  ['rules', 'found', 'headline.answer.found-by-rule'],
  ['admin-trace', 'quarantined', 'headline.answer.quarantined'],
  ['admin-trace', 'in-mailbox', 'headline.answer.in-mailbox'],
  ['api-response', 'error', 'headline.answer.api-error'],
  ['smtp-errors', 'error', 'headline.answer.smtp-error'],
  ['smtp-errors', 'no-connection', 'headline.answer.smtp-error'],
  ['period', 'outside', 'headline.answer.outside-window'],
  ['stream', 'other', 'headline.answer.other-stream'],
];

/** The headline that the given answers lead to, or null while they settle nothing. */
export function settledBy(context: Context): HeadlineKey | null {
  const asked = new Set(questions(context).map(({ id }) => id));
  const found = SETTLED.find(([id, answer]) => asked.has(id) && context.answers.get(id) === answer);
  return found?.[2] ?? null;
}
