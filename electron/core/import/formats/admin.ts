import type { Format } from '../format.ts';
import { genericCsv } from './generic-csv.ts';

/** Logs of mail servers, reports of mail administrators' consoles, and tables of no known vendor. */
export const adminFormats: readonly Format[] = [genericCsv];
