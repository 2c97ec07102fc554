import type { Facts } from './facts.ts';
import type { Grouping } from './tally.ts';

/** A value of a dimension as people and queries name it. */
export interface Group {
  /** Empty for messages without a value. */
  readonly key: string;
  readonly label: string;
  /** The condition that finds its messages. */
  readonly where: string;
}

/** The values of a dimension, and the facts they are counted in. */
export interface NamedGroups {
  readonly groups: readonly Group[];
  readonly grouping: Grouping;
  /** Of a dimension in which a message may have several values these have a row for each. */
  readonly facts: Facts;
}
