import iconv from 'iconv-lite';

/** Russian letters by frequency, most frequent first (Sharoff's frequency lists). */
const RUSSIAN_ORDER = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';

const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'] as const;
const WESTERN = ['windows-1252', 'windows-1250', 'iso-8859-2'] as const;

export type SingleByteEncoding =
  | (typeof CYRILLIC)[number]
  | (typeof WESTERN)[number]
  | 'iso-8859-1';

/**
 * Names the single-byte encoding that makes the most plausible text of bytes that are not UTF-8.
 * Runs of high bytes are words of a non-Latin script; lone ones are accents inside Latin words.
 */
export function guessSingleByte(bytes: Uint8Array): SingleByteEncoding {
  const words = highContexts(bytes);
  return words.cyrillic ? bestCyrillic(bytes) : bestWestern(bytes);
}

function highContexts(bytes: Uint8Array): { readonly cyrillic: boolean } {
  let high = 0;
  let joined = 0;
  let inLatin = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i]! < 0x80) continue;
    high += 1;
    const before = bytes[i - 1] ?? 32;
    const after = bytes[i + 1] ?? 32;
    if (before >= 0x80 || after >= 0x80) joined += 1;
    if (isAsciiLetter(before) || isAsciiLetter(after)) inLatin += 1;
  }
  return { cyrillic: high > 0 && joined > inLatin };
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function bestCyrillic(bytes: Uint8Array): SingleByteEncoding {
  let best: SingleByteEncoding = 'windows-1251';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of CYRILLIC) {
    const score = russianScore(iconv.decode(Buffer.from(bytes), encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** Higher for text whose letters are spread as in Russian, with capitals at the start of words. */
function russianScore(text: string): number {
  let score = 0;
  let previousLower = false;
  for (const char of text) {
    if (char < '\u0080') {
      previousLower = false;
      continue;
    }
    const lower = char.toLowerCase();
    const rank = RUSSIAN_ORDER.indexOf(lower);
    if (rank === -1) score -= 4;
    else score += rank < 10 ? 3 : rank < 20 ? 1 : 0;
    const isLower = rank !== -1 && lower === char;
    if (rank !== -1 && !isLower) score -= previousLower ? 4 : 0.5;
    previousLower = isLower;
  }
  return score;
}

function bestWestern(bytes: Uint8Array): SingleByteEncoding {
  let best: SingleByteEncoding = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of WESTERN) {
    const score = latinScore(iconv.decode(Buffer.from(bytes), encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  if (best !== 'windows-1252') return best;
  return bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'windows-1252' : 'iso-8859-1';
}

/** Accented letters of the Western and Central European languages in everyday use. */
const COMMON_ACCENTS = new Set('àâäáãåæçéèêëíìîïñóòôöõøùúûüßœÿąćęłńśźżčďěňřšťůžőűýăâîșțşţ');

/** Higher where accented characters inside words are letters rather than signs. */
function latinScore(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (char < '\u0080') continue;
    const inWord = /[a-z]/i.test(text[i - 1] ?? '') || /[a-z]/i.test(text[i + 1] ?? '');
    if (!inWord) continue;
    score += COMMON_ACCENTS.has(char.toLowerCase()) ? 1 : -2;
  }
  return score;
}
