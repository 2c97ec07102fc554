import type { SkipReason, TableMapping } from '../../../shared/domain/import.ts';
import { isBomb } from './container/bomb.ts';
import type { ByteSource } from './container/byte-source.ts';
import { failureOf } from './container/failure.ts';
import { aggregateReport } from './detect/aggregate.ts';
import { type Candidate, candidates, type Samples } from './detect/choose-format.ts';
import {
  jsonSample,
  logSample,
  readTextHead,
  tableLayout,
  tableSample,
  type TextHead,
} from './detect/look.ts';
import { mailShape } from './detect/mail-shape.ts';
import { foreignFile, isBinary } from './detect/signature.ts';
import { formatById } from './formats/index.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import type { Detection, NotDetected } from './reading.ts';
import { isWide } from './text/encoding.ts';
import type { TableLayout } from './text/table-layout.ts';

export interface DetectOptions {
  /** Format id that the user insists on. */
  readonly format?: string | undefined;
  /** A table whose columns are mapped is read by the mapping, whatever it looks like. */
  readonly mapping?: TableMapping | undefined;
  /** Families whose exports the case is known to hold; asked where a file could be of two. */
  readonly families?: (() => ReadonlySet<string>) | undefined;
}

/** Below this a format's claim counts for nothing. */
const LEAST = 0.3;

/**
 * Says what a file is from its first 512 KiB: kind by signature, then mail, encoding, kind of text,
 * and the format whose module is surest. Never throws for what is in the file.
 */
export async function detectSource(
  source: ByteSource,
  options: DetectOptions = {},
): Promise<Detection | NotDetected> {
  const found = await detectContent(source, options);
  const packed = source.size === null;
  const nothing = found.kind === 'skipped' && NOTHING.has(found.reason);
  return nothing && packed && (await isBomb(source)) ? skipped('archive-limit') : found;
}

/** Reasons under which a packed file is looked at once more: zeros without end are no file at all. */
const NOTHING: ReadonlySet<SkipReason> = new Set(['unknown-format', 'empty-file']);

async function detectContent(
  source: ByteSource,
  options: DetectOptions,
): Promise<Detection | NotDetected> {
  let head: TextHead;
  try {
    head = await readTextHead(source);
  } catch (error) {
    const { reason, detail } = failureOf(error);
    return skipped(reason, detail);
  }
  if (head.bytes.length === 0) return skipped('empty-file');
  const foreign = foreignFile(head.bytes, source.name);
  if (foreign !== null) return skipped(foreign.reason, foreign.detail);
  if (isBinary(head.bytes, isWide(head.encoding.name))) return skipped('unknown-format', 'binary');
  if (head.text.trim() === '') return skipped('empty-file');

  const forced =
    options.format ?? (rulesColumns(head, options.mapping) ? 'generic-csv' : undefined);
  if (forced === 'eml' || forced === 'mbox') return mail(forced, 1, head);
  if (forced !== undefined) return forcedFormat(head, forced);
  const shape = mailShape(head.bytes);
  if (shape !== null) return mail(mailFormat(shape, source.name), 0.95, head);
  return bestFormat(head, options.families);
}

/** Whether a mapping says what the columns are; one that only names events is for the format itself. */
function rulesColumns(head: TextHead, mapping: TableMapping | undefined): boolean {
  return (
    mapping !== undefined && Object.keys(mapping.columns).length > 0 && jsonSample(head) === null
  );
}

function bestFormat(head: TextHead, families: DetectOptions['families']): Detection | NotDetected {
  const found = jsonSample(head);
  const json = found === null ? null : { ...found, families };
  const layout = json === null ? tableLayout(head, null) : null;
  const samples: Samples = {
    json,
    log: logSample(head),
    table: layout === null ? null : tableSample(head, layout),
  };
  const best = candidates(samples)[0];
  if (best !== undefined && best.confidence >= LEAST) return detected(best, head, layout);
  if (json !== null) {
    return hasRows(json.values) ? skipped('unknown-format', 'json') : skipped('no-records', 'json');
  }
  if (samples.table !== null && aggregateReport(samples.table)) return skipped('aggregate-report');
  if (best !== undefined) return detected(best, head, layout);
  return skipped('unknown-format');
}

function forcedFormat(head: TextHead, id: string): Detection | NotDetected {
  const named = formatById(id);
  if (named === undefined) return skipped('unknown-format', id);
  const asJson = named.container === 'csv' && jsonSample(head) !== null ? named.json : undefined;
  const format = asJson ?? named;
  const layout = format.container === 'csv' ? tableLayout(head, null) : null;
  return detected({ format, confidence: 1 }, head, layout);
}

function detected(
  { format, confidence }: Candidate,
  head: TextHead,
  layout: TableLayout | null,
): Detection | NotDetected {
  const table = layout === null ? null : tableSample(head, layout);
  if (format.container === 'csv') {
    if (layout === null || table === null) return skipped('unknown-format');
    if (layout.rows.length === 0 && layout.damaged === 0 && head.whole) {
      return skipped('no-records', format.id);
    }
  }
  const json = format.container === 'json' || format.container === 'ndjson';
  if (json && head.whole && !hasRows(jsonSample(head)?.values ?? [])) {
    return skipped('no-records', format.id);
  }
  return {
    kind: 'detected',
    format: format.id,
    confidence,
    encoding: head.encoding.name,
    delimiter: format.container === 'csv' ? (layout?.delimiter ?? null) : null,
    guess: format.id === 'generic-csv' && table !== null ? guessMapping(table) : null,
  };
}

function mail(format: 'eml' | 'mbox', confidence: number, head: TextHead): Detection {
  return {
    kind: 'detected',
    format,
    confidence,
    encoding: head.encoding.name,
    delimiter: null,
    guess: null,
  };
}

/** One mail may be saved with its separator line; a mail returned inside it has another one. */
function mailFormat(shape: 'eml' | 'mbox', name: string): 'eml' | 'mbox' {
  return name.toLowerCase().endsWith('.eml') ? 'eml' : shape;
}

/** Whether any list or row of the values holds something. */
function hasRows(values: readonly unknown[]): boolean {
  return values.some((value) => {
    if (Array.isArray(value)) return hasRows(value);
    if (typeof value !== 'object' || value === null) return false;
    const inner = Object.values(value as Record<string, unknown>);
    const lists = inner.filter((item) => Array.isArray(item));
    const empty = lists.length > 0 && lists.every((list) => (list as unknown[]).length === 0);
    return inner.length > 0 && !(empty && inner.length <= lists.length + 6 && isPage(value));
  });
}

/** A page of results around an empty list: totals, offsets and links, no address. */
function isPage(value: object): boolean {
  return !JSON.stringify(value).includes('@');
}

function skipped(reason: SkipReason, detail?: string): NotDetected {
  return detail === undefined ? { kind: 'skipped', reason } : { kind: 'skipped', reason, detail };
}
