import { extractSource } from '../export/extract-source.ts';
import { runExport } from '../export/run-export.ts';
import { overview } from '../workspace/queries/overview.ts';
import { suppressionAudit, suppressionRows } from '../workspace/suppressions/audit-case.ts';
import { suppressionExport } from '../workspace/suppressions/export-case.ts';
import {
  suppressionBehind,
  suppressionSimulation,
} from '../workspace/suppressions/simulate-case.ts';
import { responseDetail } from '../workspace/queries/response-detail.ts';
import { responseClusters } from '../workspace/queries/responses.ts';
import { serveReadable } from './serve-readable.ts';
import type { ThreadFunctions } from './thread-control.ts';
import type { ReadableDatabase } from '../workspace/connection.ts';

/**
 * What takes longer than one keeps still for: questions to a whole case. They run one after another in
 * a thread of their own, so that typing never waits for them, and stop when asked to.
 */
export const analysingFunctions = {
  extract: extractSource,
  export: runExport,
  suppressionAudit,
  suppressionRows,
  suppressionSimulation,
  suppressionBehind,
  suppressionExport,
  responses: responseClusters,
  response: responseDetail,
  overview,
} as const satisfies ThreadFunctions<ReadableDatabase>;

export type AnalysingFunctions = typeof analysingFunctions;

export function openAnalyst(file: string) {
  return serveReadable(file, analysingFunctions);
}
