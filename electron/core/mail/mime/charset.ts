import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';

/** Names that mailers write for a charset, in lower case, and the name decoders know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['uft-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-8n', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['utf', 'utf-8'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['unicode-2-0-utf-7', 'utf-7'],
  ['x-unicode-2-0-utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['iso2022-jp', 'iso-2022-jp'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['sjis', 'shift_jis'],
  ['x-sjis', 'shift_jis'],
  ['shift-jis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['ks_c_5601', 'euc-kr'],
  ['ksc5601', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['gb2312', 'gbk'],
  ['gb_2312-80', 'gbk'],
  ['hz-gb-2312', 'hz-gb-2312'],
  ['cp1251', 'windows-1251'],
  ['cp-1251', 'windows-1251'],
  ['win-1251', 'windows-1251'],
  ['windows1251', 'windows-1251'],
  ['koi8r', 'koi8-r'],
  ['koi8', 'koi8-r'],
  ['cp866', 'ibm866'],
  ['ansi_x3.110-1983', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
]);

const SINGLE_BYTE_DEFAULT =
  /^(?:us-ascii|ascii|ansi_x3\.4-1968|iso-?646.*|x-unknown|unknown.*|default|none|)$/;

const decoders = new Map<string, TextDecoder | null>();

function decoderOf(name: string): TextDecoder | null {
  const known = decoders.get(name);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(name);
  } catch {
    decoder = null;
  }
  if (decoders.size < 200) decoders.set(name, decoder);
  return decoder;
}

/**
 * Text of bytes in a declared charset. A wrong or missing declaration is answered by looking at
 * the bytes: valid UTF-8 first, then Cyrillic, Japanese and Chinese by their letter ranges.
 */
export function decodeCharset(bytes: Uint8Array, declared: string | null): string {
  const written = (declared ?? '').trim().toLowerCase().slice(0, 60);
  const name = ALIASES.get(written) ?? written;
  if (SINGLE_BYTE_DEFAULT.test(name)) return guess(bytes);
  if (name === 'utf-8') return isUtf8(bytes) ? utf8(bytes) : guess(bytes);
  const decoder = decoderOf(name);
  if (decoder !== null) return decoder.decode(bytes);
  if (iconv.encodingExists(name)) {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  }
  return guess(bytes);
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'utf8',
    0,
    bytes.byteLength,
  );
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

const strictChinese = new TextDecoder('gb18030', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  return isValid(strictUtf8, bytes);
}

function isValid(strict: TextDecoder, bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guess(bytes: Uint8Array): string {
  const named = guessCharset(bytes);
  const decoder = decoderOf(named);
  return decoder === null ? utf8(bytes) : decoder.decode(bytes);
}

/** The likeliest charset of bytes that declare none. */
export function guessCharset(bytes: Uint8Array): string {
  const counts = countRanges(bytes);
  if (counts.high === 0) return counts.jis > 0 ? 'iso-2022-jp' : 'utf-8';
  if (isUtf8(bytes)) return 'utf-8';
  if (counts.shiftJis * 3 > counts.high) return 'shift_jis';
  if (counts.eucKana * 3 > counts.high) return 'euc-jp';
  if (counts.letters * 100 >= counts.high * 85 && counts.runs > 0) {
    return counts.upperHalf >= counts.lowerHalf ? 'windows-1251' : 'koi8-r';
  }
  if (counts.high >= 8 && counts.runs > 0 && isValid(strictChinese, bytes)) return 'gb18030';
  return 'windows-1252';
}

interface Ranges {
  readonly high: number;
  readonly jis: number;
  readonly shiftJis: number;
  readonly eucKana: number;
  readonly letters: number;
  readonly upperHalf: number;
  readonly lowerHalf: number;
  readonly runs: number;
}

/** Counts over the first 4 KiB: enough to tell Cyrillic and Japanese apart. */
function countRanges(bytes: Uint8Array): Ranges {
  const sum = {
    high: 0,
    jis: 0,
    shiftJis: 0,
    eucKana: 0,
    letters: 0,
    upperHalf: 0,
    lowerHalf: 0,
    runs: 0,
  };
  const end = Math.min(bytes.length, 4096);
  let run = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0x1b && (next === 0x24 || next === 0x28)) sum.jis += 1;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    sum.high += 1;
    if ((byte === 0x82 || byte === 0x83) && next >= 0x40) sum.shiftJis += 1;
    if ((byte === 0xa4 || byte === 0xa5) && next >= 0xa1) sum.eucKana += 1;
    if (byte >= 0xc0) {
      sum.letters += 1;
      run += 1;
      if (run === 3) sum.runs += 1;
      if (byte >= 0xe0) sum.upperHalf += 1;
      else sum.lowerHalf += 1;
    }
  }
  return sum;
}

/** Text of a latin1 string that stands for bytes. Pure ASCII is returned as it is. */
export function decodeLatin(latin: string, declared: string | null): string {
  if (isPlainAscii(latin) && !isEscaped(declared)) return latin;
  return decodeCharset(Buffer.from(latin, 'latin1'), declared);
}

function isEscaped(declared: string | null): boolean {
  return declared !== null && /utf-?7|^hz-|utf-?16|utf-?32/i.test(declared);
}

function isPlainAscii(latin: string): boolean {
  return !/[\u0080-\u00ff\u001b]/.test(latin);
}
