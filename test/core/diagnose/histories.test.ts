import { describe, expect, it } from 'vitest';
import { assess } from '../../../electron/core/diagnose/assess.ts';
import { diagnose } from '../../../electron/core/diagnose/diagnose.ts';
import { judgeHistory } from '../../../electron/core/diagnose/judged.ts';
import { MACHINE_RULES } from '../../../electron/core/diagnose/machine/rule.ts';
import type { Point } from '../../../electron/core/diagnose/point.ts';
import { knowledgeEntry } from '../../../electron/core/classify/knowledge/knowledge.ts';
import { LANGUAGES, VERDICTS } from '../../../shared/domain/verdict.ts';
import { en } from '../../../shared/i18n/verdict/en.ts';
import { absence } from './histories/absence.ts';
import { answers } from './histories/answers.ts';
import { arrivals } from './histories/arrivals.ts';
import { bounces } from './histories/bounces.ts';
import type { Case } from './histories/case.ts';
import { clashes } from './histories/clashes.ts';
import { deferrals } from './histories/deferrals.ts';
import { forwarded } from './histories/forwarded.ts';
import { journeys } from './histories/journeys.ts';
import { limits } from './histories/limits.ts';
import { machines } from './histories/machines.ts';
import { refusals } from './histories/refusals.ts';
import { skipped } from './histories/skipped.ts';
import { times } from './histories/times.ts';

const tables: Readonly<Record<string, readonly Case[]>> = {
  bounces,
  refusals,
  deferrals,
  arrivals,
  machines,
  clashes,
  times,
  limits,
  skipped,
  journeys,
  forwarded,
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
      title: keys([found.title], 'title.'),
      headline: keys(found.headline.slice(0, 1), 'headline.'),
      tail: keys(found.headline.slice(1), 'tail.'),
      evidence: found.evidence.map(({ text }) => text),
      contradictions: keys(found.contradictions, 'contradiction.'),
      caveats: keys(found.caveats, 'caveat.'),
    }).toEqual({
      verdict: expected.verdict,
      confidence: expected.confidence,
      title: [expected.headline ?? expected.verdict],
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
        told.title,
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
        expect(sentence, name).not.toMatch(
          /\b(?:title|headline|caveat|step|why|contradiction)\.[a-z]/,
        );
        if (language === 'ru') expect(sentence, name).toMatch(/[а-яё]/i);
      }
    }
  });
});

describe('the tables reach', () => {
  const reached = (prefix: string): ReadonlySet<string> =>
    new Set(
      all.flatMap(({ history, question, answers, now }) => {
        const found = assess(history, question, answers, now);
        return [
          found.title,
          ...found.headline,
          ...found.caveats,
          ...found.contradictions,
          ...found.confidenceReason,
          ...found.nextSteps.map(({ point }) => point),
        ]
          .map(({ key }): string => key)
          .concat(found.explanation.meaning)
          .filter((key) => key.startsWith(prefix));
      }),
    );

  it.each([
    'title.',
    'headline.',
    'explanation.',
    'tail.',
    'caveat.',
    'contradiction.',
    'confidence.',
  ])('every sentence under %s', (prefix) => {
    const known = Object.keys(en).filter((key) => key.startsWith(prefix));
    const found = reached(prefix);
    expect(known.filter((key) => !found.has(key))).toEqual([]);
  });

  it('every machine rule', () => {
    const found = new Set(
      all.flatMap(({ history }) =>
        judgeHistory(history).messages.flatMap(({ events }) =>
          events.flatMap(({ finding }) => (finding === null ? [] : [finding.rule])),
        ),
      ),
    );
    expect(MACHINE_RULES.filter((rule) => !found.has(rule))).toEqual([]);
  });
});

it('leads from every piece of evidence with a meaning to an entry that is there', () => {
  for (const { history, question, answers, now, name } of all) {
    for (const { knowledge, text } of assess(history, question, answers, now).evidence) {
      // Hand-written replies name entries after their reason; a record without a meaning has none.
      if (knowledge === null) expect(['Updated'], name).toContain(text);
      else expect(knowledgeEntry(knowledge, 'en')?.id ?? 'none', name).toBe(knowledge);
    }
  }
});

it('holds at least 80 histories and every verdict', () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
