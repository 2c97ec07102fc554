import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { windowOfText } from '../../../../electron/core/import/text/code-window.ts';
import { detectEncoding } from '../../../../electron/core/import/text/encoding.ts';

const RUSSIAN =
  'Дата;Адрес;Статус\n01.10.2026;anna@example.org;Доставлено\n02.10.2026;bob@example.net;Возврат: почтовый ящик не существует\n';
const GERMAN =
  'Empfänger;Ergebnis\nanna@example.org;Zugestellt für Übermorgen, größer als möglich\n';
const POLISH =
  'Odbiorca;Wynik\nanna@example.org;Dostarczono pomyślnie, łącznie wysłaliśmy więcej źródeł\n';

function detected(bytes: Uint8Array): { readonly name: string; readonly text: string } {
  const encoding = detectEncoding(bytes);
  const window = windowOfText(bytes, encoding);
  return { name: encoding.name, text: window.decode(0, window.codes.length) };
}

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'])(
    'reads Russian in %s without a mark',
    (name) => {
      const bytes = iconv.encode(RUSSIAN, name, { addBOM: false });
      expect(detected(bytes)).toEqual({ name, text: RUSSIAN });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s with a mark and drops it', (name) => {
    const bytes = iconv.encode(RUSSIAN, name, { addBOM: true });
    expect(detected(bytes)).toEqual({ name, text: RUSSIAN });
  });

  it('reads Latin UTF-16 without a mark', () => {
    const text = 'email,status\na@example.org,sent\n';
    expect(detected(iconv.encode(text, 'utf-16le', { addBOM: false }))).toEqual({
      name: 'utf-16le',
      text,
    });
  });

  it.each(['iso-8859-1', 'windows-1252'])('reads German in %s', (name) => {
    expect(detected(iconv.encode(GERMAN, name)).text).toBe(GERMAN);
  });

  it.each(['iso-8859-2', 'windows-1250'])('reads Polish in %s', (name) => {
    expect(detected(iconv.encode(POLISH, name)).text).toBe(POLISH);
  });

  it('says that a single-byte encoding is a guess', () => {
    expect(detectEncoding(iconv.encode(RUSSIAN, 'koi8-r')).sure).toBe(false);
    expect(detectEncoding(Buffer.from('plain')).sure).toBe(true);
  });

  it('keeps UTF-8 where the head ends inside a character', () => {
    const bytes = Buffer.from(RUSSIAN).subarray(0, Buffer.from('Дата;А').length - 1);
    expect(detectEncoding(bytes).name).toBe('utf-8');
  });

  it('reads windows-1251 that starts behind an ASCII head', () => {
    const window = windowOfText(iconv.encode('Возврат', 'windows-1251'), {
      name: 'utf-8',
      bom: 0,
      sure: true,
    });
    expect(window.decode(0, window.codes.length)).toBe('Возврат');
  });
});
