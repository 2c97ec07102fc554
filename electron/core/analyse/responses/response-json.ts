import type { ResponseExplained } from '../../../../shared/contract/api.ts';
import type { ResponseCluster } from '../../../../shared/domain/response.ts';
import type { TimeSpan } from '../../../../shared/domain/time-span.ts';
import { isoTime } from '../../../../shared/i18n/time.ts';

const isoSpan = (span: TimeSpan | null): { from: string | null; to: string | null } | null =>
  span === null ? null : { from: isoTime(span.from), to: isoTime(span.to) };

/** A cluster as `deadletter responses --json` gives it: times in ISO 8601. */
export function clusterJson(cluster: ResponseCluster): Record<string, unknown> {
  return {
    template: cluster.template,
    count: cluster.count,
    messages: cluster.messages,
    recipients: cluster.recipients,
    arrived: cluster.arrived,
    providers: cluster.providers.map(({ key }) => key),
    byProvider: cluster.providers,
    reason: cluster.reason,
    class: cluster.class,
    owner: cluster.owner,
    status: cluster.status,
    replyCode: cluster.replyCode,
    knowledge: cluster.knowledge,
    firstAt: isoTime(cluster.firstAt),
    lastAt: isoTime(cluster.lastAt),
    now: cluster.now,
    before: cluster.before,
    change: cluster.change,
    sample: cluster.sample,
    cluster: cluster.cluster,
  };
}

/** Everything of one cluster, as `deadletter responses --cluster … --json` gives it. */
export function detailJson(found: ResponseExplained): Record<string, unknown> {
  return {
    ...clusterJson(found),
    byProvider: found.allProviders,
    period: isoSpan(found.period),
    span: isoSpan(found.span),
    samples: found.samples,
    texts: found.texts,
    named: found.named,
    namedExact: found.namedExact,
    explanation: found.explanation,
    whoActs: found.entry?.whoActs ?? null,
    whatToDo: found.entry?.whatToDo ?? null,
    query: found.query,
  };
}
