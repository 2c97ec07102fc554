import type { SourceSummary } from '../../shared/domain/source.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { warningSentence } from '../../shared/i18n/errors/sentences.ts';
import { isoTime } from '../../shared/i18n/time.ts';

/** A source as `import --json` and `sources --json` give it. */
export function sourceJson(source: SourceSummary, language: Language): Record<string, unknown> {
  return {
    id: source.id,
    file: source.file,
    sha256: source.sha256,
    format: source.format,
    confidence: source.confidence,
    records: source.records,
    imported: source.imported,
    duplicates: source.duplicates,
    rejected: source.rejected,
    events: source.events,
    bounces: source.bounces,
    from: isoTime(source.from),
    to: isoTime(source.to),
    timezone: source.timezone,
    warnings: source.warnings.map(({ code, details }) => ({
      code,
      message: warningSentence(code, language, details),
      ...(details === undefined ? {} : { details }),
    })),
    importedAt: isoTime(source.importedAt),
    bytes: source.bytes,
  };
}
