import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../shared/contract/errors.ts';
import { createCore } from '../../electron/core/core.ts';
import { readRulesFile, rulesOf } from '../../electron/host/own-rules.ts';

const RULES = {
  rules: [
    {
      id: 'wine-gateway',
      words: ['not on the guest list'],
      reason: 'policyviolation',
      owner: 'recipient',
      samples: ['550 You are not on the guest list'],
    },
  ],
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deadletter-rules-'));
  folders.push(folder);
  writeFileSync(join(folder, 'rules.json'), content);
  return folder;
}

describe('the user’s own rules', () => {
  it('decide what an import makes of a reply and what is explained', async () => {
    const folder = folderWith(JSON.stringify(RULES));
    const log = join(folder, 'activity.csv');
    writeFileSync(
      log,
      'email,event,date,reason\nanna@example.org,bounced,2026-10-01T10:00:00Z,550 You are not on the guest list\n',
    );
    const core = await createCore({
      workspace: join(folder, 'case.deadletter'),
      create: true,
      rules: rulesOf(folder),
    });
    try {
      await core.importPaths([log]);
      const found = await core.handlers['recipient.why']({
        recipient: 'anna@example.org',
        language: 'en',
      });
      expect(found.evidence[0]?.rule).toBe('own-wine-gateway');
      expect(found.messages[0]?.reason).toBe('policyviolation');
      const told = await core.handlers['reply.explain']({
        text: '550 You are not on the guest list',
        language: 'en',
      });
      expect(told.classification).toMatchObject({ rule: 'own-wine-gateway', owner: 'recipient' });
    } finally {
      await core.close();
    }
  });

  it('are none where the config folder holds no file', () => {
    expect(rulesOf(mkdtempSync(join(tmpdir(), 'deadletter-rules-')))).toEqual([]);
  });

  it.each([
    ['{"rules": [', 'no JSON'],
    ['{"rules": [{"id": "x", "reason": "nonsense", "samples": ["a"]}]}', 'an unknown reason'],
    [
      JSON.stringify({ rules: [{ ...RULES.rules[0], samples: ['250 ok'] }] }),
      'a sample that its rule does not decide',
    ],
  ])('are refused as a whole with the place of the fault: %s', (content) => {
    const folder = folderWith(content);
    let failure: unknown;
    try {
      readRulesFile(join(folder, 'rules.json'));
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'bad-rules' });
    expect((failure as Failure).details?.['problem']).toMatch(/^rules\.json/);
  });
});
