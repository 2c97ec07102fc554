import type { Diagnosis, MessageHistory, TimelineEvent } from '../../../shared/domain/diagnosis.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import { formatDate, zoneLabel, type DateStyle } from '../../../shared/i18n/time.ts';
import { verdictTexts } from '../../../shared/i18n/verdict/catalogue.ts';
import { queueId } from '../diagnose/acceptance.ts';
import { code, plain, type Block, type Inline } from './document.ts';

export interface SectionOptions {
  readonly language: Language;
  /** IANA name of the zone that times are shown in. */
  readonly timezone: string;
  /** Names of the sources that the coverage does not list (bounce mails), by their numbers. */
  readonly files?: ReadonlyMap<number, string> | undefined;
}

export type Texts = ReturnType<typeof verdictTexts>;
const MOST_EVENTS = 40;
/** What the recipient does with a message is not for other eyes. */
const TRANSPORT: ReadonlySet<EventType> = new Set([
  'accepted',
  'deferred',
  'delivered',
  'bounced',
  'dropped',
  'rejected',
]);
const MOST_OTHERS = 10;

/** The parts that every report and copy is put together from. */
export function sections(diagnosis: Diagnosis, options: SectionOptions) {
  const t = verdictTexts(options.language);
  const date = (at: number | null, style: DateStyle = 'datetime'): string =>
    at === null ? t('report.undated') : formatDate(at, { ...options, style });
  const about = diagnosis.messages.find(({ id }) => id === diagnosis.about) ?? null;
  const files = sourceFiles(diagnosis, options);
  const place = (source: number, line: number): string =>
    `${files.get(source) ?? `#${source}`}:${line}`;

  const heading = (text: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
  const bullets = (items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [{ kind: 'list', items: items.map((item) => [plain(item)]) }];
  const fields = (rows: readonly (readonly [string, Inline | null])[]): readonly Block[] => {
    const known = rows.flatMap(([name, value]): (readonly [string, Inline])[] =>
      value === null || value.text === '' ? [] : [[name, value]],
    );
    return known.length === 0 ? [] : [{ kind: 'fields', rows: known }];
  };

  const eventRow = (event: TimelineEvent, placed: boolean): readonly Inline[] => [
    plain(date(event.at)),
    plain(t(`event.${event.type}`)),
    code(event.response ?? ''),
    plain(
      [
        event.machineReason === null ? null : t('report.machine', { machine: event.machineReason }),
        event.detail,
      ]
        .filter((part) => part !== null && part !== '')
        .join(' · '),
    ),
    ...(placed ? [plain(place(event.source, event.line))] : []),
  ];

  return {
    t,
    date,
    about,
    place,
    heading,
    bullets,
    fields,
    verdict: (): readonly Block[] => [
      { kind: 'paragraph', text: diagnosis.headline, strong: true },
      { kind: 'paragraph', text: diagnosis.explanation },
      ...fields([
        [t('report.verdict'), plain(t(`verdict.${diagnosis.verdict}`))],
        [
          t('report.confidence'),
          plain(`${t(`report.confidence.${diagnosis.confidence}`)}. ${diagnosis.confidenceReason}`),
        ],
      ]),
    ],
    identity: (): readonly Block[] =>
      fields([
        [t('report.recipient'), code(diagnosis.recipient)],
        [t('report.provider'), plain(diagnosis.provider.name)],
        ...messageFields(about, t),
        ...acceptanceFields(about, t, date),
      ]),
    steps: (actors: readonly string[] | null = null): readonly Block[] => {
      const steps = diagnosis.nextSteps.filter(({ who }) => actors?.includes(who) ?? true);
      if (steps.length === 0) return [];
      const items = steps.map(({ who, text }) => [plain(`${t(`actor.${who}`)}: ${text}`)]);
      return heading(t('report.next-steps'), [{ kind: 'list', items, ordered: true }]);
    },
    /** With the place of each event in our files for ourselves, of the transport alone for others. */
    events: (message: MessageHistory | null, audience: 'client' | 'others'): readonly Block[] => {
      const inside = audience === 'client';
      const known = (message?.events ?? []).filter(({ type }) => inside || TRANSPORT.has(type));
      if (known.length === 0) return [];
      const shown = known.slice(-MOST_EVENTS);
      const left = known.length - shown.length;
      return heading(t('report.events'), [
        {
          kind: 'table',
          head: [
            t('report.time'),
            t('report.event'),
            t('report.reply'),
            t('report.note'),
            ...(inside ? [t('report.source')] : []),
          ],
          rows: shown.map((event) => eventRow(event, inside)),
        },
        ...(left === 0
          ? []
          : [{ kind: 'paragraph', text: t('report.more-events', { count: left }) } as const]),
      ]);
    },
    /** With what the server answered to each; `failures` alone where the rest is not for other eyes. */
    older: (only: 'all' | 'failures' = 'all'): readonly Block[] => {
      const others = diagnosis.messages.filter(
        ({ id, outcome }) =>
          id !== diagnosis.about && (only === 'all' || outcome.startsWith('bounced')),
      );
      if (others.length === 0) return [];
      const rows = others
        .slice(0, MOST_OTHERS)
        .map(({ firstAt, subject, outcome, events }) => [
          plain(date(firstAt, 'minute')),
          plain(subject ?? ''),
          plain(t(`verdict.${outcome}`)),
          code(refusal(events)),
        ]);
      return heading(t('report.older'), [
        {
          kind: 'table',
          head: [t('report.time'), t('report.subject'), t('report.verdict'), t('report.reply')],
          rows,
        },
      ]);
    },
    evidence: (): readonly Block[] => {
      if (diagnosis.evidence.length === 0) return [];
      const items = diagnosis.evidence.map(({ text, source, line, rule }) => [
        code(text),
        plain(`— ${place(source, line)}${rule === null ? '' : ` (${t('report.rule', { rule })})`}`),
      ]);
      return heading(t('report.evidence'), [{ kind: 'list', items }]);
    },
    contradictions: (): readonly Block[] =>
      heading(t('report.contradictions'), bullets(diagnosis.contradictions)),
    caveats: (): readonly Block[] => heading(t('report.caveats'), bullets(diagnosis.caveats)),
    similar: (): readonly Block[] =>
      heading(t('report.similar'), bullets(diagnosis.similar.slice(0, 10))),
    coverage: (): readonly Block[] =>
      heading(
        t('report.coverage'),
        bullets(
          diagnosis.coverage.map(
            ({ file, stream, from, to }) =>
              `${file}${stream === null ? '' : ` (${stream})`}: ${period(date(from, 'date'), date(to, 'date'))}`,
          ),
        ),
      ),
    zone: (): Block => ({
      kind: 'note',
      text: t('report.zone', { zone: zoneName(options.timezone, about?.firstAt ?? 0) }),
    }),
  };
}

/** A day once where it begins and ends the period. */
const period = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);

/** What the server said to a message that it did not take. */
const refusal = (events: readonly TimelineEvent[]): string =>
  events.findLast(({ type, response }) => type === 'bounced' && response !== null)?.response ?? '';

function zoneName(timezone: string, at: number): string {
  const label = zoneLabel(at, timezone);
  return label === timezone ? label : `${timezone} (${label})`;
}

/** The names of all known sources. */
export function sourceFiles(
  { coverage }: Diagnosis,
  { files }: SectionOptions,
): ReadonlyMap<number, string> {
  return new Map([
    ...(files ?? []),
    ...coverage.map(({ source, file }) => [source, file] as const),
  ]);
}

type Row = readonly [string, Inline | null];

function messageFields(message: MessageHistory | null, t: Texts): readonly Row[] {
  if (message === null) return [];
  return [
    [t('report.subject'), plain(message.subject ?? '')],
    [t('report.from'), code(message.from ?? '')],
    [t('report.message-id'), code(message.messageId ?? '')],
    [t('report.stream'), plain(message.stream ?? '')],
  ];
}

/** The last delivery with the server's own words: what its administrator can search for. */
export function acceptance(message: MessageHistory | null): TimelineEvent | null {
  return (
    message?.events.findLast(
      ({ type, response }) => type === 'delivered' && (response ?? '').trim() !== '',
    ) ?? null
  );
}

function acceptanceFields(
  message: MessageHistory | null,
  t: Texts,
  date: (at: number | null) => string,
): readonly Row[] {
  const event = acceptance(message);
  if (event === null) return [];
  const line = event.response ?? '';
  return [
    [t('report.acceptance'), code(line)],
    [t('report.queue-id'), code(queueId(line) ?? '')],
    [t('report.accepted-by'), code(event.remoteMta ?? '')],
    [t('report.accepted-at'), plain(date(event.at))],
  ];
}
