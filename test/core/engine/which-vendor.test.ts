import { describe, expect, it } from 'vitest';
import { openEngine } from './in-process.ts';
import { json } from './join-case.ts';
import type { File } from './join-case.ts';
import { temporaryCase } from './temporary-case.ts';

/** A webhook body that either of the two could have posted. */
const open = (id: string): object => ({
  RecordType: 'Open',
  MessageID: id,
  Metadata: {},
  Recipient: 'ann@example.org',
  ReceivedAt: '2026-10-01T10:00:00.1234567Z',
  MessageStream: 'outbound',
});
const HOOKS = json('hooks.json', [open('m1')]);
const HASKIMAIL = json('bounces.json', {
  TotalCount: 1,
  Bounces: [
    {
      Type: 'HardBounce',
      Email: 'bob@example.org',
      MessageID: 'h1',
      MessageStream: '2081',
      Description: '550',
      BouncedAt: '2026-10-01 14:30:15',
      TypeCode: '550',
    },
  ],
});
const POSTMARK = json('opens.json', {
  TotalCount: 1,
  Opens: [
    {
      FirstOpen: true,
      Recipient: 'bob@example.org',
      MessageID: 'p1',
      MessageStream: 'broadcast',
      ReceivedAt: '2026-10-01T10:00:00-04:00',
    },
  ],
});

/** Formats of the sources, one import after another, with those whose vendor was assumed marked. */
async function formats(...files: readonly File[]): Promise<string[]> {
  await using place = temporaryCase();
  const engine = openEngine(place.workspace);
  const found: string[] = [];
  for (const { name, content } of files) {
    const { sources } = await engine.import(place.file(name, content));
    for (const { format, warnings } of sources) {
      const assumed = warnings.find(({ code }) => code === 'vendor-assumed');
      found.push(assumed === undefined ? format : `${format}? ${assumed.details?.['vendor']}`);
    }
  }
  engine.close();
  return found;
}

describe('a body that HaskiMail and Postmark post alike', () => {
  it('is of the vendor whose exports the case holds, and says that it was a choice', async () => {
    expect(await formats(HASKIMAIL, HOOKS)).toEqual([
      'haskimail-bounces',
      'haskimail-webhook? HaskiMail',
    ]);
    expect(await formats(POSTMARK, HOOKS)).toEqual([
      'postmark-opens',
      'postmark-webhook? Postmark',
    ]);
  });

  it('is Postmark’s where the case knows neither, or both', async () => {
    expect(await formats(HOOKS)).toEqual(['postmark-webhook? Postmark']);
    expect(await formats(HASKIMAIL, POSTMARK, HOOKS)).toEqual([
      'haskimail-bounces',
      'postmark-opens',
      'postmark-webhook? Postmark',
    ]);
  });

  it('a choice before decides nothing', async () => {
    expect(await formats(HOOKS, HASKIMAIL, json('more.json', [open('m2')]))).toEqual([
      'postmark-webhook? Postmark',
      'haskimail-bounces',
      'haskimail-webhook? HaskiMail',
    ]);
  });

  it('is settled by the name of the file, and by a host on the way of a mail that came back', async () => {
    expect(await formats(json('haski-hooks.json', [open('m1')]))).toEqual(['haskimail-webhook']);
    const bounce = {
      RecordType: 'Bounce',
      ID: 692560173,
      Type: 'HardBounce',
      TypeCode: 1,
      MessageID: 'm3',
      Metadata: {},
      Email: 'ann@example.org',
      BouncedAt: '2026-10-01T10:00:00.1234567Z',
      MessageStream: 'outbound',
    };
    expect(await formats(json('hooks.json', [bounce]))).toEqual(['postmark-webhook? Postmark']);
    const content =
      'Received: from out.haskimail.ru by mx.example.org; Thu, 1 Oct 2026 10:00:00 +0000';
    expect(await formats(json('hooks.json', [{ ...bounce, Content: content }]))).toEqual([
      'haskimail-webhook',
    ]);
  });
});
