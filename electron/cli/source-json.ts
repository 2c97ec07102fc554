import type { SourceSummary } from '../../shared/domain/source.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { warningSentence } from '../../shared/i18n/errors/sentences.ts';

/** A UTC millisecond as ISO 8601, or null. */
export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

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
    from: iso(source.from),
    to: iso(source.to),
    timezone: source.timezone,
    warnings: source.warnings.map(({ code, details }) => ({
      code,
      message: warningSentence(code, language, details),
      ...(details === undefined ? {} : { details }),
    })),
    importedAt: iso(source.importedAt),
    bytes: source.bytes,
  };
}
