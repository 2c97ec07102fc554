import type { Diagnosis } from '../../../shared/domain/diagnosis.ts';
import type { Block, ReportDocument } from './document.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { reportQuestions } from './questions.ts';
import { namedIn, redactDiagnosis, redactFiles, type RedactOptions } from './redact.ts';
import { sections, type SectionOptions } from './sections.ts';

export type Audience = 'client' | 'esp' | 'recipient-it';

export interface ReportOptions extends SectionOptions {
  readonly audience: Audience;
  readonly format: 'md' | 'html';
  readonly redact?: RedactOptions | null | undefined;
}

/**
 * One page to hand over: to the client the verdict with its grounds and what to do, to the sending
 * service and to the recipient's administrator what is asked of them, with ids, times with their zone
 * and the servers' words as they were. The HTML is self-contained and prints on A4.
 */
export function clientReport(diagnosis: Diagnosis, options: ReportOptions): string {
  const hidden = options.redact ?? null;
  const document =
    hidden === null
      ? reportDocument(diagnosis, options, false)
      : reportDocument(
          redactDiagnosis(diagnosis, hidden),
          { ...options, files: redactFiles(options.files, hidden, namedIn(diagnosis)) },
          true,
        );
  return options.format === 'md'
    ? renderMarkdown(document)
    : renderHtml(document, options.language);
}

/** The page before it has a format. */
export function reportDocument(
  diagnosis: Diagnosis,
  options: SectionOptions & { readonly audience: Audience },
  redacted: boolean,
): ReportDocument {
  const part = sections(diagnosis, options);
  const { t, about } = part;
  const end: readonly Block[] = [
    part.zone(),
    ...(redacted ? [{ kind: 'note', text: t('report.redacted') } as const] : []),
  ];
  const title = t(`report.title.${options.audience}`);
  if (options.audience === 'client') {
    return {
      title,
      blocks: [
        ...part.verdict(),
        ...part.steps(),
        ...part.heading(t('report.message'), part.identity()),
        ...part.events(about, 'client'),
        ...part.older(),
        ...part.evidence(),
        ...part.contradictions(),
        ...part.caveats(),
        ...(diagnosis.verdict === 'no-trace' ? part.similar() : []),
        ...part.coverage(),
        ...end,
        { kind: 'note', text: t('report.footer') },
      ],
    };
  }
  const questions = reportQuestions(diagnosis, options.audience).map((key) => t(key));
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: diagnosis.headline, strong: true },
      ...part.heading(t(`report.ask.${options.audience}`), part.bullets(questions)),
      ...part.steps([options.audience]),
      ...part.heading(t('report.message'), part.identity()),
      ...part.events(about, 'others'),
      ...(diagnosis.verdict === 'not-attempted' && options.audience === 'esp'
        ? part.older('failures')
        : []),
      ...part.contradictions(),
      ...end,
    ],
  };
}
