import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outputs } from '../../shared/contract/api.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { createDesk } from '../../electron/host/desk.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import { transports } from './transports.ts';
import type { Client } from './transports.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'verdicts');
const FILES = ['activity.csv', 'refused.json', 'returned.eml'];

describe.each(transports)('responses over $name', ({ connect }) => {
  let folder: string;
  let desk: Desk;
  let client: Client;

  const value = async <M extends MethodName>(method: M, input: unknown): Promise<Outputs[M]> => {
    const reply = await client.call(method, input);
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`);
    return reply.value as Outputs[M];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deadletter-contract-'));
    desk = await createDesk({
      ports: windowlessPorts,
      folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
      language: 'en',
      log: (_id, what, error) => {
        throw new Error(`unexpected in ${what}`, { cause: error });
      },
    });
    client = await connect(desk);
    const done = new Promise<void>((resolve) => {
      void client.on('import.done', () => resolve());
    });
    const files: string[] = [];
    for (const file of FILES) files.push(await client.hand(join(fixtures, file)));
    await value('import.start', { files });
    await done;
  });
  afterAll(async () => {
    await client.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are grouped, each group in full and ready to hand over', async () => {
    const list = await value('responses.list', { query: '' });
    expect(list.clusters.length).toBeGreaterThan(2);
    expect(list.count).toBe(list.clusters.reduce((sum, { count }) => sum + count, 0));
    const { cluster, messages } = list.clusters[0]!;
    const asked = { query: '', cluster, timezone: 'UTC', language: 'ru' };
    const found = await value('responses.cluster', asked);
    expect(found).toMatchObject({ cluster, messages, query: `cluster:"${cluster}"` });
    expect(found.explanation).toMatch(/[а-яё]/);
    const behind = await value('search.messages', { query: found.query, language: 'ru' });
    expect(behind.total).toBe(messages);
    for (const what of ['list', 'cluster', 'question-provider', 'question-esp']) {
      for (const format of ['text', 'markdown', 'tsv', 'json']) {
        const { text } = await value('responses.copy', { ...asked, what, format });
        expect(text.length).toBeGreaterThan(40);
      }
    }
  });

  it('hide addresses where that is asked for', async () => {
    const asked = { query: '', timezone: 'UTC', language: 'en', what: 'list', format: 'json' };
    const addresses = async (redact: boolean): Promise<string[]> => {
      const { text } = await value('responses.copy', { ...asked, redact });
      return text.match(/[\w.+-]+@[\w.-]+\.\w+/g) ?? [];
    };
    const written = await addresses(false);
    const hidden = await addresses(true);
    expect(written.length).toBeGreaterThan(0);
    expect(hidden.length).toBe(written.length);
    for (const address of hidden) expect(address).toMatch(/^anon-/);
  });

  it.each([
    ['responses.list', { query: 'cluster:nonsense' }, 'bad-query'],
    ['responses.list', { query: '', timezone: 'Mars/Base' }, 'bad-timezone'],
    ['responses.cluster', { query: '', cluster: 'userunknown x', language: 'en' }, 'not-found'],
  ])('refuse %s %j with %s', async (method, input, code) => {
    const reply = await client.call(method, input);
    expect(reply).toMatchObject({ ok: false, error: { code } });
  });
});
