import type { Ask, TablePreview } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import type { TableMapping } from '../../shared/domain/import.ts';
import { ask } from './core.ts';
import { reread, startImport } from './imports.ts';
import { notifyError } from './window.ts';

/** The table that a mapping is for: a file that waits, or an imported source. */
export type MappingSubject = Ask<'import.preview'>;

export const previewOf = (subject: MappingSubject): Promise<Reply<TablePreview>> =>
  ask('import.preview', subject);

/** Imports a table as it was confirmed, or reads an imported one again. */
export function importMapped(
  subject: MappingSubject,
  mapping: TableMapping,
  remember: boolean,
): Promise<void> {
  const how = { mapping: plain(mapping), rememberMapping: remember };
  return 'file' in subject ? startImport([subject.file], how) : reread(subject.source, how);
}

/** @returns true once the mapping is no longer remembered for tables of this header */
export async function forgetMapping(fingerprint: string): Promise<boolean> {
  const reply = await ask('mappings.forget', { fingerprint });
  if (!reply.ok) notifyError(reply.error);
  return reply.ok;
}

function plain(mapping: TableMapping): NonNullable<Ask<'sources.reread'>['mapping']> {
  const { event, at, timezone, dateOrder, events } = mapping;
  return {
    columns: { ...mapping.columns },
    ...(event === undefined ? {} : { event }),
    ...(at === undefined ? {} : { at }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(events === undefined ? {} : { events: { ...events } }),
  };
}
