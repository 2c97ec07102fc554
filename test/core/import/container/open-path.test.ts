import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openPath } from '../../../../electron/core/import/container/open-path.ts';
import { visit } from '../in-memory.ts';
import { writeTar } from './write-tar.ts';
import { writeZip } from './write-zip.ts';

const CSV = 'email,status\na@x.example,bounced\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-path-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** `name: content` of every source, `name! reason` of every failure. */
async function opened(path: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const source of openPath(path)) {
    if ('kind' in source) {
      seen.push(`${source.name}! ${source.reason}`);
      continue;
    }
    const read = async (): Promise<string> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of source.open()) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    const text = await read();
    expect(await read()).toBe(text);
    seen.push(`${source.name}: ${text}`);
  }
  return seen;
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('files and folders', () => {
  it('opens a file with its size and date', async () => {
    const path = put('a.csv', CSV);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    for await (const source of openPath(path)) {
      expect(source).toMatchObject({
        name: 'a.csv',
        size: CSV.length,
        modifiedAt: 1_700_000_000_000,
      });
    }
    expect(await opened(path)).toEqual([`a.csv: ${CSV}`]);
  });

  it('walks folders in order of name and passes over what systems leave there', async () => {
    put('in/b.csv', 'b');
    put('in/a/z.csv', 'z');
    put('in/.DS_Store', 'x');
    put('in/desktop.ini', 'x');
    put('in/__MACOSX/b.csv', 'x');
    expect(await opened(join(folder, 'in'))).toEqual(['in/a/z.csv: z', 'in/b.csv: b']);
  });

  it('reads a Maildir without its tmp', async () => {
    for (const name of ['cur/1:2,S', 'new/2', 'tmp/3']) put(`Maildir/${name}`, name);
    expect(await opened(join(folder, 'Maildir'))).toEqual([
      'Maildir/cur/1:2,S: cur/1:2,S',
      'Maildir/new/2: new/2',
    ]);
  });

  it('does not follow a folder into itself', async () => {
    put('in/a.csv', 'a');
    symlinkSync(join(folder, 'in'), join(folder, 'in/self'));
    expect(await opened(join(folder, 'in'))).toEqual(['in/a.csv: a']);
  });

  it('says what is not there', async () => {
    expect(await opened(join(folder, 'none.csv'))).toEqual(['none.csv! not-found']);
  });
});

describe('compressed files', () => {
  it('opens gzip and zstd, in several pieces one after another', async () => {
    const gzip = put('a.csv.gz', Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]));
    const zstd = put(
      'b.zst',
      Buffer.concat([zstdCompressSync('one\n'), zstdCompressSync('two\n')]),
    );
    expect(await opened(gzip)).toEqual(['a.csv.gz: one\ntwo\n']);
    expect(await opened(zstd)).toEqual(['b.zst: one\ntwo\n']);
  });

  it('opens zstd frames that lie across chunks', async () => {
    const part = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919) % 251));
    const frames = Array.from({ length: 12 }, () => zstdCompressSync(part));
    const noise = Buffer.from(
      Array.from({ length: 700_001 }, (_, i) => Math.imul(i, 2_654_435_761) >>> 13),
    );
    frames.splice(5, 0, zstdCompressSync(noise));
    const whole = Buffer.concat([
      ...Array.from({ length: 5 }, () => part),
      noise,
      ...Array.from({ length: 7 }, () => part),
    ]);
    for await (const source of openPath(put('frames.zst', Buffer.concat(frames)))) {
      if ('kind' in source) throw new Error(source.reason);
      const chunks: Uint8Array[] = [];
      for await (const chunk of source.open()) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(whole)).toBe(true);
    }
  });

  it('tells by content, not by suffix', async () => {
    expect(await opened(put('plain.gz', 'text'))).toEqual(['plain.gz: text']);
    expect(await opened(put('packed.csv', gzipSync(CSV)))).toEqual([`packed.csv: ${CSV}`]);
  });

  it('reads what a broken stream still holds, with a warning', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `u${i * 7919}@x.example,bounced`).join(
      '\n',
    );
    const bytes = gzipSync(`email,status\n${rows}\n`);
    const path = put('cut.csv.gz', bytes.subarray(0, bytes.length - 2000));
    for await (const source of openPath(path)) {
      if ('kind' in source) throw new Error(source.reason);
      const { reading, events } = await visit(source);
      expect(events.length).toBeGreaterThan(10_000);
      expect(reading).toMatchObject({ warnings: expect.arrayContaining([{ code: 'truncated' }]) });
    }
  });
});

it('a broken stream of dates in an unknown order is read as far as it goes', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `u${i * 7919}@x.example,bounced,0${(i % 9) + 1}/0${(i % 7) + 1}/2026 10:00`,
  );
  const bytes = gzipSync(`email,status,date\n${rows.join('\n')}\n`);
  for await (const source of openPath(put('cut.gz', bytes.subarray(0, bytes.length - 2000)))) {
    if ('kind' in source) throw new Error(source.reason);
    const { events } = await visit(source);
    expect(events.length).toBeGreaterThan(10_000);
    expect(events[0]?.at).not.toBeNull();
  }
});

describe('zip archives', () => {
  it('keeps folder names, in UTF-8 and in the code page of Russian Windows', async () => {
    const path = put(
      'export.zip',
      writeZip([
        { name: 'bounces/a.csv', content: CSV },
        { name: 'отчёт/b.csv', content: 'b', utf8: true },
        { name: Buffer.from([0xae, 0xe2, 0xe7, 0xa5, 0xe2, 0x2e, 0x63, 0x73, 0x76]), content: 'c' },
        { name: 'folder/', content: '' },
        { name: '__MACOSX/bounces/._a.csv', content: 'x' },
      ]),
    );
    expect(await opened(path)).toEqual([
      `export.zip/bounces/a.csv: ${CSV}`,
      'export.zip/отчёт/b.csv: b',
      'export.zip/отчет.csv: c',
    ]);
  });

  it('opens archives inside archives to a depth of three', async () => {
    const one = writeZip([{ name: 'a.csv', content: CSV }]);
    const two = writeZip([{ name: 'one.zip', content: one }]);
    const three = writeZip([
      { name: 'two.zip', content: two },
      { name: 'b.csv.gz', content: gzipSync('b') },
    ]);
    expect(await opened(put('three.zip', three))).toEqual([
      `three.zip/two.zip/one.zip/a.csv: ${CSV}`,
      'three.zip/b.csv.gz: b',
    ]);
    const four = writeZip([{ name: 'three.zip', content: three }]);
    expect(await opened(put('four.zip', four))).toEqual([
      'four.zip/three.zip/two.zip/one.zip! archive-limit',
      'four.zip/three.zip/b.csv.gz: b',
    ]);
  });

  it('opens a member as often as it is asked for, from disk and from memory', async () => {
    const inner = writeZip([{ name: 'x.csv', content: CSV }]);
    const path = put('o.zip', writeZip([{ name: 'i.zip', content: inner }]));
    expect(await opened(path)).toEqual([`o.zip/i.zip/x.csv: ${CSV}`]);
  });

  it('says that an archive is encrypted and opens what is not', async () => {
    const path = put(
      'e.zip',
      writeZip([
        { name: 'secret.csv', content: CSV, encrypted: true },
        { name: 'open.csv', content: CSV },
      ]),
    );
    expect(await opened(path)).toEqual([`e.zip/open.csv: ${CSV}`, 'e.zip! encrypted-archive']);
  });

  it('says that an archive is cut off', async () => {
    const bytes = writeZip([{ name: 'a.csv', content: CSV.repeat(50) }]);
    expect(await opened(put('t.zip', bytes.subarray(0, bytes.length - 30)))).toEqual([
      't.zip! damaged-archive',
    ]);
  });

  it('refuses bombs by ratio and by number', async () => {
    const bomb = writeZip([{ name: 'zeros.csv', content: Buffer.alloc(40 << 20), deflate: true }]);
    expect(await opened(put('bomb.zip', bomb))).toEqual(['bomb.zip! archive-limit']);
    const many = writeZip(
      Array.from({ length: 20_001 }, (_, i) => ({ name: `${i}`, content: '' })),
    );
    expect(await opened(put('many.zip', many))).toEqual(['many.zip! archive-limit']);
  });

  it('leaves office documents whole', async () => {
    const bytes = writeZip([{ name: '[Content_Types].xml', content: '<x/>' }]);
    const names = (await opened(put('book.xlsx', bytes))).map((line) => line.split(':')[0]);
    expect(names).toEqual(['book.xlsx']);
  });
});

describe('tar archives', () => {
  const folderEntry = { name: 'logs/', content: '', type: '5' };

  it('open with their folder names and dates, packed or not', async () => {
    const bytes = writeTar([
      folderEntry,
      { name: 'logs/a.csv', content: CSV },
      { name: './b.csv', content: 'b' },
      { name: 'logs/link', content: '', type: '2' },
      { name: 'logs/._a.csv', content: 'x' },
      { name: 'empty.csv', content: '' },
    ]);
    const inside = (name: string): readonly string[] => [
      `${name}/logs/a.csv: ${CSV}`,
      `${name}/b.csv: b`,
      `${name}/empty.csv: `,
    ];
    expect(await opened(put('a.tar', bytes))).toEqual(inside('a.tar'));
    expect(await opened(put('a.tgz', gzipSync(bytes)))).toEqual(inside('a.tgz'));
    expect(await opened(put('a.tar.zst', zstdCompressSync(bytes)))).toEqual(inside('a.tar.zst'));
    for await (const source of openPath(join(folder, 'a.tar'))) {
      expect(source).toMatchObject({ modifiedAt: 1_790_000_000_000 });
      break;
    }
  });

  it('keep names beyond a hundred bytes, of GNU and of pax', async () => {
    const long = `${'отчёт/'.repeat(20)}a.csv`;
    const pax = (key: string, value: string): string => {
      const length = Buffer.byteLength(` ${key}=${value}\n`);
      const digits = String(length + String(length).length).length;
      return `${length + digits} ${key}=${value}\n`;
    };
    const bytes = writeTar([
      { name: 'pax_global_header', content: pax('comment', 'x'), type: 'g' },
      { name: '././@LongLink', content: `${long}\0`, type: 'L' },
      { name: 'cut', content: '1' },
      {
        name: 'PaxHeaders/x',
        content: pax('mtime', '1790000000.5') + pax('path', long),
        type: 'x',
      },
      { name: 'cut', content: '2' },
      { name: 'short.csv', content: '3' },
    ]);
    expect(await opened(put('n.tar', bytes))).toEqual([
      `n.tar/${long}: 1`,
      `n.tar/${long}: 2`,
      'n.tar/short.csv: 3',
    ]);
  });

  it('may hold archives, and be held: a packed one counts once towards the depth', async () => {
    const tgz = gzipSync(writeTar([{ name: 'mail.log.1.gz', content: gzipSync('log') }]));
    const path = put('d.zip', writeZip([{ name: 'x.tgz', content: tgz }]));
    expect(await opened(path)).toEqual(['d.zip/x.tgz/mail.log.1.gz: log']);
    const deep = writeZip([
      { name: 'd.zip', content: writeZip([{ name: 'x.tgz', content: tgz }]) },
    ]);
    expect(await opened(put('e.zip', deep))).toEqual([
      'e.zip/d.zip/x.tgz/mail.log.1.gz! archive-limit',
    ]);
  });

  it('read what a cut one still holds, and say that it is cut', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `u${i}@x.example,bounced\n`).join('');
    const bytes = writeTar([
      { name: 'a.csv', content: CSV },
      { name: 'b.csv', content: `email,status\n${rows}` },
    ]);
    const seen: string[] = [];
    for await (const source of openPath(put('c.tar', bytes.subarray(0, 20_000)))) {
      if ('kind' in source) {
        seen.push(`${source.name}! ${source.reason}`);
        continue;
      }
      const { events, reading } = await visit(source);
      const warnings = reading?.kind === 'read' ? reading.warnings.map(({ code }) => code) : [];
      seen.push(`${source.name} ${events.length > 0} ${warnings.includes('truncated')}`);
    }
    expect(seen).toEqual([
      'c.tar/a.csv true false',
      'c.tar/b.csv true true',
      'c.tar! damaged-archive',
    ]);
  });

  it('are refused where they hold too many files', async () => {
    const many = writeTar(
      Array.from({ length: 20_001 }, (_, i) => ({ name: `${i}`, content: '' })),
    );
    const seen = await opened(put('many.tar', many));
    expect(seen.at(-1)).toBe('many.tar! archive-limit');
  });

  it('open a member larger than what is held in memory', async () => {
    const size = (64 << 20) + 1000;
    const large = Buffer.alloc(size, 'abcdefg\n');
    const bytes = writeTar([
      { name: 'large.log', content: large },
      { name: 'after.csv', content: CSV },
    ]);
    const seen: string[] = [];
    for await (const source of openPath(put('l.tar', bytes))) {
      if ('kind' in source) throw new Error(source.reason);
      const parts: Uint8Array[] = [];
      for await (const chunk of source.open()) parts.push(Buffer.from(chunk));
      const content = Buffer.concat(parts);
      seen.push(`${source.name} ${content.length} ${content.equals(large)}`);
    }
    expect(seen).toEqual([`l.tar/large.log ${size} true`, `l.tar/after.csv ${CSV.length} false`]);
  });
});

describe('a gzip bomb', () => {
  it('is refused when it is read', async () => {
    const path = put('bomb.gz', gzipSync(Buffer.alloc(64 << 20, 'a')));
    for await (const source of openPath(path)) {
      if ('kind' in source) throw new Error(source.reason);
      await expect(async () => {
        for await (const chunk of source.open()) void chunk;
      }).rejects.toThrow(/ratio/);
    }
  });
});

it('a bomb that holds nothing readable is called one', async () => {
  for (const fill of ['\0', ' ', 'a']) {
    for await (const source of openPath(put('bomb.gz', gzipSync(Buffer.alloc(64 << 20, fill))))) {
      if ('kind' in source) throw new Error(source.reason);
      expect((await visit(source)).detection).toEqual({ kind: 'skipped', reason: 'archive-limit' });
    }
  }
  for await (const source of openPath(put('noise.gz', gzipSync(Buffer.alloc(1 << 20, ' '))))) {
    if ('kind' in source) throw new Error(source.reason);
    expect((await visit(source)).detection).toMatchObject({ reason: 'empty-file' });
  }
});

describe('permissions', () => {
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says which folder it may not read',
    async () => {
      put('in/locked/a.csv', 'a');
      execFileSync('chmod', ['000', join(folder, 'in/locked')]);
      const seen = await opened(join(folder, 'in'));
      execFileSync('chmod', ['700', join(folder, 'in/locked')]);
      expect(seen).toEqual(['in/locked! permission-denied']);
    },
  );
});
