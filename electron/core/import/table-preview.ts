import type { TablePreview } from '../../../shared/contract/api.ts';
import { Failure } from '../../../shared/contract/errors.ts';
import { COLUMN_ROLES } from '../../../shared/domain/import.ts';
import { openPath } from './container/open-path.ts';
import { previewTable } from './preview.ts';

/** The first table at a path with what is guessed of it, for the mapping dialog. Throws `not-found`. */
export async function tablePreview(path: string): Promise<TablePreview> {
  for await (const opened of openPath(path)) {
    if ('kind' in opened) continue;
    const found = await previewTable(opened);
    if (found.kind === 'skipped') continue;
    return {
      file: opened.name,
      encoding: found.encoding.name,
      delimiter: found.delimiter,
      header: found.columns,
      rows: found.rows,
      guess: found.guess,
      roles: COLUMN_ROLES,
      candidates: found.formats.map(({ id, confidence }) => ({ format: id, confidence })),
      remembered: false,
    };
  }
  throw new Failure('not-found');
}
