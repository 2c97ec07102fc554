import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { espFormats } from '../../../../electron/core/import/formats/esp.ts';
import { confidenceOf, fixtureRoot, fixturesOf, fixtureText } from './reading.ts';

const ids = new Set(espFormats.map((format) => format.id));
const folders = readdirSync(fixtureRoot).filter((name) => ids.has(name));

describe('every fixture is recognised by its own format, clearly', () => {
  it.each(folders.flatMap((id) => fixturesOf(id).map((file) => [id, file] as const)))(
    '%s: %s',
    (id, file) => {
      const text = fixtureText(id, file);
      const ranked = espFormats
        .map((format) => ({ id: format.id, confidence: confidenceOf(format, file, text) }))
        .toSorted((a, b) => b.confidence - a.confidence);
      expect(ranked[0]?.id).toBe(id);
      expect(ranked[0]?.confidence).toBeGreaterThanOrEqual(0.7);
      expect(ranked[0]!.confidence - ranked[1]!.confidence).toBeGreaterThanOrEqual(0.1);
    },
  );
});

describe('the list of formats', () => {
  it('has each id once', () => {
    expect(ids.size).toBe(espFormats.length);
  });

  it('has a fixture for each format', () => {
    expect([...ids].filter((id) => !folders.includes(id))).toEqual([]);
  });
});
