import type { ImportResult } from '../../shared/contract/api.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { DeskKey } from '../../shared/i18n/desk/desk.ts';
import type { Values } from '../../shared/i18n/message.ts';

export interface ImportEnd {
  readonly key: DeskKey;
  readonly values: Values;
}

/** A file that the case has already: nothing of it was counted again. */
export const isKnown = ({ records, duplicates }: SourceSummary): boolean =>
  records > 0 && duplicates === records;

/** What came of an import in one sentence, the same for every eye and ear: what waits for an answer first, then what was left out. */
export function importEnd({ cancelled, needMapping, sources, skipped }: ImportResult): ImportEnd {
  const imported = sources.reduce((sum, source) => sum + source.imported, 0);
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  if (cancelled) return { key: 'import.said-cancelled', values: {} };
  if (needMapping.length > 0)
    return { key: 'import.said-waiting', values: { count: needMapping.length } };
  const values = { count: imported, rejected, skipped: skipped.length };
  if (rejected > 0)
    return { key: skipped.length > 0 ? 'import.said-partly' : 'import.said-rejected', values };
  if (skipped.length > 0) return { key: 'import.said-skipped', values };
  if (sources.length > 0 && sources.every(isKnown))
    return { key: 'import.said-known', values: { count: sources.length } };
  return { key: 'import.said-done', values };
}
