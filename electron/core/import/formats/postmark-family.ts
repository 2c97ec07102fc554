import type { JsonFormat, JsonSample } from '../format.ts';
import { isObject, type JsonObject, sampleRows } from './json-rows.ts';
import type { EventWords } from './event-words.ts';
import { BOUNCE_KINDS, MESSAGE_WORDS, SUPPRESSION_WORDS } from './postmark-words.ts';
import type { PostmarkDialect } from './postmark-dialect.ts';
import { rowMapper } from './postmark-rows.ts';
import {
  haskimailEvidence,
  isWebhookBody,
  PAGE_KEYS,
  type RowShape,
  shapeOf,
} from './postmark-shape.ts';

export interface PostmarkVendor {
  readonly id: 'haskimail' | 'postmark';
  readonly name: string;
  /** Name of the one that writes alike. */
  readonly other: string;
  readonly caps: readonly number[];
  readonly zone: string;
  readonly dialect: PostmarkDialect;
}

interface PostmarkExport {
  readonly suffix: string;
  readonly title: string;
  /** Read page by page, up to the vendor's caps. */
  readonly paged?: true;
  /** Shape known from general knowledge of the API, for want of a verbatim source. */
  readonly derivedFor?: 'postmark';
  readonly row: string;
  readonly reply?: string;
  readonly note?: string;
  readonly words?: EventWords;
  readonly fits: (row: JsonObject, shape: RowShape) => boolean;
}

const EXPORTS: readonly PostmarkExport[] = [
  {
    suffix: 'bounces',
    paged: true,
    title: 'Bounces API',
    row: 'a bounce',
    reply: 'Details',
    words: Object.fromEntries([...BOUNCE_KINDS].map(([name, kind]) => [name, kind.event])),
    fits: (row, shape) => shape === 'bounce' && !isWebhookBody(row),
  },
  {
    suffix: 'messages',
    paged: true,
    title: 'Messages API',
    row: 'a message',
    fits: (_row, shape) => shape === 'message',
  },
  {
    suffix: 'message-details',
    title: 'Message details API',
    row: 'a message with its events',
    words: MESSAGE_WORDS,
    reply: 'MessageEvents[].Details',
    fits: (_row, shape) => shape === 'details',
  },
  {
    suffix: 'opens',
    paged: true,
    title: 'Opens API',
    row: 'an open',
    fits: (row, shape) => shape === 'open' && !isWebhookBody(row),
  },
  {
    suffix: 'clicks',
    paged: true,
    title: 'Clicks API',
    row: 'a click',
    fits: (row, shape) => shape === 'click' && !isWebhookBody(row),
  },
  {
    suffix: 'webhook',
    title: 'Webhook bodies',
    row: 'an event',
    reply: 'Details',
    note: 'HaskiMail and Postmark post the same bodies. Digits for a stream or none, `ServerId` in deliveries, bounce ids of nineteen digits and stamps of Moscow are HaskiMail’s. Opens, clicks and small ids in UTC on the stream `outbound` tell neither: the name of the file or its folder decides, then which of the two the case holds other exports of, else Postmark; the source says that it was a choice, and `--format` settles it.',
    fits: (row) => isWebhookBody(row),
  },
  {
    suffix: 'streams',
    derivedFor: 'postmark',
    title: 'Message streams API',
    row: 'a stream (gives names to stream ids)',
    fits: (_row, shape) => shape === 'stream',
  },
  {
    suffix: 'suppressions',
    derivedFor: 'postmark',
    title: 'Suppressions API',
    row: 'a suppressed address',
    words: SUPPRESSION_WORDS,
    fits: (_row, shape) => shape === 'suppression',
  },
];

/**
 * Formats of one vendor of the family. Any of them maps rows of every shape, so that a file of
 * mixed pages loses nothing; the most frequent shape names the file.
 */
export function postmarkFamily(vendor: PostmarkVendor): readonly JsonFormat[] {
  return EXPORTS.map((kind) => ({
    id: `${vendor.id}-${kind.suffix}`,
    title: kind.title,
    vendor: vendor.name,
    verified: kind.derivedFor !== vendor.id,
    family: vendor.dialect.family,
    container: 'json',
    ...(kind.paged === true ? { caps: vendor.caps } : {}),
    about: {
      row: kind.row,
      zone: vendor.zone,
      ...(kind.reply === undefined ? {} : { reply: kind.reply }),
      ...(kind.note === undefined ? {} : { note: kind.note }),
      ...(kind.words === undefined ? {} : { words: kind.words }),
    },
    rowKeys: PAGE_KEYS,
    detect: (sample) => confidence(sample, vendor, kind),
    open(sample, context) {
      if (!context.chosen && ownEvidence(sample) === 0)
        context.warn({
          code: 'vendor-assumed',
          details: { vendor: vendor.name, other: vendor.other },
        });
      const mapRow = rowMapper(vendor.dialect, context);
      return Promise.resolve({
        map(row, _page, sink) {
          if (isObject(row)) mapRow(row, sink);
          else sink.reject('bad-record');
        },
      });
    },
  }));
}

/** 0.95 where shape and vendor are sure, less where rows are mixed; the other vendor at most half of it. */
function confidence(sample: JsonSample, vendor: PostmarkVendor, kind: PostmarkExport): number {
  const rows = sampleRows(sample.values, PAGE_KEYS);
  const shapes = rows.map((row) => shapeOf(row));
  const known = shapes.filter((shape) => shape !== 'unknown').length;
  if (known === 0) return 0;
  let fitting = 0;
  let webhooks = 0;
  for (const [index, row] of rows.entries()) {
    if (kind.fits(row, shapes[index] ?? 'unknown')) fitting += 1;
    if (isWebhookBody(row)) webhooks += 1;
  }
  if (fitting === 0) return 0;
  // Deliveries beside bounces: all were posted, and those without the webhook's marks with them.
  const share =
    kind.suffix === 'webhook' && webhooks > 0 ? 1 : webhooks > 0 ? 0.5 : fitting / rows.length;
  const isHaskimail = (ownEvidence(sample) || caseEvidence(sample)) > 0;
  const ours = (vendor.id === 'haskimail') === isHaskimail;
  return (0.6 + 0.36 * share) * (ours ? 1 : 0.5);
}

/** What the file says of its vendor: above 0 HaskiMail, below Postmark, 0 where it could be either's. */
function ownEvidence({ fileName, values }: JsonSample): number {
  let evidence = nameEvidence(fileName);
  for (const row of sampleRows(values, PAGE_KEYS)) evidence += haskimailEvidence(row);
  return evidence;
}

/** What the rest of the case says: it holds exports of one of the two. */
function caseEvidence({ families }: JsonSample): number {
  const known = families?.() ?? new Set();
  return Number(known.has('haskimail')) - Number(known.has('postmark'));
}

function nameEvidence(fileName: string): number {
  const name = fileName.toLowerCase();
  if (name.includes('haski') || name.includes('хаски')) return 1000;
  return name.includes('postmark') ? -1000 : 0;
}
