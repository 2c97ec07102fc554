import type { Actor } from '../../../../shared/domain/verdict.ts';

export const KNOWLEDGE_KINDS = ['reason', 'code', 'rule', 'event'] as const;
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

/** One entry in one language, as it is shown. */
export interface KnowledgeEntry {
  /** `reason-mailboxfull`, `code-x-2-2`, `google-over-quota`. */
  readonly id: string;
  readonly kind: KnowledgeKind;
  readonly title: string;
  /** What the reply means; one or two sentences. */
  readonly meaning: string;
  /** Who can change it. */
  readonly who: Actor;
  /** What that one does. */
  readonly action: string;
  /** RFC section or the vendor's page. */
  readonly source: string;
  /** When the source was published or, for a vendor's page, read: `2003-01`, `2026-02-15`. */
  readonly date: string;
  /** Ids of entries that belong to it: the reason of a rule, the rules and codes of a reason. */
  readonly related: readonly string[];
}

/**
 * title, meaning, action, and where the reply can name something a sentence to say instead of
 * the meaning then, with `{thing}` for what is named.
 */
export type KnowledgeText = readonly [
  title: string,
  meaning: string,
  action: string,
  about?: string,
];

export type KnowledgeRow = readonly [
  id: string,
  who: Actor,
  source: string,
  date: string,
  en: KnowledgeText,
  ru: KnowledgeText,
];
