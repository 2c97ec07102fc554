/** Why one record could not be taken in. Stable: scripts depend on the spelling. */
export const REJECT_REASONS = [
  'bad-timestamp',
  'no-recipient',
  'bad-recipient',
  'unknown-event',
  'bad-record',
  'unclosed-quote',
  'bad-json',
  'too-large',
  'unreadable-mail',
  'incomplete',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why a whole file was left out. */
export const SKIP_REASONS = [
  'unknown-format',
  'empty-file',
  'no-records',
  'unreadable',
  'permission-denied',
  'not-found',
  'encrypted-archive',
  'damaged-archive',
  'archive-limit',
  'unsupported-archive',
  'aggregate-report',
  'mapping-needed',
  'workspace-file',
  'disk-full',
  'cancelled',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What a source's reader should know before trusting it. */
export const WARNING_CODES = [
  'timezone-assumed',
  'date-order-assumed',
  'year-assumed',
  'row-cap-reached',
  'encoding-guessed',
  'ids-damaged',
  'unknown-columns',
  'unknown-events',
  'truncated',
  'low-confidence',
  'no-events',
  'no-times',
  'no-message-ids',
  'metric-unnamed',
  'vendor-assumed',
  'duplicate-columns',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  readonly code: WarningCode;
  /** Values that fill the sentence of this code, e.g. `{ cap: 1000000 }`. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** How the zone of a source's times is known. */
export type ZoneBasis = 'explicit' | 'format' | 'assumed' | 'default';

/** What a column of an unknown table can be. */
export const COLUMN_ROLES = [
  'recipient',
  'event',
  'bounce-type',
  'time',
  'sent-at',
  'delivered-at',
  'opened-at',
  'clicked-at',
  'bounced-at',
  'complained-at',
  'unsubscribed-at',
  'subject',
  'message-id',
  'reply',
  'status',
  'reply-code',
  'sender',
  'stream',
  'campaign',
  'tag',
  'user-agent',
  'ip',
  'url',
  'vendor-event-id',
  'remote-mta',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Columns that hold the time of one kind of event each. */
export const MILESTONE_ROLES: readonly ColumnRole[] = [
  'sent-at',
  'delivered-at',
  'opened-at',
  'clicked-at',
  'bounced-at',
  'complained-at',
  'unsubscribed-at',
];

/** Whether a column of the table says when something happened. */
export function isTimed(mapping: TableMapping): boolean {
  return Object.values(mapping.columns).some(
    (role) => role === 'time' || MILESTONE_ROLES.includes(role),
  );
}

/** A confirmed reading of an unknown table; kept by header fingerprint, given to the CLI as `--mapping`. */
export interface TableMapping {
  /** Column name, in the file's spelling → its role. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  /** The event of every row where no column tells it. */
  readonly event?: string;
  /** ISO date or time of every row where no column tells it. */
  readonly at?: string;
  readonly timezone?: string;
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first';
  /** Words of the event column → our event type, beyond the built-in vocabulary. */
  readonly events?: Readonly<Record<string, string>>;
}
