import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/contract/errors.ts';
import type { Events } from '../../shared/contract/api.ts';
import { createDesk } from '../../electron/host/desk.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import { asVersion40 } from '../core/engine/earlier-version.ts';

let folder: string;
const desks: Desk[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-desk-'));
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function deskWith(workspace: string | null): Promise<Desk> {
  const desk = createDesk({
    ports: windowlessPorts,
    folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
    language: 'en',
    workspace,
    log: (_id, what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  desks.push(desk);
  return desk;
}
const failed = (reply: Reply<unknown>): unknown => (reply.ok ? null : reply.error);

/** A case with something in it, closed. */
async function madeCase(name: string): Promise<string> {
  const desk = await deskWith(null);
  await desk.dispatch('case.create', { name });
  await desk.dispatch('notes.save', { recipient: 'a@example.org', text: name, tags: [] });
  await desk.close();
  return join(folder, 'cases', `${name}.deadletter`);
}

describe('a case that cannot be opened', () => {
  it('by a newer version is refused with a sentence and left untouched', async () => {
    const path = await madeCase('Newer');
    const database = new Database(path);
    database.pragma('user_version = 999999');
    database.close();
    const before = readFileSync(path);
    const desk = await deskWith(path);
    expect(failed(await desk.dispatch('case.info', {}))).toMatchObject({
      code: 'workspace-newer',
      message: expect.stringContaining('made by a newer Deadletter'),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('because it is damaged is refused with a sentence and left untouched', async () => {
    const path = await madeCase('Damaged');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 100, bytes.length - 100);
    writeFileSync(path, bytes);
    const desk = await deskWith(path);
    expect(failed(await desk.dispatch('case.info', {}))).toMatchObject({
      code: 'workspace-damaged',
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('leaves a desk that says why and goes on with another', async () => {
    const odd = join(folder, 'odd.deadletter');
    writeFileSync(odd, 'Some text that nobody would take for a database, long enough to be read.');
    const desk = await deskWith(odd);
    for (const method of ['case.info', 'sources.list']) {
      expect(failed(await desk.dispatch(method, {}))).toMatchObject({ code: 'not-a-workspace' });
    }
    expect(await desk.dispatch('settings.get', {})).toMatchObject({ ok: true });
    expect(await desk.dispatch('case.create', { name: 'Fresh' })).toMatchObject({
      ok: true,
      value: { name: 'Fresh' },
    });
  });

  it('does not take the open one away', async () => {
    const path = await madeCase('Open');
    const odd = join(folder, 'odd.deadletter');
    writeFileSync(odd, 'Some text that nobody would take for a database, long enough to be read.');
    const desk = await deskWith(path);
    await expect(desk.openPaths([odd])).rejects.toMatchObject({ code: 'not-a-workspace' });
    expect(await desk.dispatch('notes.list', { recipient: 'a@example.org' })).toMatchObject({
      value: { text: 'Open' },
    });
  });
});

/** Makes a closed case one that the version before would have written. */
function makeOld(path: string): void {
  const database = new Database(path);
  asVersion40(database);
  database.close();
}

describe('a case of an earlier version', () => {
  it('is there when the desk is asked, and its copy is gone', async () => {
    const path = await madeCase('Old');
    makeOld(path);
    const desk = await deskWith(path);
    expect(await desk.dispatch('case.info', {})).toMatchObject({ value: { name: 'Old' } });
    expect(await desk.dispatch('notes.list', { recipient: 'a@example.org' })).toMatchObject({
      value: { text: 'Old' },
    });
    expect(readdirSync(join(folder, 'cases')).filter((one) => one.includes('before'))).toEqual([]);
  });

  it('says what is done to it and when it is over, to those who listen and to those who come later', async () => {
    const newer = await madeCase('Newer');
    const path = await madeCase('Older');
    makeOld(path);
    const desk = await deskWith(newer);
    const told: Events['case.opening'][] = [];
    const later: Events['case.opening'][] = [];
    desk.events.subscribe((event, payload) => {
      if (event !== 'case.opening') return;
      told.push(payload as Events['case.opening']);
      if (told.length > 1) return;
      desk.events.subscribe((late, now) => {
        if (late === 'case.opening') later.push(now as Events['case.opening']);
      });
    });
    await desk.openPaths([path]);
    expect(told[0]).toEqual({ name: 'Older', stage: 'copying', share: null });
    expect(told.map((one) => one?.stage)).toContain('migrating');
    expect(told.at(-1)).toBeNull();
    expect(later[0]).toEqual(told[0]);
    expect(later.at(-1)).toBeNull();
  });
});

describe('the first case', () => {
  it('is the one that was open last', async () => {
    await madeCase('One');
    await madeCase('Two');
    const desk = await deskWith(null);
    expect(await desk.dispatch('case.info', {})).toMatchObject({ value: { name: 'Two' } });
  });

  it('is a new one where that is gone', async () => {
    rmSync(await madeCase('Gone'));
    rmSync(join(folder, 'cases', 'Deadletter.deadletter'));
    const desk = await deskWith(null);
    expect(await desk.dispatch('case.info', {})).toMatchObject({ value: { name: 'Deadletter' } });
  });
});

describe('a case that may only be read', () => {
  it.skipIf(process.getuid?.() === 0)('opens for reading and refuses to be changed', async () => {
    const made = await madeCase('Locked');
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    const path = join(locked, 'Locked.deadletter');
    copyFileSync(made, path);
    chmodSync(path, 0o444);
    const desk = await deskWith(path);
    expect(await desk.dispatch('case.info', {})).toMatchObject({ value: { readOnly: true } });
    const change = { recipient: 'a@example.org', text: 'x', tags: [] };
    expect(failed(await desk.dispatch('notes.save', change))).toMatchObject({
      code: 'workspace-read-only',
    });
  });
});

describe('what happens at the same time', () => {
  it('files that come while a case is being created are imported into it', async () => {
    const desk = await deskWith(null);
    const file = join(folder, 'list.csv');
    writeFileSync(file, 'email,event,time\nanna@example.org,delivered,2026-10-01T10:00:00Z\n');
    const done = new Promise<Events['import.done']>((resolve) => {
      desk.events.subscribe((name, payload) => {
        if (name === 'import.done') resolve(payload as Events['import.done']);
      });
    });
    const created = desk.dispatch('case.create', { name: 'Client' });
    const started = desk.dispatch('import.start', { files: [desk.issueFile(file)] });
    expect(await created).toMatchObject({ ok: true });
    expect(await started).toMatchObject({ ok: true });
    expect(await done).toMatchObject({ cancelled: false, sources: [{ imported: 1 }] });
    expect(await desk.dispatch('case.info', {})).toMatchObject({
      value: { name: 'Client', counts: { events: 1 } },
    });
  });

  it('changes of case come one after another, and the last one stays', async () => {
    const [one, two] = [await madeCase('One'), await madeCase('Two')];
    const desk = await deskWith(one);
    await Promise.all([desk.openPaths([two]), desk.openPaths([one]), desk.openPaths([two])]);
    expect(await desk.dispatch('case.info', {})).toMatchObject({ value: { name: 'Two' } });
  });
});
