import { create } from 'zustand';
import type { KnowledgeEntry, Output } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import { REASONS } from '../../shared/domain/bounce.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';
import { closeSheet, goTo } from './window.ts';

interface KnowledgeState {
  readonly text: string;
  readonly found: readonly KnowledgeEntry[];
  readonly entry: KnowledgeEntry | null;
  readonly status: 'idle' | 'waiting' | 'ready' | 'failed';
  readonly error: WireError | null;
  readonly pasted: string;
  /** Titles of entries that the shown one refers to. */
  readonly titles: ReadonlyMap<string, string>;
  readonly explained: Output<'reply.explain'> | null;
}

export const useKnowledge = create<KnowledgeState>(() => ({
  text: '',
  found: [],
  entry: null,
  status: 'idle',
  error: null,
  pasted: '',
  titles: new Map(),
  explained: null,
}));

/** The kinds of entries in the order of the list. */
export const KNOWLEDGE_KINDS = ['reason', 'code', 'rule', 'event'] as const;

let generation = 0;

/** Before anything is asked, the reasons are there to look through. */
async function allReasons(language: Language): Promise<readonly KnowledgeEntry[]> {
  const replies = await Promise.all(
    REASONS.map((reason) => ask('knowledge.entry', { id: `reason-${reason}`, language })),
  );
  return replies
    .flatMap((reply) => (reply.ok ? [reply.value] : []))
    .toSorted((a, b) => a.title.localeCompare(b.title, language));
}

export async function searchKnowledge(
  text: string,
  language: Language = usePreferences.getState().language,
): Promise<void> {
  generation += 1;
  const mine = generation;
  useKnowledge.setState({ text, status: 'waiting' });
  if (text.trim() === '') {
    const found = await allReasons(language);
    if (mine === generation) useKnowledge.setState({ found, status: 'ready', error: null });
    return;
  }
  const reply = await ask('knowledge.search', { query: text, language });
  if (mine !== generation) return;
  if (!reply.ok) {
    useKnowledge.setState({ status: 'failed', error: reply.error });
    return;
  }
  useKnowledge.setState({ found: reply.value, status: 'ready', error: null });
}

/** A search that is typed opens its first entry, unless what is open is among the found. */
export async function typeKnowledge(typed: string): Promise<void> {
  await searchKnowledge(typed);
  const { text, found, entry, status } = useKnowledge.getState();
  if (text !== typed || typed.trim() === '' || status !== 'ready') return;
  if (!found.some(({ id }) => id === entry?.id)) showFirst();
}

/** The entry that stands first in the list. */
export function showFirst(): void {
  const { found } = useKnowledge.getState();
  const first = KNOWLEDGE_KINDS.flatMap((kind) => found.filter((one) => one.kind === kind))[0];
  if (first !== undefined) void showEntry(first.id);
}

/** References shown under an entry. */
const MOST_RELATED = 8;

export async function showEntry(
  id: string,
  language: Language = usePreferences.getState().language,
): Promise<void> {
  const reply = await ask('knowledge.entry', { id, language });
  if (!reply.ok) {
    useKnowledge.setState({ error: reply.error });
    return;
  }
  useKnowledge.setState({ entry: reply.value, error: null });
  const related = await Promise.all(
    reply.value.related
      .slice(0, MOST_RELATED)
      .map((one) => ask('knowledge.entry', { id: one, language })),
  );
  useKnowledge.setState({
    titles: new Map(related.flatMap((one) => (one.ok ? [[one.value.id, one.value.title]] : []))),
  });
}

/** Everything that is shown, in another language. */
export async function refreshKnowledge(language: Language): Promise<void> {
  const { text, entry, pasted } = useKnowledge.getState();
  await Promise.all([
    searchKnowledge(text, language),
    entry === null ? null : showEntry(entry.id, language),
    explainReply(pasted),
  ]);
}

/** From a verdict or an event to its entry in the knowledge base. */
export function openKnowledge(id: string): void {
  closeSheet();
  goTo('knowledge');
  void showEntry(id);
}

let explaining = 0;

/** Reads a reply that was pasted from somewhere else. */
export async function explainReply(text: string): Promise<void> {
  explaining += 1;
  const mine = explaining;
  useKnowledge.setState({ pasted: text });
  if (text.trim() === '') {
    useKnowledge.setState({ explained: null });
    return;
  }
  const { language } = usePreferences.getState();
  const reply = await ask('reply.explain', { text: text.slice(0, 20_000), language });
  if (mine !== explaining) return;
  useKnowledge.setState(
    reply.ok ? { explained: reply.value, error: null } : { explained: null, error: reply.error },
  );
}
