import type { TablePreview } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import type { TableMapping } from '../../shared/domain/import.ts';
import { ask } from './core.ts';
import { startImport } from './imports.ts';

export const previewOf = (file: string): Promise<Reply<TablePreview>> =>
  ask('import.preview', { file });

/** Imports a table as it was confirmed. */
export function importMapped(
  token: string,
  mapping: TableMapping,
  remember: boolean,
): Promise<void> {
  const { event, at, timezone, dateOrder, events } = mapping;
  return startImport([token], {
    mapping: {
      columns: { ...mapping.columns },
      ...(event === undefined ? {} : { event }),
      ...(at === undefined ? {} : { at }),
      ...(timezone === undefined ? {} : { timezone }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(events === undefined ? {} : { events: { ...events } }),
    },
    rememberMapping: remember,
  });
}
