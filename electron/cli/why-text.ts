import type { Diagnosis, MessageHistory, TimelineEvent } from '../../shared/domain/diagnosis.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { formatDate } from '../../shared/i18n/time.ts';
import type { Call } from './command.ts';
import type { Style } from './output.ts';
import { coverage } from './sources.ts';
import { oneLine, wrap } from './table.ts';

const WIDTH = 100;

/** The sign that goes with an outcome, so that colour never says it alone. */
const SIGNS: Readonly<Record<Verdict, readonly [sign: string, style: Style]>> = {
  'no-trace': ['?', 'yellow'],
  'not-attempted': ['⊘', 'yellow'],
  'rejected-by-api': ['⊘', 'red'],
  queued: ['…', 'yellow'],
  deferred: ['…', 'yellow'],
  'bounced-hard': ['✕', 'red'],
  'bounced-soft': ['↺', 'yellow'],
  'bounced-late': ['✕', 'red'],
  delivered: ['✓', 'green'],
  'opened-by-machine': ['◉', 'cyan'],
  opened: ['◉', 'green'],
  clicked: ['✓', 'green'],
  complained: ['◉', 'red'],
  unsubscribed: ['◉', 'yellow'],
};

/** A verdict with its evidence and timeline, for people. */
export function whyText(
  diagnosis: Diagnosis,
  files: ReadonlyMap<number, string>,
  call: Call,
): string {
  const { text, out, language } = call;
  const term = translate(terms, language);
  const [sign, style] = SIGNS[diagnosis.verdict];
  const place = (source: number, line: number): string =>
    out.style('dim', `${files.get(source) ?? source}:${line}`);
  const verdict = out.style(style, `${sign} ${term(`verdict.${diagnosis.verdict}`)}`);
  const confidence = out.style('dim', text(`why.confidence.${diagnosis.confidence}`));
  const parts = [
    `${out.style('bold', oneLine(diagnosis.recipient))}  ${diagnosis.provider.name}`,
    `${verdict}  ${confidence}`,
    '',
    out.style('bold', wrap(diagnosis.headline, WIDTH)),
    wrap(diagnosis.explanation, WIDTH),
    ...section(
      text('why.evidence'),
      diagnosis.evidence.map(
        (one) => `${wrap(one.text, WIDTH, '  ')}  ${place(one.source, one.line)}`,
      ),
      call,
    ),
    ...section(text('why.contradictions'), diagnosis.contradictions.map(bullet), call),
    ...section(text('why.caveats'), diagnosis.caveats.map(bullet), call),
    ...section(
      text('why.next'),
      diagnosis.nextSteps.map(({ who, text: step }) => bullet(`${text(`who.${who}`)}: ${step}`)),
      call,
    ),
    ...section(
      text('why.coverage'),
      diagnosis.verdict === 'no-trace'
        ? diagnosis.coverage.map(({ file, from, to, stream }) =>
            bullet([file, coverage(from, to, call), stream ?? ''].filter(Boolean).join('  ')),
          )
        : [],
      call,
    ),
    ...section(text('why.similar'), diagnosis.similar.map(bullet), call),
    ...section(
      text('why.messages'),
      diagnosis.messages.map((message) => messageText(message, call, place)),
      call,
    ),
  ];
  return parts.join('\n');
}

function section(title: string, lines: readonly string[], { out }: Call): readonly string[] {
  return lines.length === 0 ? [] : ['', out.style('bold', title), ...lines];
}

function bullet(sentence: string): string {
  return wrap(sentence, WIDTH, '    ').replace(/^ {4}/, '  · ');
}

function messageText(
  message: MessageHistory,
  call: Call,
  place: (source: number, line: number) => string,
): string {
  const term = translate(terms, call.language);
  const unnamed = message.listed === true ? 'why.list-entry' : 'why.no-subject';
  const subject = message.subject ?? call.text(unnamed);
  const head = `  ${call.out.style('bold', oneLine(subject))}  ${term(`verdict.${message.outcome}`)}`;
  return [head, ...message.events.map((event) => eventText(event, call, place))].join('\n');
}

function eventText(
  event: TimelineEvent,
  { text, language, timezone }: Call,
  place: (source: number, line: number) => string,
): string {
  const term = translate(terms, language);
  const at =
    event.at === null ? '—' : formatDate(event.at, { language, timezone, style: 'datetime' });
  const machine = event.machine ? ` (${text('why.machine')})` : '';
  const line = `    ${at}  ${term(`event.${event.type}`)}${machine}  ${place(event.source, event.line)}`;
  const words = event.response ?? event.detail;
  return words === null ? line : `${line}\n${wrap(words, WIDTH, '      > ')}`;
}
