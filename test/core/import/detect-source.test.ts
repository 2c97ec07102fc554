import { describe, expect, it } from 'vitest';

import type { ByteSource } from '../../../electron/core/import/container/byte-source.ts';
import { detectSource } from '../../../electron/core/import/detect-source.ts';
import { formatCatalogue } from '../../../electron/core/import/formats/index.ts';
import { memorySource } from './in-memory.ts';

const MAIL =
  'From: a@x.example\nTo: b@x.example\nSubject: hi\nDate: Thu, 1 Oct 2026 10:00:00 +0000\n\nbody\n';
const BOX = `From a@x.example Thu Oct  1 10:00:00 2026\n${MAIL}`;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

async function look(name: string, content: string | Uint8Array): Promise<string> {
  const found = await detectSource(memorySource(name, content));
  if (found.kind === 'detected') return found.format;
  return found.detail === undefined ? found.reason : `${found.reason} ${found.detail}`;
}

describe('files that hold no records', () => {
  it.each([
    ['nothing.csv', '', 'empty-file'],
    ['blank.csv', '\r\n \n\t', 'empty-file'],
    ['report.pdf', '%PDF-1.7\n…', 'unknown-format pdf'],
    ['book.xlsx', 'PK\u0003\u0004…', 'unknown-format xlsx'],
    ['letter.docx', 'PK\u0003\u0004…', 'unknown-format docx'],
    ['data.parquet', 'PAR1…', 'unknown-format parquet'],
    ['data.avro', 'Obj\u0001…', 'unknown-format avro'],
    ['case.deadletter', 'SQLite format 3\u0000…', 'workspace-file deadletter'],
    ['other.db', 'SQLite format 3\u0000…', 'unknown-format sqlite'],
    ['page.html', '<!DOCTYPE html><html>', 'unknown-format html'],
    ['feed.xml', '<?xml version="1.0"?><a/>', 'unknown-format xml'],
    ['notes.txt', 'hello world\nfoo bar\n', 'unknown-format'],
    ['people.json', '{"a":1}', 'unknown-format json'],
    ['none.json', '[]', 'no-records json'],
    ['zero.csv', 'email,status\r\n', 'no-records generic-csv'],
    [
      'activity.csv',
      'processed,message_id,event,api_key_id,recv_message_id,subject,from,email,reason\n',
      'no-records sendgrid-activity',
    ],
    [
      'campaigns.csv',
      'Campaign Name,Total Recipients,Open Rate,Unique Opens,Bounces\nOctober,100,0.2,20,3\n',
      'aggregate-report',
    ],
  ])('%s', async (name, content, expected) => {
    expect(await look(name, content)).toBe(expected);
  });

  it.each([
    [
      'picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'unknown-format png',
    ],
    ['7z', latin('7z\u00bc\u00af\u0027\u001c\0\u0004'), 'unsupported-archive 7z'],
    ['rar 4', latin('Rar!\u001a\u0007\0'), 'unsupported-archive rar'],
    ['rar 5', latin('Rar!\u001a\u0007\u0001\0'), 'unsupported-archive rar'],
    ['bz2', latin('BZh91AY&SY\u0012\0'), 'unsupported-archive bzip2'],
    ['xz', latin('\u00fd7zXZ\0\0'), 'unsupported-archive xz'],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 24)),
      'unknown-format binary',
    ],
  ])('%s', async (name, content, expected) => {
    expect(await look(name, content)).toBe(expected);
  });
});

describe('mails', () => {
  it('are known by their content', async () => {
    expect(await look('mail.txt', MAIL)).toBe('eml');
    expect(await look('mail.eml', MAIL.replaceAll('\n', '\r\n'))).toBe('eml');
    expect(await look('mail', `\uFEFF${MAIL}`)).toBe('eml');
    expect(await look('box', BOX)).toBe('mbox');
    expect(await look('one.eml', BOX)).toBe('eml');
    expect(await look('x.eml', 'email,status\na@x.example,sent\n')).toBe('generic-csv');
    expect(await look('notes.txt', 'Subject: shopping\nmilk, bread\n')).toBe('unknown-format');
  });
});

describe('failures', () => {
  it.each([
    ['EACCES', 'permission-denied'],
    ['ENOENT', 'not-found'],
    ['EIO', 'unreadable'],
    ['Z_DATA_ERROR', 'damaged-archive'],
  ])('%s', async (code, reason) => {
    const source: ByteSource = {
      name: 'x',
      size: null,
      modifiedAt: null,
      open() {
        throw Object.assign(new Error('no'), { code });
      },
    };
    expect(await detectSource(source)).toMatchObject({ kind: 'skipped', reason });
  });
});

describe('choices of the user', () => {
  it('go before what the file looks like', async () => {
    const source = memorySource('x.csv', 'email,status\na@x.example,sent\n');
    expect(await detectSource(source, { format: 'eml' })).toMatchObject({
      format: 'eml',
      confidence: 1,
    });
    expect(
      await detectSource(source, { mapping: { columns: { email: 'recipient' } } }),
    ).toMatchObject({
      format: 'generic-csv',
      confidence: 1,
    });
    const events = memorySource(
      'e.json',
      '[{"email":"a@x.example","timestamp":1790000000,"event":"delivered","sg_event_id":"1","sg_message_id":"2"}]',
    );
    expect(
      await detectSource(events, { mapping: { columns: {}, events: { delivered: 'other' } } }),
    ).toMatchObject({ format: 'sendgrid-webhook' });
    expect(await detectSource(source, { format: 'nonsense' })).toMatchObject({
      kind: 'skipped',
      reason: 'unknown-format',
    });
  });
});

describe('the catalogue', () => {
  it('lists every format once, mails included', () => {
    const ids = formatCatalogue().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'm365-trace-extended',
        'm365-trace-summary',
        'm365-trace-powershell',
        'google-els',
        'postfix-log',
        'exim-log',
        'powermta-acct',
        'kumomta-log',
        'generic-csv',
        'eml',
        'mbox',
      ]),
    );
  });
});
