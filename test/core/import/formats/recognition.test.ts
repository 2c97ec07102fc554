import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { detectSource } from '../../../../electron/core/import/detect-source.ts';
import { espFormats } from '../../../../electron/core/import/formats/esp.ts';
import {
  claims,
  fixtureBytes,
  fixtureRoot,
  fixturesOf,
  memorySource,
  readText,
} from './reading.ts';

const ids = new Set(espFormats.map((format) => format.id));
const folders = readdirSync(fixtureRoot).filter((name) => ids.has(name));

describe('every fixture is recognised by its own format, clearly', () => {
  it.each(folders.flatMap((id) => fixturesOf(id).map((file) => [id, file] as const)))(
    '%s: %s',
    async (id, file) => {
      const bytes = fixtureBytes(id, file);
      expect(await detectSource(memorySource(file, bytes))).toMatchObject({
        kind: 'detected',
        format: id,
      });
      const [first, second] = claims(file, bytes);
      expect(first?.format.id).toBe(id);
      expect(first?.confidence).toBeGreaterThanOrEqual(0.7);
      expect(first!.confidence - (second?.confidence ?? 0)).toBeGreaterThanOrEqual(0.1);
    },
  );
});

describe('a vendor that renames a column', () => {
  it.each([
    ['sendgrid-activity', 'activity.csv', ',email,', ',mailbox,', 'recipient'],
    ['mandrill-activity', 'activity-2015.csv', ',Email Address,', ',Addressee,', 'recipient'],
    ['brevo-logs', 'logs-en.csv', 'st_text,', 'word,', 'event'],
    ['unione-dump', 'dump.csv', 'event_time,', 'moment,', 'time'],
  ])('%s: is told so, loudly', async (id, file, from, to, role) => {
    const renamed = fixtureBytes(id, file).toString().replace(from, to);
    const source = memorySource(file, Buffer.from(renamed));
    const detection = await detectSource(source);
    expect(detection).toMatchObject({ kind: 'detected', format: id });
    const reading = await readText(id, renamed, { fileName: file });
    expect(reading.missing).toEqual([role]);
    expect(reading.records).toBe(0);
  });
});

describe('the list of formats', () => {
  it('has each id once', () => {
    expect(ids.size).toBe(espFormats.length);
  });

  it('has a fixture for each format', () => {
    expect([...ids].filter((id) => !folders.includes(id))).toEqual([]);
  });
});
