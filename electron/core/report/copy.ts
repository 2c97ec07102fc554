import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import { isoTime } from '../../../shared/i18n/time.ts';
import { tsvCell } from './escape.ts';
import { renderMarkdown } from './markdown.ts';
import { namedIn, redactDiagnosis, redactFiles, type RedactOptions } from './redact.ts';
import { sections, sourceFiles, type SectionOptions } from './sections.ts';
import { whyJson } from './why-json.ts';

export type CopyFormat = 'text' | 'markdown' | 'tsv' | 'json';

export interface CopyOptions extends SectionOptions {
  readonly format: CopyFormat;
  readonly redact?: RedactOptions | null | undefined;
}

/**
 * A diagnosis for the clipboard: `text` to paste into a reply, `markdown` for a ticket, `tsv` with one
 * row per event for a spreadsheet (times in ISO 8601, cells safe against formulas), `json` in the
 * shape of `deadletter why --json`.
 */
export function copyText(diagnosis: Diagnosis, options: CopyOptions): string {
  const hidden = options.redact ?? null;
  const shown = hidden === null ? diagnosis : redactDiagnosis(diagnosis, hidden);
  const given =
    hidden === null
      ? options
      : { ...options, files: redactFiles(options.files, hidden, namedIn(diagnosis)) };
  switch (options.format) {
    case 'text':
      return asText(shown, given);
    case 'markdown':
      return asMarkdown(shown, given);
    case 'tsv':
      return asTsv(shown, given);
    case 'json':
      return `${JSON.stringify(whyJson(shown), null, 2)}\n`;
    default:
      return unreachable(options.format);
  }
}

function asText(diagnosis: Diagnosis, options: SectionOptions): string {
  const { t, place } = sections(diagnosis, options);
  const list = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)];
  const lines = [
    diagnosis.headline,
    '',
    diagnosis.explanation,
    ...list(
      t('report.next-steps'),
      diagnosis.nextSteps.map(({ who, text }) => `${t(`actor.${who}`)}: ${text}`),
    ),
    ...list(
      t('report.evidence'),
      diagnosis.evidence.map(({ text, source, line }) => `${text} (${place(source, line)})`),
    ),
    ...list(t('report.contradictions'), diagnosis.contradictions),
    ...list(t('report.caveats'), diagnosis.caveats),
  ];
  return `${lines.join('\n')}\n`;
}

function asMarkdown(diagnosis: Diagnosis, options: SectionOptions): string {
  const part = sections(diagnosis, options);
  return renderMarkdown({
    title: diagnosis.recipient,
    blocks: [
      ...part.verdict(),
      ...part.steps(),
      ...part.heading(part.t('report.message'), part.identity()),
      ...part.events(part.about, 'client'),
      ...part.evidence(),
      ...part.contradictions(),
      ...part.caveats(),
      part.zone(),
    ],
  });
}

const COLUMNS = [
  'recipient',
  'subject',
  'message_id',
  'time_utc',
  'event',
  'reply',
  'reason',
  'class',
  'machine',
  'source',
  'line',
] as const;

function asTsv(diagnosis: Diagnosis, options: SectionOptions): string {
  const files = sourceFiles(diagnosis, options);
  const rows = diagnosis.messages.flatMap((message) =>
    message.events.map((event) => [
      diagnosis.recipient,
      message.subject ?? '',
      message.messageId ?? '',
      isoTime(event.at) ?? '',
      event.type,
      event.response ?? '',
      event.classification?.reason ?? '',
      event.classification?.class ?? '',
      event.machineReason ?? (event.machine ? 'yes' : ''),
      files.get(event.source) ?? String(event.source),
      String(event.line),
    ]),
  );
  return `${[COLUMNS, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\n')}\n`;
}
