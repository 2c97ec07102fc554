import type {
  RejectReason,
  Warning,
  WarningCode,
  ZoneBasis,
} from '../../../../shared/domain/import.ts';
import type { NamedStream, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import type { SourceReading, SourceVisitor } from '../reading.ts';

/**
 * The bookkeeping of one source: every record has exactly one outcome (events, nothing, a mail, or
 * one rejection), and what must be told of the source is gathered.
 */
export interface Run {
  readonly sink: RecordSink;
  /** A record starts; `raw` gives its text should it be rejected. */
  readonly begin: (line: number, offset: number, raw: () => string) => void;
  /** The current record is a mail. */
  readonly mail: (bytes: Uint8Array) => void;
  readonly warn: (warning: Warning) => void;
  readonly zoneUsed: (name: string, basis: ZoneBasis) => void;
  readonly streamNamed: (stream: NamedStream) => void;
  /** Sums up when the last byte was read. */
  reading(): SourceReading;
}

/** Weakest knowledge last: a source is only as sure as its least sure time. */
const BASES: readonly ZoneBasis[] = ['explicit', 'format', 'assumed', 'default'];

/** What a spreadsheet makes of a long number. */
const DAMAGED_ID = /^\d[.,]\d{1,17}E\+\d{1,3}$/;

const MAX_WHAT = 200;

export function createRun(visitor: SourceVisitor): Run {
  const warnings = new Map<WarningCode, Warning>();
  let records = 0;
  let outcome: 'none' | 'kept' | 'rejected' = 'kept';
  let rawText: () => string = () => '';
  let zone: SourceReading['zone'] | null = null;
  let events = 0;
  let timed = 0;
  let identified = 0;
  let mails = 0;

  function warn(warning: Warning): void {
    if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
  }

  function checkId(id: string | undefined): void {
    if (id === undefined || id.length > 24 || !id.includes('E+')) return;
    if (DAMAGED_ID.test(id)) warn({ code: 'ids-damaged', details: { id } });
  }

  const sink: RecordSink = {
    event(event: MappedEvent) {
      if (outcome === 'rejected') return;
      if (event.recipient === '') {
        sink.reject('no-recipient');
        return;
      }
      outcome = 'kept';
      events += 1;
      if (event.at !== null) timed += 1;
      if (event.vendorMessageId !== undefined || event.headerMessageId !== undefined)
        identified += 1;
      checkId(event.vendorMessageId);
      checkId(event.vendorEventId);
      checkId(event.headerMessageId);
      visitor.event(event);
    },
    reject(reason: RejectReason, what?: string) {
      if (outcome !== 'none') return;
      outcome = 'rejected';
      visitor.reject(reason, what === undefined ? null : what.slice(0, MAX_WHAT), rawText());
    },
    nothing() {
      if (outcome === 'none') outcome = 'kept';
    },
  };

  return {
    sink,
    warn,
    begin(line, offset, raw) {
      records += 1;
      outcome = 'none';
      rawText = raw;
      visitor.record(line, offset);
    },
    mail(bytes) {
      if (outcome !== 'none') return;
      outcome = 'kept';
      mails += 1;
      visitor.mail(bytes);
    },
    streamNamed: (stream) => visitor.streamNamed?.(stream),
    zoneUsed(name, basis) {
      if (zone === null || BASES.indexOf(basis) > BASES.indexOf(zone.basis)) zone = { name, basis };
    },
    reading() {
      if (records > 0 && events === 0 && mails === 0) warn({ code: 'no-events' });
      if (events > 0 && timed === 0) warn({ code: 'no-times' });
      if (events > 0 && identified === 0) warn({ code: 'no-message-ids' });
      return {
        kind: 'read',
        records,
        zone: zone ?? { name: 'UTC', basis: 'explicit' },
        warnings: [...warnings.values()],
      };
    },
  };
}
