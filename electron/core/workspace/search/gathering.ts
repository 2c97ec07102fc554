import type { KnownAddresses } from './address-candidates.ts';

/** How the rows that can match are gathered for a plan. */
export interface Gathering {
  /** More than so many are not; 0 where none are to be gathered. */
  readonly most: number;
  /** Addresses that were found before, as long as the workspace stays as it is. */
  readonly addresses: KnownAddresses;
}
