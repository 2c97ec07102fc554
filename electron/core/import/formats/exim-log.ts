import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, LogFormat, LogMapper, RecordSink } from '../format.ts';
import type { MappedEvent } from '../mapped-event.ts';
import { ownCopy } from '../text/table-cells.ts';
import { addressesIn } from './address-cell.ts';
import { tellOfAlias } from './alias.ts';
import { type EximLine, eximWords, readDelivery, readEximLine } from './exim-line.ts';
import { timeOf } from './record-stamp.ts';

interface Spooled {
  readonly sender: string | undefined;
  readonly messageId: string | undefined;
  readonly subject: string | undefined;
}

const MAX_SPOOLED = 100_000;
/** Characters of a line that are read. */
const MAX_LINE = 32_768;

/** Delivery flags (exim.org, specification, "Logging deliveries"). */
const FLAGS: ReadonlyMap<string, EventType> = new Map([
  ['=>', 'delivered'],
  ['->', 'delivered'],
  ['>>', 'delivered'],
  ['*>', 'dropped'],
  ['**', 'bounced'],
  ['==', 'deferred'],
]);

/** Where an alias or a filter throws mail away. */
const NOWHERE: ReadonlySet<string> = new Set([':blackhole:', '/dev/null']);

/**
 * Exim's main log. Deliveries are joined to the `<=` line of their message: sender, Message-ID and
 * subject, where the log selectors write them.
 */
export const eximLog: LogFormat = {
  id: 'exim-log',
  title: 'Exim main log',
  vendor: 'Exim',
  verified: true,
  family: 'exim',
  container: 'log',
  about: {
    row: 'a log line',
    zone: 'asked for, or in the stamp',
    reply: 'C="…", or after the fields',
    note: 'Mail that an alias led on counts for both addresses.',
  },

  detect({ lines }) {
    const filled = lines.filter((line) => line.trim() !== '');
    const read = filled.map((line) => readEximLine(line));
    const ours = read.filter(isTelling).length;
    if (ours === 0) return 0;
    return 0.8 + (0.18 * read.filter((line) => line !== undefined).length) / filled.length;
  },

  open: (_, context) => Promise.resolve(createMapper(context)),
};

function isTelling(line: EximLine | undefined): boolean {
  if (line === undefined) return false;
  if (line.id === undefined) return / rejected RCPT /.test(line.text);
  return /^(?:<=|=>|->|>>|\*>|\*\*|==) |^Completed/.test(line.text);
}

function createMapper(context: ImportContext): LogMapper {
  const time = context.timeReader({ zone: 'ask', fallback: 'UTC', epoch: 'never' });
  const spool = new Map<string, Spooled>();

  function receive(id: string, text: string, at: number | null, sink: RecordSink): void {
    const { address, fields } = readDelivery(text);
    const messageId = fields.get('id');
    const subject = fields.get('T');
    const bounce = fields.get('R');
    const message: Spooled = {
      sender: ownCopy(address),
      messageId: messageId === undefined ? undefined : ownCopy(messageId),
      subject:
        subject === undefined ? undefined : ownCopy(subject.replaceAll(String.raw`\n`, '\n')),
    };
    if (spool.size >= MAX_SPOOLED) spool.delete(spool.keys().next().value ?? '');
    spool.set(ownCopy(id), message);
    const listed = text.lastIndexOf(' for ');
    const recipients = listed === -1 || bounce !== undefined ? [] : addressesIn(text.slice(listed));
    if (recipients.length === 0) return sink.nothing();
    for (const recipient of recipients) {
      sink.event({ type: 'accepted', at, recipient, ...known(id, message), vendorLabel: '<=' });
    }
  }

  function known(
    id: string,
    message: Spooled | undefined,
  ): {
    readonly vendorMessageId: string;
    readonly headerMessageId: string | undefined;
    readonly sender: string | undefined;
    readonly subject: string | undefined;
  } {
    return {
      vendorMessageId: id,
      headerMessageId: message?.messageId,
      sender: message?.sender,
      subject: message?.subject,
    };
  }

  function deliver(
    id: string,
    flag: string,
    type: EventType,
    text: string,
    at: number | null,
    sink: RecordSink,
  ): void {
    const { address, original, fields, host, error, deferral } = readDelivery(text);
    const recipient = address.includes('@') ? address : (original ?? address);
    if (recipient === '') return sink.reject('no-recipient');
    const words = error ?? fields.get('C') ?? deferral;
    const reply = words === undefined ? undefined : eximWords(words);
    const event: MappedEvent = {
      type: type === 'delivered' && NOWHERE.has(address) ? 'dropped' : type,
      at,
      recipient,
      ...known(id, spool.get(id)),
      reply: reply || undefined,
      remoteMta: host ?? /\bhost (\S{1,255}) \[/.exec(words ?? '')?.[1],
      vendorLabel: flag,
      detail: original !== undefined && original !== recipient ? `for ${original}` : undefined,
    };
    tellOfAlias(sink, event, original);
  }

  function refuse(text: string, at: number | null, sink: RecordSink): void {
    const match =
      /(?:^| )(?:F=<([^>]{0,500})> )?(?:A=\S{1,200} )?(temporarily )?rejected RCPT <?([^\s>]{1,500})>?: (.{0,4000})$/s.exec(
        text,
      );
    if (match === null) return sink.nothing();
    const [, sender, temporary, recipient = '', reply = ''] = match;
    sink.event({
      type: temporary === undefined ? 'rejected' : 'deferred',
      at,
      recipient,
      sender: sender || undefined,
      reply: eximWords(reply),
      vendorLabel: temporary === undefined ? 'rejected RCPT' : 'temporarily rejected RCPT',
    });
  }

  function line(whole: string, sink: RecordSink): void {
    const text = whole.length > MAX_LINE ? whole.slice(0, MAX_LINE) : whole;
    const entry = readEximLine(text);
    if (entry === undefined) {
      return /^\d{4}-\d\d-\d\d/.test(text) ? sink.reject('bad-record') : sink.nothing();
    }
    const at = timeOf(entry.stamp, time, sink);
    if (at === undefined) return;
    const { id } = entry;
    if (id === undefined) return refuse(entry.text, at, sink);
    const flag = entry.text.slice(0, 2);
    const behind = entry.text.slice(3);
    if (flag === '<=') return receive(id, behind, at, sink);
    const type = FLAGS.get(flag);
    if (type !== undefined && entry.text[2] === ' ')
      return deliver(id, flag, type, behind, at, sink);
    if (entry.text.startsWith('Completed')) spool.delete(id);
    if (entry.text.includes(' rejected RCPT ')) return refuse(entry.text, at, sink);
    return sink.nothing();
  }

  return { line, end: () => undefined };
}
