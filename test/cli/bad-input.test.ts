import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deadletter, json } from './terminal.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const damaged = join(fixtures, 'damaged');
const good = join(fixtures, 'verdicts', 'activity.csv');

interface Imported {
  readonly sources: readonly {
    readonly file: string;
    readonly records: number;
    readonly imported: number;
    readonly rejected: number;
    readonly warnings: readonly { readonly code: string }[];
  }[];
  readonly skipped: readonly {
    readonly file: string;
    readonly reason: string;
    readonly message: string;
  }[];
}

let folder: string;
let workspace: readonly string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-bad-'));
  workspace = ['--workspace', join(folder, 'case.deadletter')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const importing = async (...paths: readonly string[]) => {
  const ran = await deadletter(['import', ...paths, ...workspace, '--json']);
  return { ...ran, result: ran.stdout === '' ? null : (json(ran) as Imported) };
};
const verdict = async (recipient: string): Promise<string> => {
  const ran = await deadletter(['why', recipient, ...workspace, '--json']);
  return (json(ran) as { readonly verdict: string }).verdict;
};

describe('a file that cannot be taken', () => {
  it.each([
    ['empty.csv', 'empty-file', /empty/],
    ['report.pdf', 'unknown-format', /No known export/],
    ['no-rows.csv', 'no-records', /header and no rows/],
    ['cut.zip', 'damaged-archive', /damaged or cut short/],
    ['missing.csv', 'not-found', /no such file/],
  ])('%s is left out as %s, with a sentence, and nothing else', async (file, reason, sentence) => {
    const { code, result } = await importing(join(damaged, file));
    expect(code).toBe(1);
    expect(result?.sources).toEqual([]);
    expect(result?.skipped).toMatchObject([{ file, reason }]);
    expect(result?.skipped[0]?.message).toMatch(sentence);
  });

  it('leaves no empty case behind where the only file is not there', async () => {
    const { code } = await importing(join(damaged, 'missing.csv'));
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    await importing(good);
    await importing(join(damaged, 'missing.csv'));
    expect(readdirSync(folder)).toEqual(['case.deadletter']);
  });

  it('does not keep the good one beside it from coming in', async () => {
    const { code, result } = await importing(join(damaged, 'report.pdf'), good);
    expect(code).toBe(0);
    expect(result?.sources.map(({ file }) => file)).toEqual(['activity.csv']);
    expect(result?.skipped.map(({ file }) => file)).toEqual(['report.pdf']);
  });

  it('tells people the same in Russian', async () => {
    const ran = await deadletter([
      'import',
      join(damaged, 'empty.csv'),
      ...workspace,
      '--lang',
      'ru',
    ]);
    expect(ran.stdout).toContain('Ничего не загружено.');
    expect(ran.stdout).toContain('empty.csv: Файл пуст.');
  });

  it('is not a case: importing one says what to do instead', async () => {
    await importing(good);
    const other = ['--workspace', join(folder, 'other.deadletter')];
    const ran = await deadletter(['import', join(folder, 'case.deadletter'), ...other, '--json']);
    expect((json(ran) as Imported).skipped).toMatchObject([{ reason: 'workspace-file' }]);
  });
});

describe('a table cut inside a quoted field', () => {
  it('gives what is whole and rejects the rest by line', async () => {
    const { code, result } = await importing(join(damaged, 'cut-in-quotes.csv'));
    expect(code).toBe(0);
    expect(result?.sources[0]).toMatchObject({ records: 4, imported: 3, rejected: 1 });
    expect(await verdict('gone@example.org')).toBe('bounced-hard');
  });
});

describe('a compressed file that breaks off', () => {
  it('says so and keeps the case as it was', async () => {
    await importing(good);
    const rows = Array.from({ length: 5000 }, (_, row) => `a${row}@example.org,bounced,2026-10-01`);
    const whole = gzipSync(`email,event,date\n${rows.join('\n')}\n`);
    const cut = join(folder, 'export.csv.gz');
    writeFileSync(cut, whole.subarray(0, whole.length - 2000));
    const { result } = await importing(cut);
    const told = [...(result?.skipped ?? []), ...(result?.sources ?? [])];
    expect(told).toHaveLength(1);
    const broken = result?.skipped[0]?.reason === 'damaged-archive';
    const warned = result?.sources[0]?.warnings.some(({ code }) => code === 'truncated') ?? false;
    expect(broken || warned).toBe(true);
    expect(await verdict('gone@example.org')).toBe('bounced-hard');
  });
});

describe('what the system does not permit', () => {
  it('a folder without permission is left out with a sentence', async (context) => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    copyFileSync(good, join(locked, 'activity.csv'));
    chmodSync(locked, 0o000);
    // The superuser may read anything: only an ordinary user can meet this.
    if (process.getuid?.() === 0) {
      chmodSync(locked, 0o700);
      const whole = asNobody(locked);
      if (whole === null) context.skip('no other user can be taken on here');
      expect(whole?.code).toBe(1);
      expect(whole?.stdout).toContain('permission-denied');
      return;
    }
    const { code, result } = await importing(locked);
    chmodSync(locked, 0o700);
    expect(code).toBe(1);
    expect(result?.skipped).toMatchObject([{ reason: 'permission-denied' }]);
  });

  it('a case in a folder that does not exist cannot be made, and says so', async () => {
    const ran = await deadletter([
      'import',
      good,
      '--workspace',
      join(folder, 'missing', 'case.deadletter'),
    ]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('There is no folder');
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  it('a file that is no case is refused and left as it was', async () => {
    const odd = join(folder, 'odd.deadletter');
    writeFileSync(odd, 'Only some text that is long enough to be looked at.');
    const ran = await deadletter(['sources', '--workspace', odd]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('not a Deadletter case');
  });
});

describe('a full disk', () => {
  it('is told in a sentence, and what was there is still there', async (context) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    if (!mounted(small)) context.skip('a small disk cannot be mounted here');
    try {
      workspace = ['--workspace', join(small, 'case.deadletter')];
      await importing(good);
      const big = join(folder, 'big.csv');
      writeFileSync(big, bigTable());
      const ran = await importing(big);
      expect(ran.code).toBe(1);
      expect(`${ran.stderr}${ran.stdout}`).toMatch(/disk is full/i);
      expect(await verdict('gone@example.org')).toBe('bounced-hard');
      const listed = json(await deadletter(['sources', ...workspace, '--json']));
      expect(listed).toHaveLength(1);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('an import that is cancelled', () => {
  it('ends with 1 and keeps nothing of the file', async () => {
    await importing(good);
    const big = join(folder, 'big.csv');
    writeFileSync(big, bigTable());
    const stop = new AbortController();
    const running = deadletter(['import', big, ...workspace, '--json'], { signal: stop.signal });
    setTimeout(() => stop.abort(), 150);
    const ran = await running;
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('Cancelling');
    const listed = json(await deadletter(['sources', ...workspace, '--json']));
    expect(listed).toHaveLength(1);
  });
});

/** Rows that do not compress: about 24 MB. */
function bigTable(): string {
  let seed = 1;
  const word = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const rows = Array.from(
    { length: 200_000 },
    (_, row) =>
      `${word()}${row}@example.org,bounced,2026-10-01T00:00:00Z,${word()} ${word()},550 ${word()}${word()}${word()}${word()}`,
  );
  return `email,event,date,subject,reason\n${rows.join('\n')}\n`;
}

/** Mounts a disk of 4 MB, where that is allowed. */
function mounted(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The same command as the user `nobody`, or null where that cannot be done. */
function asNobody(locked: string): { readonly code: number; readonly stdout: string } | null {
  chmodSync(locked, 0o000);
  chmodSync(folder, 0o777);
  const main = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts');
  const words = [main, 'import', locked, ...workspace, '--json'];
  try {
    const stdout = execFileSync(process.execPath, words, {
      uid: 65_534,
      gid: 65_534,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { code: 0, stdout };
  } catch (error) {
    const status: unknown = Reflect.get(error as object, 'status');
    const stdout: unknown = Reflect.get(error as object, 'stdout');
    return status === 1 ? { code: 1, stdout: String(stdout) } : null;
  } finally {
    chmodSync(locked, 0o700);
  }
}

it('asks for an address where a question names none', async () => {
  await importing(good);
  for (const wrong of ['not an address', 'anna', 'anna@']) {
    const { code, stdout, stderr } = await deadletter(['why', wrong, ...workspace, '--lang', 'en']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`“${wrong}” is no e-mail address.`);
  }
  expect(await verdict('nobody.known@example.org')).toBe('no-trace');
});

it('says of an address known from a suppression list alone that nothing was sent to it', async () => {
  const list = join(folder, 'suppression_bounces.csv');
  writeFileSync(
    list,
    'status,reason,email,created\n5.7.1,554 5.7.1 blocked using dnsbl.example,vera@example.org,1790000000\n',
  );
  await importing(list);
  const said = await deadletter(['why', 'vera@example.org', ...workspace, '--lang', 'en']);
  expect(said.stdout).toContain('SendGrid sends nothing to vera@example.org');
  expect(said.stdout).toContain('(since 21 Sept');
  expect(said.stdout).toContain('(entry of a suppression list)  Bounced, soft');
  expect(said.stdout).toMatch(/Next\n  · You: Take the address off the suppression list/);
});
