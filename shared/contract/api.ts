import type { z } from 'zod';
import type { BounceClass, Reason } from '../domain/bounce.ts';
import type { Diagnosis } from '../domain/diagnosis.ts';
import type { EventType } from '../domain/event.ts';
import type { ColumnRole, SkipReason, TableMapping } from '../domain/import.ts';
import type { ListLayout } from '../domain/list-column.ts';
import type { CaseOpening } from '../domain/opening.ts';
import type { OverviewReport } from '../domain/overview.ts';
import type { DecodedMail, MailAnatomy } from '../domain/mail.ts';
import type { FacetedField } from '../domain/query-field.ts';
import type { Classification } from '../domain/reply.ts';
import type { ResponseDetail, ResponseList, ResponseNamed } from '../domain/response.ts';
import type { SourceSummary } from '../domain/source.ts';
import type { AuditCounts, PolicyCase, Simulation, SuppressionRow } from '../domain/suppression.ts';
import type { Language, Verdict } from '../domain/verdict.ts';
import type { Reply } from './errors.ts';
import type { ImportProgress, RunningImport } from './import-progress.ts';
import type { Analysis, MethodName, methods } from './methods.ts';

export type { ImportProgress, RunningImport } from './import-progress.ts';

export interface CaseInfo {
  readonly name: string;
  /** Folder and file for people, never used as a path by the page. */
  readonly location: string;
  readonly readOnly: boolean;
  readonly sample: boolean;
  readonly counts: {
    readonly sources: number;
    readonly recipients: number;
    readonly messages: number;
    readonly events: number;
  };
  readonly from: number | null;
  readonly to: number | null;
}

export interface RecentCase {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly openedAt: number;
}

export interface RecipientHit {
  readonly recipient: string;
  readonly provider: string;
  readonly providerName: string;
  readonly messages: number;
  readonly lastEvent: EventType;
  readonly lastAt: number | null;
  readonly reason: Reason | null;
  /** Knowledge-base entry of the reply that gave the reason; null where none did. */
  readonly knowledge: string | null;
  readonly class: BounceClass;
  readonly verdict: Verdict;
  /** The last reply that decided, cut to 300 characters. */
  readonly reply: string | null;
  /** A reply that the query asks for and one of the messages met, decided or not; null where it asks for none. */
  readonly met: string | null;
}

export interface MessageHit {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string | null;
  readonly stream: string | null;
  readonly outcome: Verdict;
  readonly reason: Reason | null;
  /** Knowledge-base entry of the reply that gave the reason; null where none did. */
  readonly knowledge: string | null;
  readonly lastAt: number | null;
  readonly messageId: string | null;
  /** A reply that the query asks for and the message met, decided or not; null where it asks for none. */
  readonly met: string | null;
}

export interface Page<T> {
  readonly total: number;
  /** False where counting stopped at a bound: then `total` is "at least". */
  readonly exact: boolean;
  readonly hits: readonly T[];
  readonly tookMs: number;
}

/**
 * Values of a field with their numbers under a query, as if the query did not ask for this field: so one
 * value can be taken for another or beside it. Those that it asks for are among them in any case.
 */
export interface Facet {
  readonly field: FacetedField;
  /** False where a sample was counted: then counts are estimates for the whole, or "at least". */
  readonly exact: boolean;
  /** What is counted. */
  readonly of: 'recipients' | 'messages' | 'records';
  /** The query's own words for this field, each with the values that it stands for. */
  readonly asked: readonly { readonly written: string; readonly values: readonly string[] }[];
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
  }[];
}

/**
 * Events by day and outcome group; of a query, its messages by the day of their last event in the asked
 * time. `day` is the UTC millisecond at which the day begins in the asked zone.
 */
export interface HistogramBar {
  readonly day: number;
  readonly delivered: number;
  readonly failed: number;
  readonly other: number;
  /** False where the messages of a sample stand for all: then the numbers are estimates. */
  readonly exact: boolean;
}

export interface Completion {
  readonly insert: string;
  readonly label: string;
  readonly kind: 'field' | 'value' | 'recipient' | 'recent';
  /** The part of the text that `insert` replaces. */
  readonly from: number;
  readonly to: number;
}

export interface AddressListRow {
  readonly address: string;
  readonly state: Verdict;
  readonly lastAt: number | null;
  readonly reason: Reason | null;
  /** Knowledge-base entry of the reply that gave the reason; null where none did. */
  readonly knowledge: string | null;
  /** A near miss in the workspace, where there is no trace. */
  readonly similar: string | null;
}

export interface RejectedRecord {
  readonly id: number;
  readonly source: number;
  readonly line: number;
  readonly reason: string;
  readonly message: string;
  readonly raw: string;
}

/** The original record behind an event, cut to 64 KiB around it. */
export interface OriginalRecord {
  readonly source: number;
  readonly file: string;
  readonly format: string;
  readonly line: number;
  readonly text: string;
  /** For delimited files: header → value. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export interface ReportView {
  readonly report: number;
  readonly source: number;
  readonly file: string;
  readonly decoded: DecodedMail;
  readonly explanations: readonly string[];
  readonly anatomy: MailAnatomy;
  /** The raw source as text, cut to 1 MiB; lines are 1-based as in the evidence. */
  readonly raw: string;
  /** Where the body of the returned HTML may be shown: sanitised, nothing remote. */
  readonly safeHtml: string | null;
  readonly links: readonly string[];
}

export interface ImportResult {
  readonly job: string;
  /** The source that was read again, where the job was to do so. */
  readonly reread: number | null;
  readonly sources: readonly SourceSummary[];
  readonly skipped: readonly {
    readonly file: string;
    readonly reason: SkipReason;
    readonly detail?: string;
  }[];
  /** Files that wait for a confirmed mapping; nothing of them was written. */
  readonly needMapping: readonly { readonly file: string; readonly token: string }[];
  readonly cancelled: boolean;
}

export interface TablePreview {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly guess: TableMapping;
  readonly roles: readonly ColumnRole[];
  readonly candidates: readonly { readonly format: string; readonly confidence: number }[];
  /** What was confirmed for tables with this header, if anything. */
  readonly remembered: TableMapping | null;
  /** Names what is remembered, to forget it; null for a table without a header. */
  readonly fingerprint: string | null;
  /** The mapping that an imported source was read by, if any. */
  readonly read: TableMapping | null;
  /** Cells of the first rows that are words for events, as written, with the type of each. */
  readonly words: readonly (readonly [word: string, type: EventType])[];
}

export interface KnowledgeEntry {
  readonly id: string;
  readonly kind: 'reason' | 'code' | 'rule' | 'event';
  readonly title: string;
  readonly meaning: string;
  readonly whoActs: string;
  readonly whatToDo: string;
  readonly source: string;
  /** ISO date on which the source was read. */
  readonly date: string;
  readonly related: readonly string[];
}

/** A cluster with what it means, in the caller's language. */
export interface ResponseExplained extends Omit<ResponseDetail, 'named'> {
  readonly named: readonly (ResponseNamed & {
    /** What to do about it. */
    readonly advice: string;
  })[];
  readonly explanation: string;
  /** The entry of the knowledge base behind it. */
  readonly entry: KnowledgeEntry | null;
}

/** A search that led somewhere. `case` is the `location` of the case it was asked in: it is offered there only. */
export interface RecentSearch {
  readonly query: string;
  readonly case: string;
}

export interface Settings {
  readonly language: Language | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly timezone: string | null;
  readonly density: 'comfortable' | 'compact';
  /** Whether single letters are shortcuts. */
  readonly singleKeys: boolean;
  readonly list: ListLayout;
  readonly recentSearches: readonly RecentSearch[];
  readonly lastView: {
    readonly place: string;
    readonly query: string;
    readonly recipient?: string;
    readonly case?: string;
  } | null;
}

export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly count: number;
}

/** Name → output. The input is `z.input` of the same name in `methods`. */
export interface Outputs {
  'case.info': CaseInfo;
  'case.recent': readonly RecentCase[];
  'case.open': CaseInfo;
  'case.create': CaseInfo;
  'case.pick': CaseInfo | null;
  'case.sample': CaseInfo;
  'import.pick': readonly string[];
  'import.start': { readonly job: string };
  'import.cancel': { readonly cancelled: boolean };
  'import.preview': TablePreview;
  'import.running': readonly RunningImport[];
  'import.interrupted': readonly {
    readonly file: string;
    readonly startedAt: number;
    /** To import it again with; null where the file is gone or the host hands out none. */
    readonly token: string | null;
  }[];
  /** Interrupted imports are not offered any more. */
  'import.dismiss': { readonly dismissed: number };
  'sources.list': readonly SourceSummary[];
  'sources.forget': { readonly events: number };
  'sources.reread': { readonly job: string };
  'mappings.forget': { readonly forgotten: boolean };
  'sources.rejects': readonly RejectedRecord[];
  'sources.record': OriginalRecord;
  'search.recipients': Page<RecipientHit>;
  'search.messages': Page<MessageHit>;
  'search.facets': readonly Facet[];
  'search.histogram': readonly HistogramBar[];
  'search.complete': readonly Completion[];
  'search.list': {
    readonly rows: readonly AddressListRow[];
    /** How often an address stood there again. */
    readonly repeated: number;
    /** The first hundred lines without an address. */
    readonly unreadable: readonly string[];
    readonly unreadableLines: number;
  };
  'overview.report': OverviewReport;
  'recipient.why': Diagnosis;
  'recipient.copy': { readonly text: string };
  'recipient.report': {
    readonly fileName: string;
    readonly mediaType: string;
    readonly text: string;
  };
  'report.open': ReportView;
  'notes.list': { readonly text: string; readonly tags: readonly string[] };
  'notes.save': { readonly text: string; readonly tags: readonly string[] };
  'views.list': readonly SavedView[];
  'views.save': SavedView;
  'views.remove': { readonly removed: boolean };
  'knowledge.search': readonly KnowledgeEntry[];
  'knowledge.entry': KnowledgeEntry;
  'reply.explain': { readonly classification: Classification; readonly explanation: string };
  /** Answered when the file is there. `download`: where the page fetches it (`/download/…`); null where it is in its place. */
  'export.run': {
    readonly fileName: string;
    readonly rows: number;
    readonly bytes: number;
    readonly download: string | null;
  };
  'suppressions.audit': AuditCounts;
  'suppressions.rows': { readonly total: number; readonly rows: readonly SuppressionRow[] };
  'suppressions.simulate': Simulation;
  'suppressions.behind': { readonly total: number; readonly cases: readonly PolicyCase[] };
  'suppressions.export': {
    readonly fileName: string;
    readonly mediaType: string;
    readonly text: string;
    readonly count: number;
    /** What it is, which filter made it, and in what shape: sentences to go with the file. */
    readonly about: readonly string[];
  };
  'responses.list': ResponseList;
  'responses.cluster': ResponseExplained;
  'responses.copy': { readonly text: string };
  /** Stops the long question of this name; its caller is answered `cancelled`. */
  'analysis.cancel': { readonly cancelled: boolean };
  'formats.list': readonly {
    readonly id: string;
    readonly title: string;
    readonly container: 'csv' | 'json' | 'ndjson' | 'log' | 'mail';
    readonly vendor: string;
    readonly verified: boolean;
  }[];
  'settings.get': Settings;
  'settings.set': Settings;
}

export type Input<M extends MethodName> = z.output<(typeof methods)[M]>;
export type Ask<M extends MethodName> = z.input<(typeof methods)[M]>;
export type Output<M extends MethodName> = Outputs[M];

/** What a core offers its host: validated input in, value out; an expected failure is thrown as `Failure`. */
export type Handlers = {
  readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>>;
};

/** What the page sees, whatever carries it. */
export interface Api {
  call<M extends MethodName>(method: M, input: Ask<M>): Promise<Reply<Output<M>>>;
  /** Subscribes; the answer unsubscribes. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void;
}

export interface AnalysisProgress {
  readonly analysis: Analysis;
  /** Rows looked at, and how many there are to look at. */
  readonly done: number;
  readonly total: number;
}

/** Everything a host pushes. */
export interface Events {
  'import.progress': ImportProgress;
  'import.source': { readonly job: string; readonly source: SourceSummary };
  'import.done': ImportResult;
  /** How far a long question is, at most ten times a second. */
  'analysis.progress': AnalysisProgress;
  /** Data changed: lists and counts are to be asked again. */
  'workspace.changed': { readonly reason: 'import' | 'forget' | 'opened' | 'notes' };
  /** A case takes its time to open; null when it is open, or will not be. */
  'case.opening': CaseOpening | null;
  /** Files came from the operating system or the command line. */
  'files.opened': { readonly files: readonly string[] };
}
