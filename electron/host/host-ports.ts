import { Failure } from '../../shared/contract/errors.ts';

/** Where an export goes: to a place that was chosen, or to be fetched by the page. */
export type ExportPlace =
  | { readonly kind: 'place'; readonly path: string }
  | { readonly kind: 'download' };

/** What differs per host: the dialogs of a window and the printing of a page. Paths stay inside the host. */
export interface HostPorts {
  /** Files and folders to import, chosen by the user; empty when the choice was cancelled. */
  readonly pickFiles: () => Promise<readonly string[]>;
  /** A case to open, or null when the choice was cancelled. */
  readonly pickCase: () => Promise<string | null>;
  /** Where to put a new case, given a proposal; null when cancelled. */
  readonly placeNewCase: (proposal: string) => Promise<string | null>;
  /** Where to write an export, given a proposal of its name; null when cancelled. */
  readonly placeExport: (fileName: string) => Promise<ExportPlace | null>;
  /** Prints an HTML document and saves it where the user says. False when cancelled. */
  readonly savePdf: (html: string, fileName: string) => Promise<boolean>;
}

const notHere = (): Promise<never> => Promise.reject(new Failure('not-available-here'));

/** The ports of a host without windows: no dialogs, a new case goes where it is proposed. */
export const windowlessPorts: HostPorts = {
  pickFiles: notHere,
  pickCase: notHere,
  placeNewCase: async (proposal) => proposal,
  placeExport: async () => ({ kind: 'download' }),
  savePdf: notHere,
};
