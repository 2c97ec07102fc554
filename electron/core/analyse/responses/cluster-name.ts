import { REASONS } from '../../../../shared/domain/bounce.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';

/*
 * A cluster is named by its reason and its template, in lower case: the same words mean the same in
 * any case of letters, and a name can be kept, shared and asked for again.
 */

export interface ClusterName {
  readonly reason: Reason;
  /** In lower case; empty for replies without words. */
  readonly template: string;
}

/** What `cluster:"…"` takes. */
export const clusterName = (reason: Reason, template: string): string =>
  `${reason} ${template}`.trimEnd().toLowerCase();

/** Reason and template of a name, or null where it is none. */
export function readClusterName(name: string): ClusterName | null {
  const space = name.indexOf(' ');
  const word = space === -1 ? name : name.slice(0, space);
  const reason = REASONS.find((one) => one === word.toLowerCase());
  if (reason === undefined) return null;
  return { reason, template: space === -1 ? '' : name.slice(space + 1).toLowerCase() };
}
