import type { TableFormat } from '../format.ts';
import {
  columnOf,
  columnsOf,
  field,
  foldName,
  headerConfidence,
  presentColumns,
} from './columns.ts';
import { SPARKPOST_FAMILY, sparkpostMapper } from './sparkpost-family.ts';

const SIGNATURE = {
  required: [['timestamp'], ['type'], ['rcpt to', 'raw rcpt to']],
  typical: ['message id', 'event id', 'raw reason', 'bounce class', 'campaign id'],
};

const PROPERTIES = [
  'type',
  'timestamp',
  'raw_rcpt_to',
  'rcpt_to',
  'bounce_class',
  'event_id',
  'message_id',
  'subject',
  'friendly_from',
  'msg_from',
  'ip_pool',
  'campaign_id',
  'rcpt_tags',
  'raw_reason',
  'reason',
  'error_code',
  'ip_address',
  'num_retries',
  'user_agent',
  'sending_ip',
  'target_link_url',
] as const;

/** SparkPost events as a table: the columns are those properties that the user chose, in any order. */
export const sparkpostCsv: TableFormat = {
  id: 'sparkpost-csv',
  title: 'Events as CSV',
  vendor: 'SparkPost',
  verified: false,
  family: SPARKPOST_FAMILY,
  container: 'csv',
  about: { row: 'an event', zone: 'in every stamp, else UTC', reply: 'raw_reason, else reason' },
  detect: (sample) => headerConfidence(columnsOf(sample), SIGNATURE),
  open(sample, context) {
    const columns = columnsOf(sample);
    const indexes = new Map<string, number>(
      PROPERTIES.map((name) => [name, columnOf(columns, foldName(name))]),
    );
    const has = (name: string): boolean => (indexes.get(name) ?? -1) >= 0;
    const missing = [
      ...(has('type') ? [] : ['event']),
      ...(has('timestamp') ? [] : ['time']),
      ...(has('rcpt_to') || has('raw_rcpt_to') ? [] : ['recipient']),
    ];
    if (missing.length > 0) return Promise.resolve({ missing });
    const mapEvent = sparkpostMapper(context);
    return Promise.resolve({
      needs: presentColumns(...indexes.values()),
      map(fields, sink) {
        mapEvent((name) => field(fields, indexes.get(name) ?? -1), sink, false);
      },
    });
  },
};
