import { z } from 'zod';
import { REASONS } from '../domain/bounce.ts';
import { COLUMN_ROLES } from '../domain/import.ts';
import { DIMENSIONS, MEASURE_NAMES, OVERVIEW_SORTS } from '../domain/overview.ts';
import { LIST_COLUMNS } from '../domain/list-column.ts';
import { BASES, CAUSES, FINDINGS, HARD_BY, POLICY_GROUPS } from '../domain/suppression.ts';
import type { Cause } from '../domain/suppression.ts';
import { RESPONSE_COPIES, RESPONSE_PERIODS, RESPONSE_SORTS } from '../domain/response.ts';
import { LANGUAGES } from '../domain/verdict.ts';

const language = z.enum(LANGUAGES);
const id = z.number().int().positive();
const query = z.string().max(4000);
const token = z.string().min(1).max(200);

/** A confirmed reading of an unknown table, as `--mapping` takes it and the mapping dialog sends it. */
export const tableMapping = z.strictObject({
  columns: z.record(z.string().max(500), z.enum(COLUMN_ROLES)),
  event: z.string().max(100).optional(),
  at: z.string().max(100).optional(),
  timezone: z.string().max(100).optional(),
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']).optional(),
  events: z.record(z.string().max(200), z.string().max(50)).optional(),
});

const pixels = z.number().int().min(1).max(10_000);

/** How the list stands in the window: what `ListLayout` says. */
export const listLayout = z.strictObject({
  columns: z.array(z.enum(LIST_COLUMNS)).max(LIST_COLUMNS.length).nullable(),
  widths: z.partialRecord(z.enum(LIST_COLUMNS), pixels),
  width: pixels.nullable(),
});

/** Long questions to a whole case. Of each kind one is answered at a time: a newer one stops the older. */
export const ANALYSES = ['overview', 'responses', 'suppressions', 'export', 'simulation'] as const;
export type Analysis = (typeof ANALYSES)[number];

/** What an export writes, of what, and how. */
const exportWish = z.strictObject({
  rows: z.enum(['events', 'recipients']),
  format: z.enum(['csv', 'ndjson', 'parquet']),
  query: query.default(''),
  /** What the query is asked of: events are those of the messages, or of all messages of the recipients, that match. */
  list: z.enum(['recipients', 'messages']).default('messages'),
  /** Only these recipients, or these messages, in place of what the query finds. */
  recipients: z.array(z.string().min(1).max(1000)).max(100_000).optional(),
  messages: z.array(id).max(100_000).optional(),
  /** IANA zone of the query's days and of the times in it. */
  timezone: z.string().max(100),
  redact: z.boolean().default(false),
  /** A byte order mark before a CSV, for Excel. */
  mark: z.boolean().default(true),
  language,
});
export type ExportWish = z.output<typeof exportWish>;

/** IANA zone by which a query's days are meant; UTC when not given. */
const zone = z.string().max(100).optional();

/** How failures of one kind add up: what `FailureRule` says. */
const failureRule = z.strictObject({
  after: z.number().int().min(1).max(1000),
  consecutive: z.boolean(),
  spreadDays: z.number().int().min(0).max(3650),
  withinDays: z.number().int().min(1).max(3650).nullable(),
});

/** What `SuppressionPolicy` says. */
export const suppressionPolicy = z.strictObject({
  hardBy: z.enum(HARD_BY),
  hard: failureRule.nullable(),
  soft: failureRule.nullable(),
  blocks: z.boolean(),
  softUnit: z.enum(['message', 'attempt']),
});

const CAUSE_NAMES = Object.keys(CAUSES) as Cause[];

/** What `AuditFilter` says. */
const auditFilter = z.strictObject({
  finding: z.enum(FINDINGS).optional(),
  cause: z.enum(CAUSE_NAMES).optional(),
  esp: z.string().max(60).optional(),
  reason: z.enum(REASONS).optional(),
  basis: z.enum(BASES).optional(),
});

const asked = { query, timezone: zone };
const policies = z.array(suppressionPolicy).min(1).max(12);
const slice = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
};

const page = {
  query,
  timezone: zone,
  /** Look on for seconds where the quick look finds no whole page. */
  patient: z.boolean().optional(),
  sort: z.enum(['last', 'recipient', 'verdict', 'provider', 'messages']).default('last'),
  descending: z.boolean().default(true),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
  language,
};

const clusterName = z.string().min(1).max(1000);
const responses = { query, timezone: zone, period: z.enum(RESPONSE_PERIODS).default('auto') };

/** What a verdict speaks of: the latest message or this one, in the light of what was answered. */
const judged = {
  recipient: z.string().min(1).max(1000),
  message: z.string().max(2000).optional(),
  answers: z.record(z.string().max(60), z.string().max(60)).optional(),
};

/**
 * Every call that a host answers: name → shape of its input. Outputs are typed in `api.ts`. Files
 * are named by tokens: a path never reaches the page.
 */
export const methods = {
  'case.info': z.strictObject({}),
  'case.recent': z.strictObject({}),
  'case.open': z.strictObject({ id: token }),
  'case.create': z.strictObject({ name: z.string().trim().min(1).max(120) }),
  'case.pick': z.strictObject({}),
  'case.sample': z.strictObject({}),

  'import.pick': z.strictObject({}),
  'import.start': z.strictObject({
    files: z.array(token).min(1).max(10_000),
    format: z.string().max(60).optional(),
    assumeTimezone: z.string().max(100).optional(),
    mapping: tableMapping.optional(),
    rememberMapping: z.boolean().optional(),
  }),
  'import.cancel': z.strictObject({ job: z.string().max(60) }),
  'import.preview': z.union([z.strictObject({ file: token }), z.strictObject({ source: id })]),
  'import.running': z.strictObject({}),
  'import.interrupted': z.strictObject({}),
  'import.dismiss': z.strictObject({}),

  'sources.list': z.strictObject({}),
  'sources.forget': z.strictObject({ source: id }),
  'sources.reread': z.strictObject({
    source: id,
    format: z.string().max(60).optional(),
    assumeTimezone: z.string().max(100).optional(),
    mapping: tableMapping.optional(),
    rememberMapping: z.boolean().optional(),
  }),
  'mappings.forget': z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{32}$/) }),
  'sources.rejects': z.strictObject({
    source: id,
    after: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(500).default(100),
    language,
  }),
  'sources.record': z.strictObject({ event: id }),

  'search.recipients': z.strictObject(page),
  'search.messages': z.strictObject(page),
  'search.facets': z.strictObject({ query, timezone: zone, language }),
  'search.histogram': z.strictObject({ query, timezone: z.string().max(100) }),
  'search.complete': z.strictObject({ text: query, cursor: z.number().int().min(0), language }),
  'search.list': z.strictObject({ addresses: z.string().max(20_000_000), language }),

  'overview.report': z.strictObject({
    query,
    timezone: zone,
    by: z.enum(DIMENSIONS),
    measure: z.enum(MEASURE_NAMES).default('bounce'),
    sort: z.enum(OVERVIEW_SORTS).default('messages'),
    descending: z.boolean().default(true),
    limit: z.number().int().min(1).max(100_000).default(100),
  }),

  'recipient.why': z.strictObject({
    ...judged,
    subject: z.string().max(2000).optional(),
    /** IANA zone of the times in its sentences; UTC when not given. */
    timezone: z.string().max(100).optional(),
    language,
  }),
  'recipient.copy': z.strictObject({
    ...judged,
    format: z.enum(['text', 'markdown', 'tsv', 'json']),
    redact: z.boolean().default(false),
    timezone: z.string().max(100),
    language,
  }),
  'recipient.report': z.strictObject({
    ...judged,
    audience: z.enum(['client', 'esp', 'recipient-it']).default('client'),
    format: z.enum(['md', 'html', 'pdf']),
    redact: z.boolean().default(false),
    timezone: z.string().max(100),
    language,
  }),
  'report.open': z.strictObject({ report: id, language }),

  'notes.list': z.strictObject({ recipient: z.string().min(1).max(1000) }),
  'notes.save': z.strictObject({
    recipient: z.string().min(1).max(1000),
    text: z.string().max(20_000),
    tags: z.array(z.string().trim().min(1).max(60)).max(50),
  }),
  'views.list': z.strictObject({ timezone: zone }),
  'views.save': z.strictObject({
    name: z.string().trim().min(1).max(120),
    query,
    timezone: zone,
  }),
  'views.remove': z.strictObject({ id }),

  'knowledge.search': z.strictObject({ query, language }),
  'knowledge.entry': z.strictObject({ id: z.string().max(200), language }),
  'reply.explain': z.strictObject({
    text: z.string().max(20_000),
    provider: z.string().max(300).optional(),
    language,
  }),

  'export.run': exportWish,
  'suppressions.audit': z.strictObject(asked),
  'suppressions.rows': z.strictObject({ ...asked, filter: auditFilter.default({}), ...slice }),
  'suppressions.simulate': z.strictObject({ ...asked, policies }),
  'suppressions.behind': z.strictObject({
    ...asked,
    policies,
    /** Position among the policies; their number stands for what really happened. */
    policy: z.number().int().min(0).max(12),
    group: z.enum(POLICY_GROUPS),
    ...slice,
  }),
  'suppressions.export': z.strictObject({
    ...asked,
    filter: auditFilter.default({}),
    esp: z.string().min(1).max(60),
    purpose: z.enum(['restore', 'suppress']),
    form: z.enum(['list', 'table']).default('list'),
    /** Ids of chosen rows; every row of the purpose's finding when not given. */
    ids: z.array(z.string().max(80)).max(200_000).optional(),
    /** The filter in words, to stand beside the list. */
    filterText: z.string().max(5000).default(''),
    language,
  }),
  /** Clusters of server replies; counted are replies of messages that match, said in the time asked for. */
  'responses.list': z.strictObject({
    ...responses,
    /** Words that the template has to hold. */
    find: z.string().max(300).default(''),
    sort: z.enum(RESPONSE_SORTS).default('count'),
    descending: z.boolean().default(true),
    /** Providers told of each. */
    providers: z.number().int().min(1).max(1000).default(4),
    limit: z.number().int().min(1).max(100_000).default(500),
  }),
  'responses.cluster': z.strictObject({ ...responses, cluster: clusterName, language }),
  /** A cluster, or the list as it stands, for the clipboard; or a question about a cluster to send. */
  'responses.copy': z.strictObject({
    ...responses,
    timezone: z.string().max(100),
    cluster: clusterName.optional(),
    find: z.string().max(300).default(''),
    sort: z.enum(RESPONSE_SORTS).default('count'),
    what: z.enum(RESPONSE_COPIES),
    format: z.enum(['text', 'markdown', 'tsv', 'json']).default('text'),
    redact: z.boolean().default(false),
    language,
  }),

  'analysis.cancel': z.strictObject({ analysis: z.enum(ANALYSES) }),
  'formats.list': z.strictObject({}),
  'settings.get': z.strictObject({}),
  'settings.set': z.strictObject({
    language: language.optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
    timezone: z.string().max(100).optional(),
    density: z.enum(['comfortable', 'compact']).optional(),
    singleKeys: z.boolean().optional(),
    list: listLayout.optional(),
    recentSearches: z
      .array(z.strictObject({ query: z.string().max(500), case: z.string().max(10_000) }))
      .max(100)
      .optional(),
    lastView: z
      .strictObject({
        place: z.string().max(60),
        query,
        recipient: z.string().max(1000).optional(),
        /** `location` of the case that was looked at; of another case nothing is restored. */
        case: z.string().max(10_000).optional(),
      })
      .optional(),
  }),
} as const;

export type MethodName = keyof typeof methods;
