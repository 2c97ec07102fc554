import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../electron/cli/commands.ts';
import { deadletter, ndjson } from './terminal.ts';

const names = [...commands.keys()];
const fixtures = join(import.meta.dirname, '..', 'fixtures');

describe('help', () => {
  it('lists every command with its summary', async () => {
    const { code, stdout } = await deadletter(['--help']);
    expect(code).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  it.each(names)('on %s tells its usage, in both languages', async (name) => {
    const english = await deadletter([name, '--help']);
    const russian = await deadletter([name, '--help', '--lang', 'ru']);
    expect([english.code, russian.code]).toEqual([0, 0]);
    expect(english.stdout).toContain(`Usage: deadletter ${name}`);
    expect(english.stdout).toContain('--workspace FILE');
    expect(english.stdout).not.toMatch(/[а-яё]/i);
    expect(russian.stdout).toContain(`Вызов: deadletter ${name}`);
  });

  it('speaks the language of the system', async () => {
    const { stdout } = await deadletter(['--help'], { language: 'ru' });
    expect(stdout).toContain('Команды');
  });

  it('is what a bare call shows, as wrong usage', async () => {
    const { code, stdout } = await deadletter([]);
    expect(code).toBe(2);
    expect(stdout).toContain('Commands');
  });
});

describe('wrong usage', () => {
  it.each([
    [['frobnicate'], 'There is no command “frobnicate”'],
    [['why', '--frobnicate', 'a@example.org'], 'There is no option --frobnicate here'],
    [['--frobnicate'], 'There is no option --frobnicate here'],
    [['why', 'a@example.org'], 'Say which case: --workspace FILE'],
    [['why', '--workspace', 'x'], 'Something is missing: deadletter why ADDRESS'],
    [
      ['why', 'a@example.org', 'b@example.org', '--workspace', 'x'],
      '“b@example.org” is one too many',
    ],
    [['sources', '--workspace'], 'The option --workspace needs a value'],
    [['sources', '--workspace='], 'The option --workspace needs a value'],
    [['sources', '--json=yes', '--workspace', 'x'], 'The option --json takes no value'],
    [['sources', '--workspace', 'x', '--lang', 'de'], 'The option --lang is one of en, ru'],
    [['sources', '--workspace', 'x', '--timezone', 'Mars/Base'], '“Mars/Base” is not a time zone'],
    [
      ['search', 'a', '--workspace', 'x', '--limit', '0'],
      'The option --limit needs a whole number',
    ],
    [['search', 'a', '--workspace', 'x', '--limit', '1e3'], 'not “1e3”'],
    [['forget', 'first', '--workspace', 'x'], 'not “first”'],
    [['extract', '1', '--workspace', 'x'], 'Say where to write: --output FILE'],
    [['import', 'x', '--workspace', 'x', '--format', 'lotus'], 'There is no format “lotus”'],
    [['import', 'x', '--workspace', 'x', '--assume-timezone', 'Mars/Base'], '“Mars/Base”'],
    [
      ['import', 'x', '--workspace', 'x', '--mapping', 'missing.json'],
      'missing.json cannot be read',
    ],
    [['report', 'a@example.org', '--workspace', 'x', '--format', 'docx'], 'one of md, html'],
    [['serve', '--port', '70000'], 'from 0 to 65,535'],
    ...[
      ['extract', '1'],
      ['export', 'events'],
      ['report', 'a@example.org'],
      ['rejects'],
      ['suppressions', 'export', '--esp', 'sendgrid'],
    ].flatMap((words): [string[], string][] => [
      [
        [...words, '--workspace', 'x', '--output', join(fixtures, 'nowhere', 'x')],
        `There is no folder ${join(fixtures, 'nowhere')}`,
      ],
      [[...words, '--workspace', 'x', '--output', fixtures], `${fixtures} is a folder`],
    ]),
  ])('%j is answered by a sentence and 2', async (words, sentence) => {
    const { code, stdout, stderr } = await deadletter(words);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\bat .*\.ts/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    ['why', 'a@example.org'],
    ['search', 'a'],
    ['sources'],
    ['rejects'],
    ['forget', '1'],
    ['reread', '1'],
    ['extract', '1', '--output', 'x'],
    ['serve'],
  ])('%s on a case that is not there fails with 1 and creates nothing', async (...words) => {
    const { code, stderr } = await deadletter([...words, '--workspace', '/nowhere/x.deadletter']);
    expect(stderr).toContain('There is no case at x.deadletter');
    expect(code).toBe(1);
  });
});

describe('without a case', () => {
  it('decode reads mails and goes on past what is none', async () => {
    const ran = await deadletter([
      'decode',
      join(fixtures, 'damaged', 'report.pdf'),
      join(fixtures, 'missing.eml'),
      join(fixtures, 'verdicts', 'returned.eml'),
      '--json',
    ]);
    const lines = ndjson(ran);
    expect(ran.code).toBe(0);
    expect(lines.map(({ file, kind }) => [file, kind])).toEqual([
      ['report.pdf', 'unreadable'],
      ['missing.eml', 'unreadable'],
      ['returned.eml', 'bounce'],
    ]);
    expect(lines[0]?.['error']).toContain('This is not a mail');
    expect(lines[1]?.['error']).toContain('There is no such file');
    expect(lines[2]).toMatchObject({
      index: 0,
      reportedBy: 'gate.branch.example',
      original: {
        messageId: '<lateD4@out.shop.example>',
        from: 'news@shop.example',
        to: ['late@branch.example'],
        subject: 'October news',
        date: '2026-10-05T09:00:02.000Z',
      },
      recipients: [
        {
          address: 'late@branch.example',
          action: 'failed',
          status: '5.1.1',
          replyCode: '550',
          remoteMta: 'store.branch.example',
          reason: 'userunknown',
          serverClass: 'permanent',
          class: 'hard',
          owner: 'recipient',
          disposition: 'suppress',
        },
      ],
      feedback: null,
    });
  });

  it('decode numbers the mails of an mbox', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deadletter-mbox-'));
    const mail = readFileSync(join(fixtures, 'verdicts', 'returned.eml'), 'utf8');
    const from = 'From MAILER-DAEMON Mon Oct  5 13:41:08 2026\n';
    writeFileSync(join(folder, 'all.mbox'), `${from}${mail}\n${from}${mail}`);
    const lines = ndjson(await deadletter(['decode', join(folder, 'all.mbox'), '--json']));
    rmSync(folder, { recursive: true });
    expect(lines.map(({ file, index, kind }) => [file, index, kind])).toEqual([
      ['all.mbox', 0, 'bounce'],
      ['all.mbox', 1, 'bounce'],
    ]);
  });

  it('decode fails where nothing could be read at all', async () => {
    const { code } = await deadletter(['decode', join(fixtures, 'missing.eml')]);
    expect(code).toBe(1);
  });

  it('explain judges one reply', async () => {
    const ran = await deadletter(['explain', '552 5.2.2 mailbox full', '--json', '--lang', 'ru']);
    const explained = JSON.parse(ran.stdout) as Readonly<Record<string, unknown>>;
    expect(explained).toMatchObject({
      status: '5.2.2',
      replyCode: '552',
      reason: 'mailboxfull',
      serverClass: 'permanent',
      class: 'soft',
    });
    expect(explained['explanation']).toMatch(/[а-яё]/);
    expect(explained).not.toHaveProperty('address');
  });

  it('formats names every format that import takes', async () => {
    const ran = await deadletter(['formats', '--json']);
    const formats = JSON.parse(ran.stdout) as readonly Readonly<Record<string, unknown>>[];
    const ids = formats.map(({ id }) => id);
    for (const id of [
      'sendgrid-activity',
      'haskimail-bounces',
      'klaviyo-events',
      'generic-csv',
      'eml',
      'mbox',
    ]) {
      expect(ids).toContain(id);
    }
    for (const format of formats) {
      expect(Object.keys(format)).toEqual(['id', 'title', 'container', 'vendor', 'verified']);
      expect(['csv', 'json', 'ndjson', 'log', 'mail']).toContain(format['container']);
    }
  });
});

describe('the program itself', () => {
  const main = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'main.ts');

  it('ends quietly when its reader leaves early', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${main}" formats --json | head -1; exit \${PIPESTATUS[0]}`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('takes paths from where npm was called', () => {
    const { status, stdout } = spawnSync(process.execPath, [main, 'decode', 'returned.eml'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: join(fixtures, 'verdicts'),
        npm_lifecycle_event: 'deadletter',
      },
    });
    expect(stdout).toContain('late@branch.example');
    expect(status).toBe(0);
  });

  it('exits 2 on wrong usage', () => {
    const { status } = spawnSync(process.execPath, [main, 'frobnicate'], { encoding: 'utf8' });
    expect(status).toBe(2);
  });
});
