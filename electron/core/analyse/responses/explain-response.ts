import type { ResponseExplained } from '../../../../shared/contract/api.ts';
import type { ResponseDetail, ResponseNamed } from '../../../../shared/domain/response.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import { responseTexts } from '../../../../shared/i18n/responses/texts.ts';
import type { ResponseText } from '../../../../shared/i18n/responses/texts.ts';
import { delistPage } from '../../classify/named/delist-pages.ts';
import { explanation, knowledgeEntry } from '../../classify/knowledge/knowledge.ts';
import { shownEntry } from '../../classify/knowledge/shown-entry.ts';

/** What to do about a thing that replies name. */
function adviceOn({ kind, value }: ResponseNamed, t: ResponseText): string {
  if (kind !== 'blocklist') return t(`do.${kind}`);
  const known = delistPage(value);
  if (known === null) return t('do.blocklist.unknown');
  return known.kind === 'page'
    ? t('do.blocklist', { page: known.page })
    : t('do.blocklist.closed', { date: known.since });
}

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
  const t = responseTexts(language);
  const entry =
    knowledgeEntry(classification.knowledge, language) ??
    knowledgeEntry(`reason-${found.reason}`, language);
  return {
    ...found,
    named: found.named.map((thing) => ({ ...thing, advice: adviceOn(thing, t) })),
    query: clusterQuery(query, found.cluster),
    explanation: explanation(
      { ...classification, named: namedByAll(found.named, found.count) },
      language,
    ),
    entry: entry === null ? null : shownEntry(entry),
  };
}
