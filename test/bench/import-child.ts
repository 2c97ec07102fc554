import { createCore } from '../../electron/core/core.ts';

/*
 * One import in a process of its own, so that its memory is its own: node import-child.ts WORKSPACE
 * [--cancel-after MS] PATH…  Prints one line of JSON.
 */
const [workspace, ...rest] = process.argv.slice(2);
const cancelAt = rest[0] === '--cancel-after' ? Number(rest[1]) : null;
const paths = cancelAt === null ? rest : rest.slice(2);
if (workspace === undefined || paths.length === 0) throw new Error('usage: WORKSPACE PATH…');

const core = await createCore({ workspace, create: true });
const abort = new AbortController();
let asked = 0;
if (cancelAt !== null) {
  setTimeout(() => {
    asked = performance.now();
    abort.abort();
  }, cancelAt);
}
const began = performance.now();
const result = await core.importPaths(paths, { signal: abort.signal });
const ms = performance.now() - began;
const cancelMs = asked === 0 ? null : performance.now() - asked;
await core.close();
const sum = (pick: (source: (typeof result.sources)[number]) => number): number =>
  result.sources.reduce((total, source) => total + pick(source), 0);
console.log(
  JSON.stringify({
    ms,
    closedMs: performance.now() - began,
    cancelMs,
    records: sum(({ records }) => records),
    events: sum(({ events }) => events),
    peakMb: process.resourceUsage().maxRSS / 1024,
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
  }),
);
