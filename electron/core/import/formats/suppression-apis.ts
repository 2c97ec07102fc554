import type { EventType } from '../../../../shared/domain/event.ts';
import type { JsonFormat } from '../format.ts';
import { type EventWords, eventReader } from './event-words.ts';
import { baseName } from './file-name.ts';
import {
  isObject,
  type JsonObject,
  sampleRows,
  shareOf,
  textAt,
  textOf,
  valueAt,
} from './json-rows.ts';
import { stampedRow, type StampPlaces } from './stamped-row.ts';
import { statedCodes } from './stated-codes.ts';

/** How one vendor's API lists the addresses that it no longer mails. Keys may be paths: `reason.code`. */
interface SuppressionApi {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly family: string;
  readonly rowKeys: readonly string[];
  /** Keys that every row has, and that tell the vendor. */
  readonly marks: readonly string[];
  readonly recipient: string;
  readonly time: readonly string[];
  /** Where the word for the kind of suppression stands; without one the file's name tells. */
  readonly word: string | null;
  readonly words: EventWords;
  /** The server's words. */
  readonly reply?: readonly string[];
  readonly code?: string;
  /** The vendor's own sentence. */
  readonly detail?: string;
  /** Of a list that neither a word nor the file's name tells. */
  readonly otherwise: EventType;
}

const NAMED_LISTS: EventWords = {
  block: 'bounced',
  spam: 'complained',
  complaint: 'complained',
  invalid: 'rejected',
  unsubscribe: 'unsubscribed',
  bounce: 'bounced',
};

const APIS: readonly SuppressionApi[] = [
  {
    id: 'sendgrid-suppressions-api',
    title: 'Suppressions API',
    vendor: 'SendGrid',
    family: 'sendgrid-suppressions',
    rowKeys: [],
    marks: ['created', 'email', 'reason'],
    recipient: 'email',
    time: ['created'],
    word: null,
    words: NAMED_LISTS,
    reply: ['reason'],
    code: 'status',
    otherwise: 'bounced',
  },
  {
    id: 'mailgun-suppressions-api',
    title: 'Suppressions API',
    vendor: 'Mailgun',
    family: 'mailgun-suppressions',
    rowKeys: ['items'],
    marks: ['address', 'created_at'],
    recipient: 'address',
    time: ['created_at'],
    word: null,
    words: NAMED_LISTS,
    reply: ['error'],
    code: 'code',
    otherwise: 'bounced',
  },
  {
    id: 'ses-suppressions',
    title: 'Account suppression list',
    vendor: 'Amazon SES',
    family: 'ses-suppressions',
    rowKeys: ['SuppressedDestinationSummaries'],
    marks: ['EmailAddress', 'Reason', 'LastUpdateTime'],
    recipient: 'EmailAddress',
    time: ['LastUpdateTime'],
    word: 'Reason',
    words: { bounce: 'bounced', complaint: 'complained' },
    otherwise: 'dropped',
  },
  {
    id: 'sparkpost-suppressions',
    title: 'Suppression list API',
    vendor: 'SparkPost',
    family: 'sparkpost-suppressions',
    rowKeys: ['results'],
    marks: ['recipient', 'source', 'created'],
    recipient: 'recipient',
    time: ['created', 'updated'],
    word: 'source',
    words: {
      'bounce rule': 'bounced',
      'spam complaint': 'complained',
      'list unsubscribe': 'unsubscribed',
      'unsubscribe link': 'unsubscribed',
      'manually added': 'dropped',
      compliance: 'dropped',
    },
    reply: ['description'],
    otherwise: 'dropped',
  },
  {
    id: 'brevo-blocked',
    title: 'Blocked contacts API',
    vendor: 'Brevo',
    family: 'brevo-blocked',
    rowKeys: ['contacts'],
    marks: ['email', 'reason', 'blockedAt'],
    recipient: 'email',
    time: ['blockedAt'],
    word: 'reason.code',
    words: {
      hardbounce: 'bounced',
      contactflaggedasspam: 'complained',
      unsubscribedviaemail: 'unsubscribed',
      unsubscribedviama: 'unsubscribed',
      unsubscribedviaapi: 'unsubscribed',
      adminblocked: 'dropped',
    },
    detail: 'reason.message',
    otherwise: 'dropped',
  },
  {
    id: 'mandrill-rejects',
    title: 'Rejection denylist API',
    vendor: 'Mandrill (Mailchimp Transactional)',
    family: 'mandrill-rejects',
    rowKeys: [],
    marks: ['email', 'reason', 'created_at', 'expires_at'],
    recipient: 'email',
    time: ['last_event_at', 'created_at'],
    word: 'reason',
    words: {
      'hard bounce': 'bounced',
      'soft bounce': 'bounced',
      spam: 'complained',
      unsub: 'unsubscribed',
      custom: 'dropped',
    },
    reply: ['detail'],
    otherwise: 'dropped',
  },
];

/** Suppression lists as vendors' APIs give them: each row is evidence of one past event. */
export const suppressionApis: readonly JsonFormat[] = APIS.map((api) => suppressionApi(api));

function suppressionApi(api: SuppressionApi): JsonFormat {
  return {
    id: api.id,
    title: api.title,
    vendor: api.vendor,
    verified: false,
    family: api.family,
    container: 'json',
    about: {
      row: 'a suppressed address',
      zone: 'in every stamp, else UTC',
      ...(api.reply === undefined ? {} : { reply: api.reply.join(', ') }),
      ...(api.word === null ? {} : { words: api.words }),
    },
    rowKeys: api.rowKeys,
    detect(sample) {
      const share = shareOf(sampleRows(sample.values, api.rowKeys), (row) => fits(row, api));
      return share === 0 ? 0 : 0.5 + 0.35 * share;
    },
    open(_sample, context) {
      const typeOf = eventReader(api.words, context);
      const readTime = context.timeReader({ zone: 'UTC', epoch: 'guess' });
      const places: StampPlaces = {
        recipient: (row) => at(row, api.recipient),
        time: (row) => api.time.map((key) => at(row, key)).find((text) => text !== undefined),
      };
      const name = baseName(context.fileName);
      const list = Object.entries(api.words).find(([word]) => name.includes(word));
      return Promise.resolve({
        map(value, _page, sink) {
          const stamped = stampedRow(value, sink, places, readTime);
          if (stamped === undefined) return;
          const { row } = stamped;
          const word = api.word === null ? list?.[0] : at(row, api.word);
          const named =
            api.word === null ? list?.[1] : word === undefined ? undefined : typeOf(word);
          sink.event({
            type: named ?? api.otherwise,
            at: stamped.at,
            recipient: stamped.recipient,
            reply: api.reply?.map((key) => at(row, key)).find((text) => text !== undefined),
            ...statedCodes(api.code === undefined ? undefined : at(row, api.code)),
            vendorLabel: word ?? api.otherwise,
            detail: api.detail === undefined ? undefined : at(row, api.detail),
          });
        },
      });
    },
  };
}

function fits(row: JsonObject, api: SuppressionApi): boolean {
  if (Object.hasOwn(row, 'event') || Object.hasOwn(row, 'sg_event_id')) return false;
  return api.marks.every((key) => Object.hasOwn(row, key)) && Object.keys(row).length <= 12;
}

/** The scalar under a key or a path of two. */
function at(row: JsonObject, path: string): string | undefined {
  const [first = '', second] = path.split('.');
  if (second === undefined) return textAt(row, first);
  const inner = valueAt(row, first);
  return isObject(inner) ? textOf(valueAt(inner, second)) : undefined;
}
