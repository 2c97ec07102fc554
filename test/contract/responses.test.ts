import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskOver } from './desk-over.ts';
import { transports } from './transports.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'verdicts');
const FILES = ['activity.csv', 'refused.json', 'returned.eml'];

describe.each(transports)('responses over $name', (transport) => {
  const { value, failure, imported } = deskOver(transport);
  beforeAll(() => imported(...FILES.map((file) => join(fixtures, file))));

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
    expect(await failure(method, input)).toMatchObject({ code });
  });
});
