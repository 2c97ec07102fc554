/**
 * What keeps a case from being open at once: a copy of it is made, an earlier version's data is
 * brought up to date, indexes that an interrupted import left out are built.
 */
export const OPENING_STAGES = ['copying', 'migrating', 'indexing'] as const;
export type OpeningStage = (typeof OPENING_STAGES)[number];

/** How far the opening of a case is; told only where there is something to be done first. */
export interface OpeningStep {
  readonly stage: OpeningStage;
  /** Of this stage, 0 to 1; null where it cannot be told. */
  readonly share: number | null;
}

/** The same with the case's name, at most ten times a second. */
export interface CaseOpening extends OpeningStep {
  readonly name: string;
}

/** Told how far the opening of a case is. */
export type OpeningWatch = (step: OpeningStep) => void;
