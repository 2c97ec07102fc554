import type { Events } from '../../shared/contract/api.ts';

/** What a core tells its host unasked. */
export type CoreEvent = Exclude<keyof Events, 'files.opened' | 'case.opening'>;
