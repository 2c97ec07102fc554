import type { Completion, SavedView } from '../../../shared/contract/api.ts';
import type { Words } from '../../text/use-text.ts';
import type { IconName } from '../../ui/icon.tsx';
import { tokenize } from '../../query/tokens.ts';
import { COMMANDS } from '../commands/commands.ts';
import { filterLabel } from './filter-label.ts';

export interface Suggestion {
  readonly id: string;
  readonly group: 'completion' | 'view' | 'recent' | 'command';
  readonly label: string;
  readonly hint: string | null;
  readonly icon: IconName;
  readonly act:
    | { readonly kind: 'insert'; readonly completion: Completion }
    | { readonly kind: 'query'; readonly query: string }
    | { readonly kind: 'run'; readonly run: () => void };
}

interface Known {
  readonly completions: readonly Completion[];
  readonly views: readonly SavedView[];
  readonly recent: readonly string[];
}

const COMMAND_MARK = '>';

/** What the filter means, where its value has a name of its own. */
function meaningOf({ insert, label }: Completion, words: Words): string | null {
  const [token] = tokenize(insert);
  if (token === undefined || token.field === null || token.value === '') return null;
  const value = token.values.at(-1) ?? '';
  const meaning = filterLabel(token.field, value, words);
  if (meaning !== value) return meaning;
  return label === value || label === insert ? null : label;
}

/** Commands whose name contains every word of the text. */
function commandsFor(text: string, { t }: Words, limit: number): readonly Suggestion[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ id, when }) => id !== 'command.search' && when())
    .map((command) => ({ command, label: t(command.id) }))
    .filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)))
    .slice(0, limit)
    .map(({ command, label }) => ({
      id: command.id,
      group: 'command',
      label,
      hint: command.keys,
      icon: 'right',
      act: { kind: 'run', run: command.run },
    }));
}

/**
 * What the box offers below itself: while it is empty, views, recent searches and every command;
 * after `>` commands alone; while a filter is typed its completions. An address gets none: its
 * answer is the list.
 */
export function suggestionsFor(text: string, known: Known, words: Words): readonly Suggestion[] {
  if (text.trimStart().startsWith(COMMAND_MARK))
    return commandsFor(text.trimStart().slice(1), words, 40);
  const completions = known.completions.map((completion): Suggestion => ({
    id: `c:${completion.insert}`,
    group: 'completion',
    label: completion.insert,
    hint: meaningOf(completion, words),
    icon: 'search',
    act: { kind: 'insert', completion },
  }));
  if (text.trim() !== '')
    return text.trim().length < 3
      ? completions
      : [...completions, ...(/[@:"]/.test(text) ? [] : commandsFor(text, words, 4))];
  return [
    ...known.views.map((view): Suggestion => ({
      id: `v:${view.id}`,
      group: 'view',
      label: view.name,
      hint: words.number(view.count),
      icon: 'bookmark',
      act: { kind: 'query', query: view.query },
    })),
    ...known.recent.slice(0, 5).map((query): Suggestion => ({
      id: `r:${query}`,
      group: 'recent',
      label: query,
      hint: null,
      icon: 'clock',
      act: { kind: 'query', query },
    })),
    ...commandsFor('', words, 40),
  ];
}
