import { basename } from 'node:path';
import type { Output } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { ExportWish } from '../../shared/contract/methods.ts';
import type { Core } from '../core/core.ts';
import { exportFileName } from '../core/export/file-name.ts';
import type { Downloads } from './downloads.ts';
import type { HostPorts } from './host-ports.ts';

/**
 * Exports where the user says, or where the host has no dialogs into a file that the page fetches.
 * Throws `cancelled` where no place was chosen, and what the core throws.
 */
export async function runExport(
  core: Pick<Core, 'exportRows'>,
  caseName: string,
  wish: ExportWish,
  ports: Pick<HostPorts, 'placeExport'>,
  downloads: Downloads,
): Promise<Output<'export.run'>> {
  const proposal = exportFileName(caseName, wish);
  const place = await ports.placeExport(proposal);
  if (place === null) throw new Failure('cancelled');
  if (place.kind === 'place') {
    const done = await core.exportRows(wish, place.path);
    return { ...done, fileName: basename(place.path), download: null };
  }
  const { path, token } = await downloads.place(proposal);
  try {
    const done = await core.exportRows(wish, path);
    return { ...done, fileName: proposal, download: `/download/${token}` };
  } catch (error) {
    await downloads.drop(token);
    throw error;
  }
}
