import type { LoadState } from './load-state.ts';

/** Files loose reports of recipients whose messages changed with the message that fits best. */
export function fileLooseReports(_state: LoadState): void {}
