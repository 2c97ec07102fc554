import type { Language } from '../../../../shared/domain/verdict.ts';
import type { SuppressionRow } from '../../../../shared/domain/suppression.ts';
import { translate } from '../../../../shared/i18n/message.ts';
import { suppressionTexts } from '../../../../shared/i18n/suppressions/texts.ts';
import { terms } from '../../../../shared/i18n/terms/terms.ts';
import { isoTime } from '../../../../shared/i18n/time.ts';
import { csvCell } from '../../report/escape.ts';
import { espName } from './esps.ts';
import { shapeFor } from './export-shapes.ts';
import type { ExportPurpose } from './export-shapes.ts';

export interface ExportRequest {
  readonly esp: string;
  readonly purpose: ExportPurpose;
  readonly form: 'list' | 'table';
  /** The filter in the words of the one who asked; empty for everything. */
  readonly filter: string;
  readonly chosen: boolean;
  readonly language: Language;
  readonly now: Date;
}

export interface ExportContent {
  readonly addresses: readonly string[];
  readonly rows: readonly SuppressionRow[];
  readonly leftOut: number;
  /** Names of sources by their id. */
  readonly files: ReadonlyMap<number, string>;
}

export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly count: number;
  /** What it is, which filter made it, and in what shape: sentences to go with the file. */
  readonly about: readonly string[];
}

const MEDIA: Readonly<Record<string, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** The file to hand to a service, or a table of the same rows with their evidence. */
export function exportFile(request: ExportRequest, content: ExportContent): ExportFile {
  const { esp, purpose, form, now } = request;
  const shape = shapeFor(esp, purpose);
  const extension = form === 'table' ? 'csv' : shape.extension;
  return {
    fileName: `${esp}-${purpose}-${now.toISOString().slice(0, 10)}.${extension}`,
    mediaType: MEDIA[extension] ?? 'text/plain',
    text: form === 'table' ? evidenceTable(request, content) : shape.render(content.addresses, now),
    count: content.addresses.length,
    about: aboutOf(request, content),
  };
}

function aboutOf(request: ExportRequest, { leftOut }: ExportContent): readonly string[] {
  const { esp, purpose, form } = request;
  const t = translate(suppressionTexts, request.language);
  const shape = shapeFor(esp, purpose);
  const shown =
    shape.source === ''
      ? t('export.shape-plain')
      : t(shape.verified ? 'export.shape' : 'export.shape-derived', { source: shape.source });
  return [
    t(`export.about.${purpose}`, { esp: nameOf(request) }),
    t('export.filter', { filter: filterOf(request) }),
    ...(leftOut === 0 ? [] : [t('export.left-out', { count: leftOut })]),
    ...(form === 'table' ? [] : [shown]),
    ...(form === 'table' || shape.most === null ? [] : [t('export.most', { count: shape.most })]),
    ...(esp === 'klaviyo' && purpose === 'restore' ? [t('export.klaviyo')] : []),
    ...(esp === 'sendgrid' && purpose === 'restore' ? [t('export.sendgrid')] : []),
  ];
}

function nameOf({ esp, language }: ExportRequest): string {
  const t = translate(suppressionTexts, language);
  if (esp === 'mail') return t('esp.mail');
  const name = espName(esp);
  return name === '' ? t('esp.other') : name;
}

function filterOf({ filter, chosen, language }: ExportRequest): string {
  const t = translate(suppressionTexts, language);
  const parts = [
    ...(filter === '' ? [] : [filter]),
    ...(chosen ? [t('export.filter-chosen')] : []),
  ];
  return parts.length === 0 ? t('export.filter-everything') : parts.join(', ');
}

/** One row an address, with what the finding rests on; every cell safe against formulas. */
function evidenceTable(request: ExportRequest, { rows, files }: ExportContent): string {
  const t = translate(suppressionTexts, request.language);
  const term = translate(terms, request.language);
  const head = (
    [
      'address',
      'esp',
      'finding',
      'cause',
      'confidence',
      'since',
      'esp-reason',
      'words',
      'reason',
      'evidence',
      'next',
      'filter',
    ] as const
  ).map((column) => t(`table.${column}`));
  const filter = filterOf(request);
  const esp = nameOf(request);
  const body = rows.map((row) => [
    row.recipient,
    esp,
    t(`finding.${row.finding}`),
    t(`cause.${row.cause}`),
    term(`confidence.${row.confidence}`),
    isoTime(row.since) ?? '',
    row.espReason ?? '',
    row.words ?? '',
    row.reason === null ? '' : term(`reason.${row.reason}`),
    row.evidence
      .map(
        ({ role, source, line }) => `${t(`role.${role}`)}: ${files.get(source) ?? source}:${line}`,
      )
      .join('; '),
    t(row.basis === 'silence' ? 'next.silence' : `next.${row.cause}`),
    filter,
  ]);
  // The mark tells spreadsheets that the text is UTF-8.
  return `\uFEFF${[head, ...body].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}
