import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileTokens } from '../../electron/host/file-tokens.ts';
import { userFolders } from '../../electron/host/folders.ts';
import { newCasePath, openRecentCases } from '../../electron/host/recent-cases.ts';
import { openSettings } from '../../electron/host/settings-store.ts';
import { systemLanguage } from '../../electron/host/system-language.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('begin with defaults and come back as they were left', () => {
    const settings = openSettings(join(folder, 'config'));
    expect(settings.get()).toMatchObject({ language: null, theme: 'system' });
    settings.set({
      language: 'ru',
      recentSearches: [{ query: 'anna@example.org', case: 'a.deadletter' }],
    });
    settings.set({ theme: 'dark', lastView: { place: 'desk', query: 'anna', case: '/a' } });
    const list = {
      columns: ['recipient' as const, 'reply' as const],
      widths: { reply: 240 },
      width: 620,
    };
    settings.set({ list });
    settings.set({ singleKeys: false });
    expect(openSettings(join(folder, 'config')).get()).toEqual({
      language: 'ru',
      theme: 'dark',
      timezone: null,
      density: 'comfortable',
      singleKeys: false,
      list,
      recentSearches: [{ query: 'anna@example.org', case: 'a.deadletter' }],
      lastView: { place: 'desk', query: 'anna', case: '/a' },
    });
  });

  it('keep what is whole of a file that is partly wrong', () => {
    writeFileSync(
      join(folder, 'settings.json'),
      '{"language":"ru","theme":"plaid","list":{"width":-1}}',
    );
    expect(openSettings(folder).get()).toMatchObject({
      language: 'ru',
      theme: 'system',
      list: { columns: null, widths: {}, width: null },
    });
  });

  it.each(['{"language":"ru', '[]', '7', ''])('set a damaged file aside: %s', (text) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const settings = openSettings(folder);
    expect(settings.get().theme).toBe('system');
    settings.set({ theme: 'light' });
    expect(readFileSync(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text);
    expect(openSettings(folder).get().theme).toBe('light');
  });
});

describe('recent cases', () => {
  it('list the newest first, once, and leave out what is gone', () => {
    const [a, b] = [join(folder, 'a.deadletter'), join(folder, 'b.deadletter')];
    writeFileSync(a, '');
    writeFileSync(b, '');
    let clock = 0;
    const recent = openRecentCases(folder, () => (clock += 1));
    for (const path of [a, b, a]) recent.remember(path);
    const again = openRecentCases(folder);
    expect(again.list().map(({ name, openedAt }) => [name, openedAt])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    const [first] = again.list();
    expect(again.path(first?.id ?? '')).toBe(a);
    rmSync(a);
    expect(again.latest()).toBe(b);
    expect(again.path('unknown')).toBeNull();
  });

  it('survive a damaged list', () => {
    writeFileSync(join(folder, 'recent.json'), '{"a":');
    expect(openRecentCases(folder).list()).toEqual([]);
    expect(existsSync(join(folder, 'recent.json.damaged'))).toBe(true);
  });

  it.each([
    ['Client A', 'Client A.deadletter'],
    ['../../etc/passwd', '-..-etc-passwd.deadletter'],
    ['a/b\\c:d', 'a-b-c-d.deadletter'],
    ['...', 'Case.deadletter'],
    ['Дело № 7', 'Дело № 7.deadletter'],
  ])('%s becomes a file name that every system takes', (name, file) => {
    expect(newCasePath(folder, name)).toBe(join(folder, file));
  });

  it('number a name that is taken', () => {
    writeFileSync(join(folder, 'Client.deadletter'), '');
    expect(newCasePath(folder, 'Client')).toBe(join(folder, 'Client 2.deadletter'));
  });
});

describe('file tokens', () => {
  it('name a path by something that tells nothing of it', () => {
    const tokens = createFileTokens();
    const token = tokens.issue('/mail/activity.csv');
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens.issue('/mail/activity.csv')).toBe(token);
    expect(tokens.resolve(token)).toMatch(/activity\.csv$/);
  });

  it('are good for one session only', () => {
    const token = createFileTokens().issue('/mail/activity.csv');
    expect(createFileTokens().resolve(token)).toBeNull();
    expect(createFileTokens().resolve('/mail/activity.csv')).toBeNull();
  });
});

describe('the system', () => {
  it.each([
    [{ LANG: 'ru_RU.UTF-8' }, 'en-GB', 'ru'],
    [{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, 'ru-RU', 'en'],
    [{ LANG: '' }, 'ru-RU', 'ru'],
    [{ LANG: 'rug' }, 'en', 'en'],
    [{}, 'de-DE', 'en'],
  ] as const)('speaks %j, %s → %s', (environment, reported, language) => {
    expect(systemLanguage(environment, reported)).toBe(language);
  });

  it('has its own place for settings', () => {
    expect(userFolders({}, 'linux', '/home/a').config).toBe('/home/a/.config/deadletter');
    expect(userFolders({ XDG_CONFIG_HOME: '/x' }, 'linux', '/home/a').config).toBe('/x/deadletter');
    const mac = userFolders({}, 'darwin', '/Users/a').config;
    expect(mac).toBe('/Users/a/Library/Application Support/Deadletter');
    mkdirSync(join(folder, 'x'));
    expect(userFolders({ DEADLETTER_CONFIG_DIR: folder }, 'linux', '/').config).toBe(folder);
  });
});
