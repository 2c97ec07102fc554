import type { EventType } from '../../../../shared/domain/event.ts';
import type { ImportContext, TableFormat, TableMapper, TableSample } from '../format.ts';
import { bareAddress } from './addresses.ts';
import {
  columnsByContent,
  columnsByName,
  isHeader,
  looksHeaderless,
  type PowerMtaColumns,
} from './powermta-columns.ts';

/** Record types (PowerMTA user guide, "accounting file"). */
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
]);

const MAX_COLUMNS = 80;

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
  about: { row: 'an event', zone: 'in the stamp', reply: 'dsnDiag' },

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
  const time = context.timeReader({
    zone: 'ask',
    fallback: 'UTC',
    epoch: 'guess',
    order: 'year-first',
  });
  let columns = first;
  return {
    needs: Array.from({ length: MAX_COLUMNS }, (_, index) => index),
    ragged: true,
    header(fields) {
      if (!isHeader(fields)) return false;
      columns = columnsByName(fields);
      return true;
    },
    map(fields, sink) {
      const text = (index: number): string => (index < 0 ? '' : (fields[index] ?? '').trim());
      const some = (index: number): string | undefined => text(index) || undefined;
      const label = text(columns.type);
      const type = TYPES.get(label);
      if (type === undefined) return sink.reject('unknown-event', label);
      const recipient = bareAddress(text(columns.rcpt) || withoutType(text(columns.orcpt)));
      if (recipient === '') return sink.reject('no-recipient');
      if (!recipient.includes('@')) return sink.reject('bad-recipient', recipient);
      const stamp = text(columns.timeLogged);
      const at = time(stamp);
      if (at === undefined) return sink.reject('bad-timestamp', stamp);
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
    },
  };
}

/** `smtp;550 …` and `rfc822;a@b` without the type before the semicolon. */
function withoutType(text: string): string {
  return text.replace(/^(?:smtp|rfc822|utf-8|x-[\w-]{1,30});\s?/i, '');
}
