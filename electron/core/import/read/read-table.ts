import type { ByteSource } from '../container/byte-source.ts';
import { tableLayout, tableSample, type TextHead } from '../detect/look.ts';
import type { TableFormat } from '../format.ts';
import { isFilled, unknownColumns } from '../mapping/unknown-columns.ts';
import { foldName } from '../formats/columns.ts';
import type { Detection, NotDetected, ReadOptions, SourceVisitor } from '../reading.ts';
import type { TableLayout } from '../text/table-layout.ts';
import { createTableReader } from '../text/table-reader.ts';
import { createContext } from './context.ts';
import { drive } from './drive.ts';
import type { Run } from './run.ts';

/** Reads a delimited file by its format. @returns null, or why it cannot be read. */
export async function readTable(
  source: ByteSource,
  head: TextHead,
  format: TableFormat,
  detection: Detection,
  run: Run,
  visitor: SourceVisitor,
  options: ReadOptions,
): Promise<NotDetected | null> {
  const layout = tableLayout(head, detection.delimiter);
  const { encoding } = head;
  const context = createContext(source, run, options, { layout, encoding });
  const mapper = await format.open(tableSample(head, layout), context);
  if ('missing' in mapper) {
    return { kind: 'skipped', reason: 'mapping-needed', detail: mapper.missing.join(', ') };
  }
  warnOfDuplicates(layout, run);
  warnOfNewColumns(layout, format.columns, run);
  const { sink } = run;
  const widest = mapper.ragged === true ? Number.MAX_SAFE_INTEGER : layout.columns;
  const reader = createTableReader(layout, encoding, mapper.needs, {
    record(fields, line, offset, raw) {
      if (mapper.header?.(fields) === true) return;
      run.begin(line, offset, raw);
      if (fields.length > widest && !endsEmpty(raw(), layout.delimiter, fields.length - widest)) {
        sink.reject('bad-record', `${fields.length} > ${widest}`);
        return;
      }
      try {
        mapper.map(fields, sink);
      } catch (error) {
        sink.reject('bad-record', String(error));
      }
    },
    damaged(reason, line, offset, raw) {
      run.begin(line, offset, raw);
      sink.reject(reason);
    },
  });
  const { brokenOff } = await drive(source, visitor, options, reader);
  const repaired = reader.repaired();
  if (repaired !== null) run.warn({ code: 'encoding-guessed', details: { encoding: repaired } });
  const cutOff = reader.cutOff();
  const narrow = cutOff === 'narrow' && mapper.ragged !== true;
  if (brokenOff || narrow || cutOff === 'inside-quotes') run.warn({ code: 'truncated' });
  return null;
}

/** Whether the fields beyond the table's width are all empty, as after a delimiter too many. */
function endsEmpty(raw: string, delimiter: string, extra: number): boolean {
  return raw.trimEnd().endsWith(delimiter.repeat(extra)) || raw.endsWith(delimiter.repeat(extra));
}

/** A column that the vendor has added since may say what nobody reads yet. */
function warnOfNewColumns(
  { header, rows }: TableLayout,
  columns: readonly string[] | undefined,
  run: Run,
): void {
  if (columns === undefined || header === null) return;
  const known = new Set(columns);
  const added = header.filter((name, index) => {
    const folded = foldName(name);
    return folded !== '' && !known.has(folded) && isFilled(rows, index);
  });
  const warning = unknownColumns(added);
  if (warning !== null) run.warn(warning);
}

function warnOfDuplicates(layout: TableLayout, run: Run): void {
  const seen = new Set<string>();
  for (const name of layout.header ?? []) {
    const folded = foldName(name);
    if (folded === '') continue;
    if (seen.has(folded)) {
      run.warn({ code: 'duplicate-columns', details: { column: name } });
      return;
    }
    seen.add(folded);
  }
}
