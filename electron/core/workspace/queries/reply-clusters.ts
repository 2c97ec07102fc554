import { clusterName } from '../../analyse/responses/cluster-name.ts';
import { rememberTemplates } from '../../analyse/responses/remember.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';
import { reasonCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import type { Step } from '../../threads/steps.ts';
import { eachSlice, lastId } from './row-numbers.ts';

const SLICE = 8192;

interface Cluster {
  /** As `cluster:"…"` takes it. */
  readonly name: string;
  /** In the case of letters of its first text. */
  readonly template: string;
  readonly reason: Reason;
}

/** All replies of a workspace by cluster. */
export interface ReplyClusters {
  readonly clusters: readonly Cluster[];
  /** By row of `reply`: position in `clusters`, -1 for no reply. */
  readonly clusterOf: Int32Array;
  readonly byName: ReadonlyMap<string, number>;
}

interface ReplyRow {
  readonly id: number;
  readonly value: string;
  readonly reason: number;
}

export const REPLIES_OF_SLICE = 'SELECT id, value, reason FROM reply WHERE id >= ? AND id < ?';

/** Makes the template of every distinct reply; `step` may stop it. */
export function readReplyClusters(db: ReadableDatabase, step: Step): ReplyClusters {
  const last = lastId(db, 'reply');
  const clusterOf = new Int32Array(last + 1).fill(-1);
  const clusters: Cluster[] = [];
  const byName = new Map<string, number>();
  const templateOf = rememberTemplates();
  /** Names need folding; most replies have a template and reason met before. */
  const met = new Map<string, number>();
  const slices = { sql: REPLIES_OF_SLICE, last, size: SLICE };
  for (const replies of eachSlice<ReplyRow>(db, slices, step)) {
    for (const reply of replies) {
      const template = templateOf(reply.value);
      const key = `${reply.reason} ${template}`;
      let cluster = met.get(key);
      if (cluster === undefined) {
        const reason = reasonCode.word(reply.reason) ?? 'undefined';
        const name = clusterName(reason, template);
        cluster = byName.get(name) ?? clusters.push({ name, template, reason }) - 1;
        byName.set(name, cluster);
        met.set(key, cluster);
      }
      clusterOf[reply.id] = cluster;
    }
  }
  return { clusters, clusterOf, byName };
}
