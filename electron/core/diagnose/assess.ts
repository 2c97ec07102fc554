import type { Evidence } from '../../../shared/domain/diagnosis.ts';
import type { Confidence, Verdict } from '../../../shared/domain/verdict.ts';
import { contextOf, type Context } from './context.ts';
import type { RecipientHistory } from './history.ts';
import type { Point } from './point.ts';
import { caveats } from './rules/caveats.ts';
import { questions, type Question as ChecklistQuestion } from './rules/checklist.ts';
import { certainty } from './rules/confidence.ts';
import { contradictions } from './rules/contradictions.ts';
import { explanation, type Explanation } from './rules/explanation.ts';
import { evidence } from './rules/evidence.ts';
import { headline, title } from './rules/headline.ts';
import { nextSteps, type Step } from './rules/steps.ts';
import type { Question } from './selection.ts';

/** A diagnosis before it has a language: every sentence a key with values. */
export interface Assessment {
  readonly context: Context;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly confidenceReason: readonly Point[];
  readonly title: Point;
  readonly headline: readonly Point[];
  readonly explanation: Explanation;
  readonly evidence: readonly Evidence[];
  readonly contradictions: readonly Point[];
  readonly caveats: readonly Point[];
  readonly nextSteps: readonly Step[];
  readonly questions: readonly ChecklistQuestion[];
}

/**
 * Judges a recipient's history: the latest message, or the one asked for, seen against all others.
 * Pure: the present is told as `now` (UTC milliseconds) where attempts may be over by it; `answers` are those of the checklist, id of the question to id of the answer.
 */
export function assess(
  history: RecipientHistory,
  question: Question = {},
  answers: Readonly<Record<string, string>> = {},
  now: number | null = null,
): Assessment {
  const context = contextOf(history, question, answers, now);
  const disagreements = contradictions(context);
  const { confidence, because } = certainty(context, disagreements);
  return {
    context,
    verdict: context.verdict,
    confidence,
    confidenceReason: because,
    title: title(context),
    headline: headline(context),
    explanation: explanation(context),
    evidence: evidence(context),
    contradictions: disagreements,
    caveats: caveats(context),
    nextSteps: nextSteps(context),
    questions: questions(context),
  };
}
