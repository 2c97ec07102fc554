import type { ByteSource } from '../container/byte-source.ts';
import { jsonSample, type TextHead } from '../detect/look.ts';
import type { JsonFormat } from '../format.ts';
import type { ReadOptions, SourceVisitor } from '../reading.ts';
import { createJsonReader } from '../text/json-reader.ts';
import { createContext } from './context.ts';
import { drive } from './drive.ts';
import type { Run } from './run.ts';

/** Reads a JSON file by its format, row by row. */
export async function readJson(
  source: ByteSource,
  head: TextHead,
  format: JsonFormat,
  run: Run,
  visitor: SourceVisitor,
  options: ReadOptions,
): Promise<void> {
  const context = createContext(source, run, options, null);
  const sample = jsonSample(head) ?? { fileName: head.fileName, values: [] };
  const mapper = await format.open(sample, context);
  const { sink } = run;
  const reader = createJsonReader(
    head.encoding,
    {
      rowKeys: format.rowKeys,
      wrapperKeys: format.wrapperKeys,
      innerKeys: format.innerKeys ?? [],
      wholePages: format.wholePages === true,
    },
    {
      row(row, page, line, offset, raw) {
        run.begin(line, offset, raw);
        if (typeof row !== 'object' || row === null) {
          sink.reject('bad-record', String(row));
          return;
        }
        try {
          mapper.map(row, page, sink);
        } catch (error) {
          sink.reject('bad-record', String(error));
        }
      },
      damaged(reason, line, offset, raw) {
        run.begin(line, offset, () => raw);
        sink.reject(reason);
      },
    },
  );
  const { brokenOff } = await drive(source, visitor, options, reader);
  if (brokenOff || reader.truncated()) run.warn({ code: 'truncated' });
}
