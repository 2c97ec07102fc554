import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const RUNS = 7;

export interface CaseStart {
  /** Milliseconds from the start of the process to the first list with its facets and histogram. */
  readonly p50: number;
  readonly most: number;
  /** What the processor worked for it, all threads together. */
  readonly cpu50: number;
}

/** How long a case takes to open and to show its first list, its facets and its histogram. */
export function measureStart(workspace: string): CaseStart {
  const child = join(import.meta.dirname, 'start-child.ts');
  const times = Array.from({ length: RUNS }, () => {
    const done = spawnSync(process.execPath, [child, workspace], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`opening failed: ${done.stderr}`);
    return JSON.parse(done.stdout) as { readonly ms: number; readonly cpuMs: number };
  });
  const ms = times.map((time) => time.ms).sort((a, b) => a - b);
  const cpu = times.map((time) => time.cpuMs).sort((a, b) => a - b);
  return {
    p50: ms[RUNS >> 1] ?? Number.NaN,
    most: ms.at(-1) ?? Number.NaN,
    cpu50: cpu[RUNS >> 1] ?? Number.NaN,
  };
}
