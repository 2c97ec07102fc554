import { describe, expect, it } from 'vitest';
import { writeZip } from '../import/container/write-zip.ts';
import { openEngine } from './in-process.ts';
import { reportMail } from './report-mail.ts';
import { temporaryCase } from './temporary-case.ts';

const plainMail = (subject: string, ...more: readonly string[]): string =>
  [
    'From: Ann <ann@example.org>',
    'To: shop@shop.example',
    `Subject: ${subject}`,
    'Date: Thu, 01 Oct 2026 10:00:00 +0000',
    ...more,
    '',
    'From here on a question.',
    '',
  ].join('\r\n');

const question = plainMail('A question', 'Message-ID: <q1@example.org>');
const unnamed = plainMail('Another question');
const bounce = reportMail({ failed: 'bob@example.org' });
const nobody = reportMail({ words: 'Something went wrong' });

/** The mails as a mailbox keeps them: other line ends, quoted lines. */
const mbox = (...mails: readonly string[]): string =>
  mails
    .map((mail) => mail.replaceAll('\r\n', '\n').replaceAll(/^From /gm, '>From '))
    .map((mail) => `From ann@example.org Thu Oct  1 10:00:00 2026\n${mail}\n`)
    .join('');

const counts = (records: number, imported: number, bounces: number) => ({
  records,
  imported,
  duplicates: records - imported,
  rejected: 0,
  bounces,
});

describe('the same mails, alone and in a mailbox', () => {
  const forms = { question, unnamed, bounce, nobody };
  const bounces = { question: 0, unnamed: 0, bounce: 1, nobody: 1 };

  it.each(Object.keys(forms) as (keyof typeof forms)[])('%s', async (name) => {
    const files = [
      ['one.eml', forms[name]],
      ['box.mbox', mbox(forms[name])],
    ] as const;
    for (const order of [files, files.toReversed()]) {
      await using place = temporaryCase();
      const engine = openEngine(place.workspace);
      const found = [];
      for (const [file, content] of order) {
        found.push((await engine.import(place.file(file, content))).sources[0]);
      }
      expect(found).toMatchObject([counts(1, 1, bounces[name]), counts(1, 0, 0)]);
      engine.close();
    }
  });

  it('in an archive and in a folder, some of them new', async () => {
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    const box = await engine.import(place.file('box.mbox', mbox(question, bounce)));
    expect(box.sources).toMatchObject([counts(2, 2, 1)]);
    const zip = writeZip([
      { name: 'mails/1.eml', content: question },
      { name: 'mails/2.eml', content: plainMail('A question', 'Message-ID: <q2@example.org>') },
    ]);
    const archive = await engine.import(place.file('mails.zip', zip));
    expect(archive.sources).toMatchObject([counts(1, 0, 0), counts(1, 1, 0)]);
    engine.close();
  });

  it('twice in one mailbox', async () => {
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    const { sources } = await engine.import(
      place.file('box.mbox', mbox(question, nobody, question)),
    );
    expect(sources).toMatchObject([counts(3, 2, 1)]);
    engine.close();
  });

  it('told apart by what their header says', async () => {
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    const others = [
      unnamed,
      plainMail('Another question', 'Cc: bob@example.org'),
      unnamed.replace('10:00:00', '10:00:01'),
      'Subject: Neither date nor id\nFrom: ann@example.org\n\nHello\n',
      'Subject: Neither date nor id\nFrom: ann@example.org\n\nHello\n',
    ];
    const { sources } = await engine.import(place.file('box.mbox', mbox(...others)));
    expect(sources).toMatchObject([counts(5, 5, 0)]);
    engine.close();
  });
});

it.each(['first', 'second'] as const)(
  'the %s of two sources can be forgotten: the other keeps its bytes and knows the mail',
  async (which) => {
    await using place = temporaryCase();
    const engine = openEngine(place.workspace);
    const one = place.file('one.eml', question);
    await engine.import(one);
    await engine.import(place.file('box.mbox', mbox(question)));
    engine.forget(which === 'first' ? 1 : 2);
    expect(engine.sources()).toHaveLength(1);
    const [kept] = engine.sources();
    const bytes = engine.db
      .prepare('SELECT sum(size) FROM archive_block WHERE source = ?')
      .pluck()
      .get(kept!.id);
    expect(bytes).toBe(which === 'first' ? mbox(question).length : question.length);
    const again = await engine.import(place.file('again.mbox', `${mbox(question)}\n`));
    expect(again.sources).toMatchObject([counts(1, 0, 0)]);
    engine.forget(kept!.id);
    engine.forget(again.sources[0]!.id);
    expect((await engine.import(one)).sources).toMatchObject([counts(1, 1, 0)]);
    engine.close();
  },
);

it('says in which zone a mail writes its date', async () => {
  await using place = temporaryCase();
  const engine = openEngine(place.workspace);
  const zoneOf = async (name: string, content: string): Promise<unknown> =>
    (await engine.import(place.file(name, content))).sources[0]!.timezone;
  const local = question.replace('10:00:00 +0000', '13:00:00 +0300 (MSK)');
  expect(await zoneOf('local.eml', local)).toEqual({ name: '+03:00', basis: 'explicit' });
  expect(await zoneOf('other.eml', unnamed)).toEqual({ name: 'UTC', basis: 'explicit' });
  engine.close();
});
