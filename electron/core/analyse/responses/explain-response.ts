import type { ResponseExplained } from '../../../../shared/contract/api.ts';
import type { ResponseDetail, ResponseNamed } from '../../../../shared/domain/response.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import { explanation, knowledgeEntry } from '../../classify/knowledge/knowledge.ts';
import { shownEntry } from '../../classify/knowledge/shown-entry.ts';

/** Things that a sentence about all replies of a cluster may name: those that all of them name. */
function namedByAll(named: readonly ResponseNamed[], count: number): readonly ResponseNamed[] {
  return named.filter((thing) => thing.count === count);
}

/** A query for the messages of a cluster, under the query that it was counted under. */
export function clusterQuery(query: string, cluster: string): string {
  return `${query} cluster:"${cluster.replaceAll('"', '""')}"`.trim();
}

/** A cluster with its meaning and advice in words. */
export function explainResponse(
  found: Omit<ResponseDetail, 'query'>,
  query: string,
  language: Language,
): ResponseExplained {
  const { classification } = found;
  const entry =
    knowledgeEntry(classification.knowledge, language) ??
    knowledgeEntry(`reason-${found.reason}`, language);
  return {
    ...found,
    query: clusterQuery(query, found.cluster),
    explanation: explanation(
      { ...classification, named: namedByAll(found.named, found.count) },
      language,
    ),
    entry: entry === null ? null : shownEntry(entry),
  };
}
