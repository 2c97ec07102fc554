import type { RecipientHistory } from '../../../../electron/core/diagnose/history.ts';
import type { Question } from '../../../../electron/core/diagnose/selection.ts';
import type { Confidence, Verdict } from '../../../../shared/domain/verdict.ts';

/** A history and all that must be said of it. Keys are those of the verdict catalogue, without their prefix. */
export interface Case {
  readonly name: string;
  readonly history: RecipientHistory;
  readonly question?: Question;
  /** The present, UTC milliseconds. */
  readonly now?: number;
  readonly answers?: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  /** First sentence, `headline.` left out; the verdict itself where not given. */
  readonly headline?: string;
  /** Sentences about the recipient's past, `tail.` left out. */
  readonly tail?: readonly string[];
  /** Verbatim, in order. */
  readonly evidence: readonly string[];
  readonly contradictions?: readonly string[];
  readonly caveats?: readonly string[];
  /** Among the steps, `actor step`. */
  readonly steps?: readonly string[];
  /** Not among the steps. */
  readonly never?: readonly string[];
}
