import type { Disposition, Owner, Reason } from '../../../shared/domain/bounce.ts';
import type { NamedThing } from '../../../shared/domain/reply.ts';

/**
 * One line of the rule book. Every condition that is given must hold; `words` needs one of its
 * phrases (see phrase.ts for their language), `all` every one, `none` not a single one.
 */
export interface Rule {
  /** Stable, kebab-case, starting with the family: `google-no-such-user`. */
  readonly id: string;
  /** Provider ids (provider.ts) that the rule speaks of; without it, every receiver. */
  readonly scope?: readonly string[];
  /** Reply codes, whole (`550`) or by class (`4`; without a reply code the enhanced code's class). */
  readonly reply?: readonly string[];
  /** Enhanced codes, whole (`5.1.10`) or for any class (`x.1.10`). */
  readonly status?: readonly string[];
  /** Enhanced codes that speak against the rule, in the same forms. */
  readonly notStatus?: readonly string[];
  readonly words?: readonly string[];
  readonly all?: readonly string[];
  readonly none?: readonly string[];
  /** The SMTP command answered, in upper case. */
  readonly command?: readonly string[];
  readonly reason: Reason;
  /** Only where the rule differs from what its reason says by itself. */
  readonly owner?: Owner;
  readonly disposition?: Disposition;
  /** Knowledge entry; the reason's own entry when left out. */
  readonly knowledge?: string;
  /** Things that the rule itself implies, such as the list behind a vendor's code. */
  readonly names?: readonly NamedThing[];
}
