import type { EventType } from '../../../../shared/domain/event.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { EVENT_COLUMNS } from '../../export/event-columns.ts';
import { csvTextBack } from '../../export/write-csv.ts';
import type { ImportContext, JsonFormat, RecordSink, TableFormat } from '../format.ts';
import { recipientOf } from './addresses.ts';
import { columnOf, columnsOf, foldName, presentColumns } from './columns.ts';
import { isObject, sampleRows, shareOf, textAt } from './json-rows.ts';
import { timeOf } from './record-stamp.ts';

/** Columns that are read back; the others follow from them, or belong to the case that wrote them. */
const READ = [
  'recipient',
  'event',
  'at_utc',
  'response',
  'status',
  'code',
  'subject',
  'sender',
  'stream',
  'campaign',
  'tag',
  'message_id',
  'vendor_message_id',
  'label',
  'detail',
  'url',
  'user_agent',
  'client_ip',
  'sending_ip',
  'remote_mta',
  'machine',
  'machine_rule',
  'count',
  'system',
  'id_system',
] as const;
type Name = (typeof READ)[number];

/** What no other table has together. */
const TELLING = ['recipient', 'event', 'at_utc', 'server_class', 'system', 'source_line'] as const;

const info = {
  id: 'deadletter-events',
  title: 'Events exported by Deadletter',
  vendor: 'Deadletter',
  verified: true,
  family: 'deadletter',
  about: {
    row: 'an event',
    zone: 'UTC',
    reply: 'response',
    note: 'Each row belongs to the family that its `system` names: in the case it came from it is a duplicate.',
  },
} as const;

const TYPES: ReadonlyMap<string, EventType> = new Map(EVENT_TYPES.map((type) => [type, type]));

/** Puts rows that our own export wrote back into events. */
function createReader(context: ImportContext) {
  const readTime = context.timeReader({ zone: 'UTC' });
  return (text: (name: Name) => string | undefined, sink: RecordSink): void => {
    const recipient = recipientOf(text('recipient'), sink);
    if (recipient === undefined) return;
    const word = text('event') ?? '';
    const type = TYPES.get(word);
    if (type === undefined) return sink.reject('unknown-event', word);
    const at = timeOf(text('at_utc'), readTime, sink);
    if (at === undefined) return;
    const reply = text('response');
    // What the words say was read from them, and will be again.
    const beside = (code: string | undefined): string | undefined =>
      code !== undefined && reply?.includes(code) === true ? undefined : code;
    const count = Number(text('count') ?? 0);
    sink.event({
      type,
      at,
      recipient,
      families: { event: text('system') ?? '', message: text('id_system') ?? '' },
      headerMessageId: text('message_id'),
      vendorMessageId: text('vendor_message_id'),
      subject: text('subject'),
      sender: text('sender'),
      stream: text('stream'),
      campaign: text('campaign'),
      tag: text('tag'),
      reply,
      status: beside(text('status')),
      replyCode: beside(text('code')),
      remoteMta: text('remote_mta'),
      vendorLabel: text('label'),
      detail: text('detail'),
      userAgent: text('user_agent'),
      clientIp: text('client_ip'),
      sendingIp: text('sending_ip'),
      url: text('url'),
      machine: isDeclared(text) ? true : undefined,
      count: Number.isSafeInteger(count) && count > 0 ? count : undefined,
    });
  };
}

/** Whether nothing but the file says that it was a machine: what our rules see they see again. */
function isDeclared(text: (name: Name) => string | undefined): boolean {
  if (text('machine') !== 'true') return false;
  const traces = text('user_agent') ?? text('client_ip');
  return text('machine_rule') === 'declared' || traces === undefined;
}

const ndjson: JsonFormat = {
  ...info,
  container: 'ndjson',
  rowKeys: [],
  detect: ({ values }) => {
    const rows = sampleRows(values, []);
    const share = shareOf(rows, (row) =>
      ['recipient', 'event', 'system', 'source_line', 'event_id', 'message'].every((key) =>
        Object.hasOwn(row, key),
      ),
    );
    return share > 0.9 ? 0.99 : 0;
  },
  open: async (_, context) => {
    const read = createReader(context);
    return {
      map(value, _page, sink) {
        if (!isObject(value)) return sink.reject('bad-record');
        read((name) => textAt(value, name), sink);
      },
    };
  },
};

/** What `deadletter export events` writes (docs/exports.md), to be read in another case. */
export const deadletterEvents: TableFormat = {
  ...info,
  container: 'csv',
  json: ndjson,
  columns: EVENT_COLUMNS.map(({ name }) => foldName(name)),
  detect: (sample) => {
    const columns = columnsOf(sample);
    return TELLING.every((name) => columns.has(foldName(name))) ? 0.99 : 0;
  },
  async open(sample, context) {
    const columns = columnsOf(sample);
    const at = new Map(READ.map((name) => [name, columnOf(columns, foldName(name))]));
    const read = createReader(context);
    return {
      needs: presentColumns(...at.values()),
      map(fields, sink) {
        const text = (name: Name): string | undefined => {
          const cell = fields[at.get(name) ?? -1];
          return cell === undefined || cell === '' ? undefined : csvTextBack(cell);
        };
        read(text, sink);
      },
    };
  },
};
