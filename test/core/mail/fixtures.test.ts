import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeMail } from '../../../electron/core/mail/decode.ts';
import { SHAPES } from '../../../electron/core/mail/shapes/registry.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/mail');

const EXPECTED = z.object({
  file: z.string(),
  kind: z.string(),
  shape: z.string().optional(),
  originalSubject: z.string().optional(),
  recipients: z
    .array(
      z.object({
        address: z.string(),
        action: z.string(),
        originalAddress: z.string().nullable().default(null),
        status: z.string().nullable().default(null),
        replyCode: z.string().nullable().default(null),
        reason: z.string().optional(),
        hard: z.boolean().optional(),
        feedbackType: z.string().optional(),
      }),
    )
    .optional(),
});

const cases = readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => EXPECTED.parse(JSON.parse(line)));

describe('hand-written mails', () => {
  it.each(cases)('$file is read as $kind', (wanted) => {
    const decoded = decodeMail(readFileSync(join(FOLDER, wanted.file)));
    expect(decoded.kind).toBe(wanted.kind);
    if (wanted.shape !== undefined) expect(decoded.shape).toBe(wanted.shape);
    if (wanted.originalSubject !== undefined) {
      expect(decoded.original?.subject).toBe(wanted.originalSubject);
    }
    if (wanted.recipients === undefined) return;
    const facts = decoded.recipients.map(
      ({ address, originalAddress, action, status, replyCode }) => ({
        address,
        originalAddress,
        action,
        status,
        replyCode,
      }),
    );
    expect(facts).toEqual(
      wanted.recipients.map(({ address, originalAddress, action, status, replyCode }) => ({
        address,
        originalAddress,
        action,
        status,
        replyCode,
      })),
    );
    wanted.recipients.forEach((one, index) => {
      const got = decoded.recipients[index]?.classification;
      if (one.reason !== undefined) expect(got?.reason).toBe(one.reason);
      if (one.hard !== undefined) expect(got?.class === 'hard').toBe(one.hard);
      if (one.feedbackType !== undefined) expect(decoded.feedback?.type).toBe(one.feedbackType);
    });
  });

  it('has one for every shape', () => {
    const covered = new Set(cases.map((one) => one.shape));
    expect(SHAPES.map((shape) => shape.name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it('leaves no mail without an expectation', () => {
    const mails = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'));
    expect(mails.sort()).toEqual(cases.map((one) => one.file).sort());
  });

  it('says the line that each statement stands on', () => {
    for (const one of cases.filter(
      (each) => each.kind === 'bounce' && !each.file.includes('base64'),
    )) {
      const bytes = readFileSync(join(FOLDER, one.file));
      const charset = one.file.includes('utf16') ? 'utf-16le' : 'latin1';
      const lines = new TextDecoder(charset).decode(bytes).split(/\r\n|\r|\n/);
      for (const evidence of decodeMail(bytes).recipients.flatMap(
        (recipient) => recipient.evidence,
      )) {
        const code = /[245]\d\d|[245]\.\d\.\d/.exec(evidence.text)?.[0];
        const near = lines.slice(evidence.line - 1, evidence.line + 2).join('\n');
        if (code !== undefined) expect(near, `${one.file}:${evidence.line}`).toContain(code);
      }
    }
  });
});
