import type { ByteSource } from './container/byte-source.ts';
import { readTextHead } from './detect/look.ts';
import { formOf } from './formats/index.ts';
import { readJson } from './read/read-json.ts';
import { readLog } from './read/read-log.ts';
import { readMail } from './read/read-mail.ts';
import { readTable } from './read/read-table.ts';
import { createRun } from './read/run.ts';
import type {
  Detection,
  NotDetected,
  ReadOptions,
  SourceReading,
  SourceVisitor,
} from './reading.ts';

/** From here on a guess needs no confirmation. */
const CONFIDENT = 0.5;

/**
 * Reads a source as it was detected and hands its bytes, records, events, mails and rejections to
 * the visitor in file order. An archive that breaks off is read as far as it goes, with a
 * `truncated` warning.
 * @returns `mapping-needed` where a table lacks a column that its format cannot do without; the
 *   visitor has then received nothing
 * @throws the signal's reason within 200 ms of a cancel, and errors of the file system
 */
export async function readSource(
  source: ByteSource,
  detection: Detection,
  visitor: SourceVisitor,
  options: ReadOptions,
): Promise<SourceReading | NotDetected> {
  options.signal.throwIfAborted();
  const run = createRun(visitor);
  if (detection.confidence < CONFIDENT) run.warn({ code: 'low-confidence' });
  if (detection.format === 'eml' || detection.format === 'mbox') {
    await readMail(source, detection.format, run, visitor, options);
    return run.reading();
  }
  const format = formOf(detection);
  if (format === undefined)
    return { kind: 'skipped', reason: 'unknown-format', detail: detection.format };
  const head = await readTextHead(source, detection.encoding);
  if (!head.encoding.sure) {
    run.warn({ code: 'encoding-guessed', details: { encoding: head.encoding.name } });
  }
  switch (format.container) {
    case 'csv': {
      const failure = await readTable(source, head, format, detection, run, visitor, options);
      if (failure !== null) return failure;
      break;
    }
    case 'json':
    case 'ndjson':
      await readJson(source, head, format, run, visitor, options);
      break;
    case 'log':
      await readLog(source, head, format, run, visitor, options);
      break;
    default:
      return format satisfies never;
  }
  const reading = run.reading();
  const cap = format.caps?.find((rows) => rows === reading.records);
  if (cap === undefined) return reading;
  return {
    ...reading,
    warnings: [...reading.warnings, { code: 'row-cap-reached', details: { cap } }],
  };
}
