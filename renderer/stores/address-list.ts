import type { Output } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';

/** The state of each address in a pasted list. */
export function checkList(addresses: string): Promise<Reply<Output<'search.list'>>> {
  return ask('search.list', { addresses, language: usePreferences.getState().language });
}
