import type { ByteSource } from '../container/byte-source.ts';
import { readHead } from '../container/read-head.ts';
import type { JsonSample, LogSample, TableSample } from '../format.ts';
import { windowOfText } from '../text/code-window.ts';
import { detectEncoding, type TextEncoding } from '../text/encoding.ts';
import { readJsonPrefix } from '../text/json-prefix.ts';
import { readTableLayout, type TableLayout } from '../text/table-layout.ts';

/** Bytes that detection looks at. */
export const HEAD_BYTES = 512 * 1024;

/** The start of a source, read as text. */
export interface TextHead {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Whether that is all of it. */
  readonly whole: boolean;
  readonly encoding: TextEncoding;
  readonly text: string;
}

/** @throws what the source's `open` throws */
export async function readTextHead(source: ByteSource, encodingName?: string): Promise<TextHead> {
  const { bytes, whole } = await readHead(source, HEAD_BYTES);
  return textHead(source.name, bytes, whole, encodingName);
}

export function textHead(
  fileName: string,
  bytes: Buffer,
  whole: boolean,
  encodingName?: string,
): TextHead {
  const found = detectEncoding(bytes);
  const encoding =
    encodingName === undefined || encodingName === found.name
      ? found
      : { name: encodingName, bom: 0, sure: true };
  const window = windowOfText(bytes, encoding);
  return { fileName, bytes, whole, encoding, text: window.decode(0, window.codes.length) };
}

export function jsonSample(head: TextHead): JsonSample | null {
  const first = head.text.trimStart()[0];
  if (first !== '{' && first !== '[' && first !== '\u001e') return null;
  const values = readJsonPrefix(head.text, 50);
  return values.length === 0 ? null : { fileName: head.fileName, values };
}

const FIRST_LINES = 200;
const MORE_LINES = 1800;

/** The first 200 lines, and up to 1,800 spread over the rest: mail may be rare in a system's log. */
export function logSample(head: TextHead): LogSample {
  const lines = head.text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (!head.whole) lines.pop();
  if (lines.length <= FIRST_LINES + MORE_LINES) return { fileName: head.fileName, lines };
  const step = (lines.length - FIRST_LINES) / MORE_LINES;
  const spread = Array.from(
    { length: MORE_LINES },
    (_, i) => lines[FIRST_LINES + Math.floor(i * step)]!,
  );
  return { fileName: head.fileName, lines: [...lines.slice(0, FIRST_LINES), ...spread] };
}

export function tableLayout(head: TextHead, delimiter: string | null): TableLayout {
  return readTableLayout(head.bytes, head.encoding, head.whole, delimiter);
}

export function tableSample(head: TextHead, layout: TableLayout): TableSample {
  return {
    fileName: head.fileName,
    header: layout.header,
    rows: layout.rows,
    preamble: layout.preamble,
  };
}
