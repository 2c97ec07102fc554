import { describe, expect, it } from 'vitest';
import { assess } from '../../../electron/core/diagnose/assess.ts';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import type { Point } from '../../../electron/core/diagnose/point.ts';
import { LANGUAGES, VERDICTS } from '../../../shared/domain/verdict.ts';
import { absence } from './histories/absence.ts';
import { answers } from './histories/answers.ts';
import { arrivals } from './histories/arrivals.ts';
import { bounces } from './histories/bounces.ts';
import type { Case } from './histories/case.ts';
import { clashes } from './histories/clashes.ts';
import { limits } from './histories/limits.ts';
import { machines } from './histories/machines.ts';
import { times } from './histories/times.ts';

const tables: Readonly<Record<string, readonly Case[]>> = {
  bounces,
  arrivals,
  machines,
  clashes,
  times,
  limits,
  absence,
  answers,
};
const all = Object.values(tables).flat();

const keys = (points: readonly Point[], prefix: string): readonly string[] =>
  points.map(({ key }) => (key.startsWith(prefix) ? key.slice(prefix.length) : key));

describe.each(Object.entries(tables))('%s', (_table, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, expected) => {
    const found = assess(expected.history, expected.question, expected.answers, expected.now);
    const steps = found.nextSteps.map(({ who, point }) => `${who} ${point.key.slice(5)}`);
    expect({
      verdict: found.verdict,
      confidence: found.confidence,
      headline: keys(found.headline.slice(0, 1), 'headline.'),
      tail: keys(found.headline.slice(1), 'tail.'),
      evidence: found.evidence.map(({ text }) => text),
      contradictions: keys(found.contradictions, 'contradiction.'),
      caveats: keys(found.caveats, 'caveat.'),
    }).toEqual({
      verdict: expected.verdict,
      confidence: expected.confidence,
      headline: [expected.headline ?? expected.verdict],
      tail: expected.tail ?? [],
      evidence: expected.evidence,
      contradictions: expected.contradictions ?? [],
      caveats: expected.caveats ?? [],
    });
    for (const step of expected.steps ?? []) expect(steps).toContain(step);
    for (const step of expected.never ?? []) expect(steps).not.toContain(step);
  });

  it.each(LANGUAGES)('is worded in full in %s', (language) => {
    for (const { history, question, answers, name } of cases) {
      const told = diagnose(history, { language, timezone: 'Europe/Moscow', ...question, answers });
      const sentences = [
        told.headline,
        told.explanation,
        told.confidenceReason,
        ...told.contradictions,
        ...told.caveats,
        ...told.nextSteps.map(({ text }) => text),
        ...told.checklist.flatMap(({ question, answers }) => [
          question,
          ...answers.flatMap(({ label, leadsTo }) => [label, leadsTo]),
        ]),
      ];
      for (const sentence of sentences) {
        expect(sentence.trim(), name).not.toBe('');
        expect(sentence, name).not.toMatch(/\{[a-zA-Z]+\}|undefined|null|NaN/);
        expect(sentence, name).not.toMatch(/\b(?:headline|caveat|step|why|contradiction)\.[a-z]/);
        if (language === 'ru') expect(sentence, name).toMatch(/[а-яё]/i);
      }
    }
  });
});

it('holds at least 80 histories and every verdict', () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
