import type { KnowledgeEntry } from '../../../../shared/contract/api.ts';
import type { KnowledgeEntry as StoredEntry } from './entry.ts';

/** An entry as it crosses to the page. */
export function shownEntry({ who, action, ...entry }: StoredEntry): KnowledgeEntry {
  return { ...entry, whoActs: who, whatToDo: action };
}
