import type { Format } from '../format.ts';
import { adminFormats } from './admin.ts';
import { espFormats } from './esp.ts';

/** Every format that reads records. Mails (`eml`, `mbox`) are read by the mail decoder. */
export const formats: readonly Format[] = [...espFormats, ...adminFormats];

const byId: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.id, format]));

/** @returns undefined for an unknown id and for `eml` and `mbox` */
export function formatById(id: string): Format | undefined {
  return byId.get(id);
}

/** The form of a format in which a file was detected: a table that is none has no delimiter. */
export function formOf({
  format,
  delimiter,
}: {
  readonly format: string;
  readonly delimiter: string | null;
}): Format | undefined {
  const found = byId.get(format);
  const asJson = found?.container === 'csv' && delimiter === null ? found.json : undefined;
  return asJson ?? found;
}

/** What `deadletter formats` tells of a format. */
export interface FormatEntry {
  readonly id: string;
  readonly title: string;
  readonly container: 'csv' | 'json' | 'ndjson' | 'log' | 'mail';
  readonly vendor: string;
  readonly verified: boolean;
}

/** Mails have no vendor's shape: RFC 5322, and RFC 4155 for several in one file. */
const MAIL_FORMATS: readonly FormatEntry[] = [
  { id: 'eml', title: 'E-mail message (.eml)', container: 'mail', vendor: 'any', verified: true },
  { id: 'mbox', title: 'Mailbox file (.mbox)', container: 'mail', vendor: 'any', verified: true },
];

/** All formats that can be imported, in the order in which they are listed for people. */
export function formatCatalogue(): readonly FormatEntry[] {
  const entries = formats.map(({ id, title, container, vendor, verified }) => ({
    id,
    title,
    container,
    vendor,
    verified,
  }));
  return [...entries, ...MAIL_FORMATS];
}
