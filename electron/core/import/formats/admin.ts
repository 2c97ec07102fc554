import type { Format } from '../format.ts';

/** Logs of mail servers, reports of mail administrators' consoles, and tables of no known vendor. */
export const adminFormats: readonly Format[] = [];
