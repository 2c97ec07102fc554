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

export function logSample(head: TextHead): LogSample {
  const lines = head.text.split('\n', 401).map((line) => line.replace(/\r$/, ''));
  if (lines.length === 401 || !head.whole) lines.pop();
  return { fileName: head.fileName, lines };
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
