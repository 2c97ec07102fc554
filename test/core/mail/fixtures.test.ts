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

  it('quotes each statement as it stands on its raw line', () => {
    const encoded =
      /base64|utf16|utf7|quoted-printable|koi8|windows|russian|iso-2022|html|japanese|chinese|rambler|docomo|m-filter/;
    const bounces = cases.filter((one) => one.kind === 'bounce' && !encoded.test(one.file));
    expect(bounces.length).toBeGreaterThan(80);
    for (const one of bounces) {
      const bytes = readFileSync(join(FOLDER, one.file));
      const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
      for (const recipient of decodeMail(bytes).recipients) {
        for (const evidence of recipient.evidence) {
          expect(lines[evidence.line - 1], `${one.file}:${evidence.line}`).toContain(evidence.text);
        }
      }
    }
  });

  it('reads the same whatever the line ends', () => {
    const facts = (bytes: Uint8Array): unknown => {
      const { kind, shape, recipients } = decodeMail(bytes);
      const lineless = recipients.map((recipient) => ({ ...recipient, evidence: [], fields: [] }));
      return [kind, shape, lineless];
    };
    for (const one of cases.filter((each) => !/utf16|unreadable/.test(each.file))) {
      const text = readFileSync(join(FOLDER, one.file))
        .toString('latin1')
        .replaceAll(/\r\n|\r/g, '\n');
      const wanted = facts(Buffer.from(text, 'latin1'));
      for (const end of ['\r\n', '\r', '\r\r\n']) {
        expect(facts(Buffer.from(text.replaceAll('\n', end), 'latin1')), one.file).toEqual(wanted);
      }
    }
  });

  it('puts the words that decided first', () => {
    const decoded = decodeMail(readFileSync(join(FOLDER, 'rfc3464-basic.eml')));
    expect(decoded.recipients[0]?.evidence[0]).toEqual({ text: 'user unknown', line: 33 });
  });
});
