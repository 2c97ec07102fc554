import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outputs } from '../../shared/contract/api.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { FINDINGS } from '../../shared/domain/suppression.ts';
import { VERDICTS } from '../../shared/domain/verdict.ts';
import { createDesk } from '../../electron/host/desk.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import { isSampleCase, sampleFiles } from '../../electron/host/sample/sample-case.ts';

let folder: string;
let desk: Desk;
const value = async <M extends MethodName>(method: M, input: unknown): Promise<Outputs[M]> => {
  const reply = await desk.dispatch(method, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Outputs[M];
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deadletter-sample-test-'));
  desk = createDesk({
    ports: windowlessPorts,
    folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
    language: 'en',
    log: () => {},
  });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the sample case', () => {
  it('is known as such however its folder is spelt', () => {
    for (const config of ['/home/anna/config', '/home/anna/config/', './config']) {
      const path = join(config, 'sample-0123abcd', 'Samovar Tea.deadletter');
      expect(isSampleCase(config, path)).toBe(true);
      expect(isSampleCase(config, join(config, 'Samovar Tea.deadletter'))).toBe(false);
    }
  });

  it('comes in through the ordinary import, every record accounted for', async () => {
    const info = await value('case.sample', {});
    expect(info).toMatchObject({ name: 'Samovar Tea', sample: true, readOnly: false });
    const sources = await value('sources.list', {});
    expect(sources).toHaveLength(sampleFiles().length);
    for (const { records, imported, duplicates, rejected } of sources) {
      expect(records).toBe(imported + duplicates + rejected);
    }
  });

  it('shows every verdict there is', async () => {
    const { hits } = await value('search.recipients', { query: '', limit: 500, language: 'en' });
    const shown = new Set(hits.map(({ verdict }) => verdict));
    expect(VERDICTS.filter((verdict) => !shown.has(verdict))).toEqual(['no-trace']);
    const typo = await value('recipient.why', {
      recipient: 'ana.petrova@severmail.example',
      language: 'ru',
    });
    expect(typo).toMatchObject({
      verdict: 'no-trace',
      similar: ['anna.petrova@severmail.example'],
    });
  });

  it('has a suppression list to learn an audit from: every finding, and many causes', async () => {
    const { findings, causes } = await value('suppressions.audit', { query: '' });
    for (const finding of FINDINGS) expect(findings[finding], finding).toBeGreaterThan(0);
    const found = causes.map(({ cause }) => cause);
    for (const cause of ['arrived-since', 'greylisting', 'mailbox-full', 'address-dead'])
      expect(found).toContain(cause);
  });

  it('has subjects in both languages and only addresses that nobody owns', async () => {
    const { hits } = await value('search.messages', { query: '', limit: 500, language: 'en' });
    const subjects = hits.map(({ subject }) => subject ?? '');
    expect(subjects.some((subject) => /[а-яё]/.test(subject))).toBe(true);
    expect(subjects.some((subject) => /^[A-Z][a-z ,]+$/.test(subject))).toBe(true);
    const text = sampleFiles()
      .map((file) => file.text)
      .join('\n');
    for (const [, domain = ''] of text.matchAll(/[\w.]+@([\w.-]+)/g)) {
      expect(domain).toMatch(/(^|\.)example(\.(com|org|net))?$/);
    }
  });

  it('is made once and found again, and is no recent case', async () => {
    await value('case.create', { name: 'Other' });
    const again = await value('case.sample', {});
    expect(again.sample).toBe(true);
    expect(existsSync(again.location)).toBe(true);
    const recent = await value('case.recent', {});
    expect(recent.map(({ name }) => name)).toEqual(['Other', 'Deadletter']);
  });
});
