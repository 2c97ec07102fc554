import iconv from 'iconv-lite';
import { isUtf8 } from 'node:buffer';

const UTF8_FLAG = 0x800;

/**
 * A member's name as its writer meant it. Without the UTF-8 flag the format says code page 437,
 * but Russian Windows writes 866 (APPNOTE 6.3.9, appendix D).
 */
export function memberName(raw: Buffer, flags: number): string {
  const name =
    (flags & UTF8_FLAG) !== 0 || isUtf8(raw)
      ? raw.toString('utf8')
      : iconv.decode(raw, codePage(raw));
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function codePage(raw: Buffer): 'cp866' | 'cp437' {
  const high = raw.filter((byte) => byte >= 0x80);
  const letters = high.filter((byte) => byte < 0xb0 || (byte >= 0xe0 && byte < 0xf2));
  const joined = raw.filter(
    (byte, i) => byte >= 0x80 && ((raw[i + 1] ?? 0) >= 0x80 || (raw[i - 1] ?? 0) >= 0x80),
  );
  return letters.length === high.length && joined.length * 2 > high.length ? 'cp866' : 'cp437';
}

/** Files that systems leave beside the user's own. */
export function isSystemLitter(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.includes('__MACOSX') || parts.includes('.git')) return true;
  return /^(?:\.DS_Store|desktop\.ini|Thumbs\.db|\.localized|\._.*)$/i.test(name);
}

const OFFICE = /\.(?:xlsx|xlsm|docx|pptx|ods|odt|numbers|jar|apk|epub)$/i;

/** Documents that are zip archives inside: they are files, not folders of files. */
export function isOfficeDocument(name: string): boolean {
  return OFFICE.test(name);
}
