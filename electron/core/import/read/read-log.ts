import type { ByteSource } from '../container/byte-source.ts';
import { logSample, type TextHead } from '../detect/look.ts';
import type { LogFormat } from '../format.ts';
import type { ReadOptions, SourceVisitor } from '../reading.ts';
import { createLineReader } from '../text/line-reader.ts';
import { MAX_RAW_CHARS } from '../text/table-reader.ts';
import { createContext } from './context.ts';
import { drive } from './drive.ts';
import type { Run } from './run.ts';

/** Reads a log by its format, line by line. Blank lines are no records. */
export async function readLog(
  source: ByteSource,
  head: TextHead,
  format: LogFormat,
  run: Run,
  visitor: SourceVisitor,
  options: ReadOptions,
): Promise<void> {
  const mapper = await format.open(logSample(head), createContext(source, run, options, null));
  const { sink } = run;
  const reader = createLineReader(head.encoding, (text, line, offset) => {
    if (text === '' || text.trim() === '') return;
    run.begin(line, offset, () => text.slice(0, MAX_RAW_CHARS));
    try {
      mapper.line(text, sink);
    } catch (error) {
      sink.reject('bad-record', String(error));
    }
  });
  const { brokenOff } = await drive(source, visitor, options, {
    push: reader.push,
    finish() {
      reader.finish();
      run.sink.nothing();
      mapper.end(sink);
    },
  });
  if (brokenOff) run.warn({ code: 'truncated' });
}
