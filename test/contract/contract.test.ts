import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseInfo, ImportProgress, ReportView } from '../../shared/contract/api.ts';
import { methods } from '../../shared/contract/methods.ts';
import { deskOver } from './desk-over.ts';
import { transports } from './transports.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'verdicts');
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

describe.each(transports)('over $name', (transport) => {
  const desk = deskOver(transport);
  const { value, failure, imported } = desk;

  describe('what is refused', () => {
    it.each(['__proto__', 'constructor', 'case.nothing', 'toString'])('%s', async (method) => {
      expect(await failure(method, {})).toMatchObject({ code: 'unknown-method' });
    });

    it.each(Object.keys(methods))('input for %s that is not in order', async (method) => {
      const error = await failure(method, { nonsense: true });
      expect(error.code).toBe('bad-request');
      expect(error.message).toMatch(/[.!]$/);
    });

    it.each([
      ['case.open', { id: 'unknown' }, 'not-found'],
      ['case.pick', {}, 'not-available-here'],
      ['import.pick', {}, 'not-available-here'],
      ['import.start', { files: ['unknown'] }, 'bad-token'],
      ['import.preview', { file: 'unknown' }, 'bad-token'],
      ['sources.forget', { source: 999 }, 'not-found'],
      ['sources.record', { event: 999 }, 'not-found'],
      ['report.open', { report: 999, language: 'en' }, 'not-found'],
      ['knowledge.entry', { id: 'unknown', language: 'en' }, 'not-found'],
      ['search.histogram', { query: '', timezone: 'Mars/Base' }, 'bad-timezone'],
      ['overview.report', { query: 'outcome:nonsense', by: 'provider' }, 'bad-query'],
      ['overview.report', { query: '', by: 'moon' }, 'bad-request'],
      [
        'recipient.report',
        {
          recipient: 'a@example.org',
          format: 'pdf',
          timezone: 'UTC',
          language: 'en',
        },
        'not-available-here',
      ],
    ])('%s %j with %s', async (method, input, code) => {
      expect(await failure(method, input)).toMatchObject({ code });
    });

    it('cancelling what does not run, quietly', async () => {
      expect(await value('import.cancel', { job: 'unknown' })).toEqual({ cancelled: false });
    });

    it('says so in the language of the caller', async () => {
      const { message } = await failure('knowledge.entry', { id: 'unknown', language: 'ru' });
      expect(message).toMatch(/[а-яё]/);
    });
  });

  describe('an empty case', () => {
    it('is there from the start', async () => {
      const info: CaseInfo = await value('case.info', {});
      expect(info).toMatchObject({
        name: 'Deadletter',
        readOnly: false,
        sample: false,
        counts: { sources: 0, recipients: 0, messages: 0, events: 0 },
      });
    });

    it('answers every list with nothing in it', async () => {
      const language = 'en';
      expect(await value('sources.list', {})).toEqual([]);
      expect(await value('import.running', {})).toEqual([]);
      expect(await value('import.interrupted', {})).toEqual([]);
      expect(await value('views.list', {})).toEqual([]);
      const page = await value('search.recipients', { query: '', language });
      expect(page).toMatchObject({ total: 0, exact: true, hits: [] });
      expect(await value('search.messages', { query: '', language })).toMatchObject({ hits: [] });
      const why = await value('recipient.why', { recipient: 'a@example.org', language });
      expect(why).toMatchObject({ verdict: 'no-trace', coverage: [], messages: [] });
    });
  });

  describe('files handed over', () => {
    it('are imported, with progress and every record accounted for', async () => {
      const progress: ImportProgress[] = [];
      const changes: string[] = [];
      const leaves = [
        await desk.client.on('import.progress', (told) => progress.push(told)),
        await desk.client.on('workspace.changed', ({ reason }) => changes.push(reason)),
      ];
      const files = ['activity.csv', 'refused.json', 'returned.eml'];
      const result = await imported(...files.map((file) => join(fixtures, file)));
      for (const leave of leaves) leave();
      expect(result.skipped).toEqual([]);
      expect(result.sources.map(({ file, format }) => [file, format])).toEqual([
        ['activity.csv', 'sendgrid-activity'],
        ['refused.json', 'haskimail-bounces'],
        ['returned.eml', 'eml'],
      ]);
      for (const source of result.sources) {
        expect(source.records).toBe(source.imported + source.duplicates + source.rejected);
      }
      expect(progress.length).toBeGreaterThan(0);
      expect(JSON.stringify(progress)).not.toContain(fixtures);
      expect(changes).toContain('import');
    });

    it('give every recipient the verdict of its story', async () => {
      const found: Record<string, string> = {};
      for (const recipient of Object.keys(expected)) {
        const why = await value('recipient.why', { recipient, language: 'en' });
        found[recipient] = why.verdict;
      }
      expect(found).toEqual(expected);
    });

    it('are found by what they contain', async () => {
      const language = 'en';
      const byAddress = await value('search.recipients', { query: 'gone@', language });
      expect(byAddress.hits.map(({ recipient }) => recipient)).toEqual(['gone@example.org']);
      const bySubject = await value('search.messages', { query: 'October', language });
      expect(bySubject.total).toBeGreaterThan(3);
      const facets = await value('search.facets', { query: '', language });
      expect(facets.map(({ field }) => field)).toContain('outcome');
      const { tally, rows } = await value('overview.report', { query: '', by: 'class' });
      expect(rows.reduce((sum, row) => sum + row.tally.messages, 0)).toBe(tally.messages);
      const bars = await value('search.histogram', { query: '', timezone: 'UTC' });
      expect(bars.length).toBeGreaterThan(0);
      const completed = await value('search.complete', { text: 'rea', cursor: 3, language });
      expect(Array.isArray(completed)).toBe(true);
      const list = await value('search.list', {
        addresses: 'gone@example.org\nnobody@example.org\nnot an address',
        language,
      });
      expect(list.rows.map(({ address, state }) => [address, state])).toEqual([
        ['gone@example.org', 'bounced-hard'],
        ['nobody@example.org', 'no-trace'],
      ]);
      expect(list.unreadable).toEqual(['not an address']);
    });

    it('open the record behind an event, and the mail behind a bounce with its Map', async () => {
      const why = await value('recipient.why', {
        recipient: 'late@branch.example',
        language: 'en',
      });
      const events = why.messages.flatMap((message) => message.events);
      const row = events.find(({ type }) => type === 'delivered');
      const record = await value('sources.record', { event: row?.id });
      expect(record).toMatchObject({ file: 'activity.csv', line: 9 });
      expect(record.fields).toContainEqual({ name: 'email', value: 'late@branch.example' });
      const bounce = events.find(({ report }) => report !== null);
      const view: ReportView = await value('report.open', {
        report: bounce?.report,
        language: 'en',
      });
      expect(view.decoded.kind).toBe('bounce');
      expect(view.decoded.original?.vendorIds).toBeInstanceOf(Map);
      expect(view.raw).toContain('Final-Recipient');
    });

    it('can be copied, reported, noted and viewed again', async () => {
      const recipient = 'gone@example.org';
      const common = { recipient, timezone: 'UTC', language: 'ru' };
      for (const format of ['text', 'markdown', 'tsv', 'json']) {
        const { text } = await value('recipient.copy', { ...common, format });
        expect(text).toContain(recipient);
      }
      const redacted = await value('recipient.copy', { ...common, format: 'text', redact: true });
      expect(redacted.text).not.toContain(recipient);
      const report = await value('recipient.report', { ...common, format: 'html' });
      expect(report.mediaType).toContain('text/html');
      const answered = {
        ...common,
        recipient: 'arrived@example.com',
        answers: { 'right-address': 'yes', 'spam-folder': 'found' },
      };
      for (const { text } of [
        await value('recipient.copy', { ...answered, format: 'text' }),
        await value('recipient.report', { ...answered, format: 'md' }),
      ]) {
        expect(text).toContain('нашлось в папке «Спам»');
      }
      const kept = { text: 'Позвонить', tags: ['важно'] };
      await value('notes.save', { recipient, ...kept });
      expect(await value('notes.list', { recipient })).toEqual(kept);
      const view = await value('views.save', { name: 'Dead', query: 'reason:userunknown' });
      expect(await value('views.list', {})).toHaveLength(1);
      expect(await value('views.remove', { id: view.id })).toEqual({ removed: true });
      expect(await value('views.list', {})).toEqual([]);
    });

    it('count as duplicates the second time, and change nothing', async () => {
      const before = await value('case.info', {});
      const again = await imported(join(fixtures, 'activity.csv'));
      expect(again.sources[0]).toMatchObject({ imported: 0, duplicates: 16, rejected: 0 });
      expect((await value('case.info', {})).counts).toEqual(before.counts);
    });

    it.each(['csv', 'ndjson', 'parquet'])('are exported as %s', async (format) => {
      const { counts } = await value('case.info', {});
      const asked = { rows: 'events', format, timezone: 'Europe/Moscow', language: 'en' };
      const done = await value('export.run', asked);
      expect(done.rows).toBe(counts.events);
      expect(done.fileName).toBe(`Deadletter - events - Europe-Moscow.${format}`);
      const bytes = await desk.client.fetched(done.download ?? '');
      expect(bytes.length).toBe(done.bytes);
      if (format === 'parquet') {
        expect(Buffer.from(bytes.slice(0, 4)).toString()).toBe('PAR1');
        return;
      }
      const text = new TextDecoder().decode(bytes);
      expect(text).toContain('User unknown in virtual mailbox table');
      const hidden = await value('export.run', { ...asked, redact: true });
      const without = new TextDecoder().decode(await desk.client.fetched(hidden.download ?? ''));
      expect(text).toContain('gone@example.org');
      expect(without).not.toContain('gone@');
      expect(hidden.rows).toBe(done.rows);
    });

    it('are exported as far as a query, a list or a choice of rows goes', async () => {
      const asked = { format: 'ndjson', timezone: 'UTC', language: 'en' };
      const lines = async (wish: object): Promise<readonly Readonly<Record<string, unknown>>[]> => {
        const { download } = await value('export.run', { ...asked, ...wish });
        const text = new TextDecoder().decode(await desk.client.fetched(download ?? ''));
        return text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      };
      const found = await lines({ rows: 'recipients', query: 'reason:mailboxfull' });
      expect(found.map(({ recipient }) => recipient)).toEqual(['full@example.net']);
      const events = await lines({ rows: 'events', query: 'reason:mailboxfull' });
      expect(events.map(({ event }) => event)).toEqual(['accepted', 'bounced']);
      const chosen = { rows: 'events', recipients: ['full@example.net', 'nobody@example.net'] };
      expect(await lines(chosen)).toEqual(events);
      const messages = events.map(({ message }) => message);
      expect(await lines({ rows: 'events', messages })).toEqual(events);
      expect(
        await failure('export.run', { ...asked, rows: 'events', timezone: 'Mars/Base' }),
      ).toMatchObject({
        code: 'bad-timezone',
      });
      expect(
        await failure('export.run', { ...asked, rows: 'events', query: 'reason:nonsense' }),
      ).toMatchObject({
        code: 'bad-query',
      });
    });

    it('are forgotten with exactly what only they gave', async () => {
      const before = await value('case.info', {});
      const sources = await value('sources.list', {});
      const refused = sources.find(({ file }) => file === 'refused.json');
      expect(await value('sources.forget', { source: refused?.id })).toEqual({ events: 1 });
      const why = await value('recipient.why', {
        recipient: 'refused@example.com',
        language: 'en',
      });
      expect(why.verdict).toBe('no-trace');
      const { counts } = await value('case.info', {});
      expect(counts).toEqual({
        sources: before.counts.sources - 1,
        recipients: before.counts.recipients - 1,
        messages: before.counts.messages - 1,
        events: before.counts.events - 1,
      });
    });

    it('that are damaged show what was rejected', async () => {
      const damaged = join(import.meta.dirname, '..', 'fixtures', 'damaged', 'cut-in-quotes.csv');
      const result = await imported(damaged);
      const source = result.sources[0];
      expect(source?.rejected).toBe(1);
      const rejects = await value('sources.rejects', { source: source?.id, language: 'ru' });
      expect(rejects[0]).toMatchObject({ line: 5, reason: 'unclosed-quote' });
      expect(rejects[0]?.message).toMatch(/[а-яё]/);
    });

    it('of unknown columns can be previewed', async () => {
      const odd = join(desk.folder, 'odd.csv');
      writeFileSync(odd, 'Кому,Что,Когда\nanna@example.org,Доставлено,2026-10-05 10:00\n');
      const token = await desk.client.hand(odd);
      const preview = await value('import.preview', { file: token });
      expect(preview.header).toEqual(['Кому', 'Что', 'Когда']);
      expect(preview.rows[0]?.[0]).toBe('anna@example.org');
    });
  });

  describe('what is known beforehand', () => {
    it('formats, reasons and codes', async () => {
      const formats = await value('formats.list', {});
      expect(formats.map(({ id }) => id)).toContain('sendgrid-activity');
      const hits = await value('knowledge.search', { query: '5.1.1', language: 'en' });
      expect(hits.length).toBeGreaterThan(0);
      const entry = await value('knowledge.entry', { id: hits[0]?.id, language: 'ru' });
      expect(entry.meaning).toMatch(/[а-яё]/);
      const explained = await value('reply.explain', {
        text: '552 5.2.2 mailbox full',
        language: 'en',
      });
      expect(explained.classification.reason).toBe('mailboxfull');
      expect(explained.explanation.length).toBeGreaterThan(10);
    });

    it('settings, kept over a change', async () => {
      await value('settings.set', { theme: 'dark' });
      expect(await value('settings.get', {})).toMatchObject({ theme: 'dark' });
    });
  });

  describe('cases', () => {
    it('are made, left, and found again', async () => {
      const made = await value('case.create', { name: 'Client A' });
      expect(made).toMatchObject({ name: 'Client A', counts: { events: 0 } });
      const recent = await value('case.recent', {});
      expect(recent.map(({ name }) => name)).toEqual(['Client A', 'Deadletter']);
      const back = await value('case.open', { id: recent[1]?.id });
      expect(back.counts.events).toBeGreaterThan(0);
    });
  });
});
