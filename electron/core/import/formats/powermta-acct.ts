import type { EventType } from '../../../../shared/domain/event.ts';
import type {
  ImportContext,
  JsonFormat,
  RecordSink,
  TableFormat,
  TableMapper,
  TableSample,
} from '../format.ts';
import { isObject, sampleRows, shareOf, textAt } from './json-rows.ts';
import {
  columnsByContent,
  columnsByName,
  isHeader,
  looksHeaderless,
  type PowerMtaColumns,
} from './powermta-columns.ts';
import { stampOf } from './record-stamp.ts';

/** Record types, short and long (PowerMTA user guide, "accounting records"). */
const TYPES: ReadonlyMap<string, EventType> = new Map([
  ['d', 'delivered'],
  ['b', 'bounced'],
  ['rb', 'bounced'],
  ['t', 'deferred'],
  ['tq', 'deferred'],
  ['r', 'accepted'],
  ['f', 'complained'],
  ['rs', 'other'],
  ['rsq', 'other'],
  ['p', 'other'],
  ['delivery', 'delivered'],
  ['bounce', 'bounced'],
  ['remote-bounce', 'bounced'],
  ['transient', 'deferred'],
  ['transient-queue', 'deferred'],
  ['receipt', 'accepted'],
  ['feedback-loop', 'complained'],
  ['remote-status', 'other'],
]);

const MAX_COLUMNS = 80;

const ABOUT = {
  row: 'an event',
  zone: 'in the stamp',
  reply: 'dsnDiag',
  note: 'Read by header, in its usual order without one, or as JSON lines; the JSON form was not seen: its keys are taken to be the columns.',
} as const;

/** The accounting file with `format json`: an object a line, its keys named as the columns are. */
const powermtaJson: JsonFormat = {
  id: 'powermta-acct',
  title: 'Accounting file (JSON)',
  vendor: 'PowerMTA',
  verified: false,
  family: 'powermta',
  container: 'ndjson',
  rowKeys: [],
  about: ABOUT,

  detect({ values }) {
    const share = shareOf(
      sampleRows(values, []),
      (row) => TYPES.has(textAt(row, 'type') ?? '') && textAt(row, 'timeLogged') !== undefined,
    );
    return share > 0.5 ? 0.7 + share * 0.27 : 0;
  },

  open(_, context) {
    const map = createRecordMapper(context);
    const known = new Map<string, PowerMtaColumns>();
    return Promise.resolve({
      map(row, _page, sink) {
        if (!isObject(row)) return sink.reject('bad-record');
        const keys = Object.keys(row).slice(0, MAX_COLUMNS);
        const shape = keys.join(',');
        const columns = known.get(shape) ?? columnsByName(keys);
        if (known.size < 1000) known.set(shape, columns);
        return map(
          columns,
          keys.map((key) => textAt(row, key) ?? ''),
          sink,
        );
      },
    });
  },
};

/**
 * PowerMTA's accounting file: by header, by its default order where rotation took the header away,
 * with headers repeated in concatenated files, and with other fields for each record type.
 */
export const powermtaAcct: TableFormat = {
  id: 'powermta-acct',
  title: 'Accounting file',
  vendor: 'PowerMTA',
  verified: true,
  family: 'powermta',
  container: 'csv',
  about: ABOUT,
  json: powermtaJson,

  detect({ header, rows }) {
    if (header !== null) {
      if (!isHeader(header)) return 0;
      const columns = columnsByName(header);
      return columns.rcpt >= 0 ? 0.97 : 0.6;
    }
    return looksHeaderless(rows) ? 0.9 : 0;
  },

  open(sample, context) {
    const columns = columnsOf(sample);
    const missing = [
      ...(columns.rcpt < 0 ? ['recipient'] : []),
      ...(columns.timeLogged < 0 ? ['time'] : []),
    ];
    return Promise.resolve(missing.length > 0 ? { missing } : createMapper(columns, context));
  },
};

function columnsOf({ header, rows }: TableSample): PowerMtaColumns {
  return header === null ? columnsByContent(rows) : columnsByName(header);
}

function createMapper(first: PowerMtaColumns, context: ImportContext): TableMapper {
  const map = createRecordMapper(context);
  let columns = first;
  return {
    needs: Array.from({ length: MAX_COLUMNS }, (_, index) => index),
    ragged: true,
    header(fields) {
      if (!isHeader(fields)) return false;
      columns = columnsByName(fields);
      return true;
    },
    map: (fields, sink) => map(columns, fields, sink),
  };
}

type RecordMapper = (columns: PowerMtaColumns, fields: readonly string[], sink: RecordSink) => void;

function createRecordMapper(context: ImportContext): RecordMapper {
  const time = context.timeReader({
    zone: 'ask',
    fallback: 'UTC',
    epoch: 'guess',
    order: 'year-first',
  });
  return (columns, fields, sink) => {
    const text = (index: number): string => (index < 0 ? '' : (fields[index] ?? '').trim());
    const some = (index: number): string | undefined => text(index) || undefined;
    const label = text(columns.type);
    const type = TYPES.get(label);
    if (type === undefined) return sink.reject('unknown-event', label);
    const address = text(columns.rcpt) || withoutType(text(columns.orcpt));
    const stamped = stampOf(address, text(columns.timeLogged), time, sink);
    if (stamped === undefined) return;
    const { recipient, at } = stamped;
    const category = some(columns.bounceCat) ?? some(columns.feedbackType);
    const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(text(columns.dsnStatus))?.[0];
    return sink.event({
      type,
      at,
      recipient,
      headerMessageId: some(columns.messageId),
      vendorMessageId: some(columns.vendorId) ?? some(columns.envId),
      subject: some(columns.subject),
      sender: some(columns.orig),
      campaign: some(columns.jobId),
      stream: some(columns.vmta),
      reply: withoutType(text(columns.dsnDiag)) || undefined,
      status,
      remoteMta:
        text(columns.dsnMta)
          .replace(/ \([^()]{0,60}\)$/, '')
          .replace(/^dns;\s?/, '') || undefined,
      vendorLabel: category === undefined ? label : `${label}/${category}`,
      userAgent: some(columns.userAgent),
      sendingIp: some(columns.sourceIp),
    });
  };
}

/** `smtp;550 …` and `rfc822;a@b` without the type before the semicolon. */
function withoutType(text: string): string {
  return text.replace(/^(?:smtp|rfc822|utf-8|x-[\w-]{1,30});\s?/i, '');
}
