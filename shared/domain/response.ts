import type { BounceClass, Owner, Reason } from './bounce.ts';
import type { Classification, NamedThing } from './reply.ts';
import type { TimeSpan } from './time-span.ts';

/** Columns that a list of response clusters can be ordered by. */
export const RESPONSE_SORTS = ['count', 'recipients', 'last', 'first', 'change'] as const;
export type ResponseSort = (typeof RESPONSE_SORTS)[number];

/** What is compared with the same time before it; `auto` takes the longest that the data holds twice. */
export const RESPONSE_PERIODS = ['auto', 'day', 'week', 'month'] as const;
export type ResponsePeriod = (typeof RESPONSE_PERIODS)[number];

/** What can be copied: the list, one cluster, or a question about one. */
export const RESPONSE_COPIES = ['list', 'cluster', 'question-provider', 'question-esp'] as const;

/** `new` was never said before the period, `gone` not in it any more. */
export const RESPONSE_CHANGES = ['new', 'gone', 'more', 'less', 'same'] as const;
export type ResponseChange = (typeof RESPONSE_CHANGES)[number];

/** A provider's part in a cluster. */
export interface ResponseProvider {
  readonly key: string;
  readonly name: string;
  /** How often its servers said so. */
  readonly count: number;
}

/** Replies of one template and one reason. Times are UTC milliseconds. */
export interface ResponseCluster {
  /** Names it: reason and template, as `cluster:"…"` in a query takes them. */
  readonly cluster: string;
  /** The words with `{ip}`, `{address}` and the like for what varies; empty where codes are all there is. */
  readonly template: string;
  /** How often servers said so, every attempt counted. */
  readonly count: number;
  /** Messages that met it, and how many of those arrived in the end. */
  readonly messages: number;
  readonly arrived: number;
  readonly recipients: number;
  /** The largest; `providerCount` says of how many. */
  readonly providers: readonly ResponseProvider[];
  readonly providerCount: number;
  readonly reason: Reason;
  readonly class: BounceClass;
  readonly owner: Owner;
  readonly status: string | null;
  readonly replyCode: string | null;
  readonly knowledge: string;
  /** Of what was asked for; null where no time is known or nothing of it lies in the asked time. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Whatever time was asked for. */
  readonly firstEverAt: number | null;
  readonly lastEverAt: number | null;
  /** Counts by equal parts of the list's `span`. */
  readonly bins: readonly number[];
  /** In the compared period and in the one before it. */
  readonly now: number;
  readonly before: number;
  readonly change: ResponseChange;
  /** One of its texts as the server wrote it. */
  readonly sample: string;
}

export interface ResponseList {
  readonly clusters: readonly ResponseCluster[];
  /** Clusters in all; `clusters` may be cut. */
  readonly total: number;
  /** Replies in all that match the query, and in the clusters that match `find`. */
  readonly count: number;
  readonly found: number;
  /** From the first reply to the last, or the asked time; null where nothing has a time. */
  readonly span: TimeSpan | null;
  /** The compared period; the one before it is as long and ends where it begins. */
  readonly period: TimeSpan | null;
  readonly tookMs: number;
}

/** A thing named in the replies of a cluster, with how often. */
export interface ResponseNamed extends NamedThing {
  readonly count: number;
  readonly recipients: number;
}

/** Everything of one cluster. */
export interface ResponseDetail extends ResponseCluster {
  readonly span: TimeSpan | null;
  readonly period: TimeSpan | null;
  readonly allProviders: readonly (ResponseProvider & {
    readonly recipients: number;
    readonly now: number;
    readonly before: number;
  })[];
  /** Distinct texts as written, the most frequent first. */
  readonly samples: readonly { readonly text: string; readonly count: number }[];
  /** How many distinct texts there are. */
  readonly texts: number;
  readonly named: readonly ResponseNamed[];
  /** False where only the most frequent of very many texts were read for what they name. */
  readonly namedExact: boolean;
  readonly classification: Classification;
  /** Finds the messages: the asked query and `cluster:"…"`. */
  readonly query: string;
}
