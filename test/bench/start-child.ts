import { keepCompiled } from '../../electron/host/compile-cache.ts';

/*
 * A case opened in a fresh process, up to what the window shows first: node start-child.ts WORKSPACE
 * Prints the milliseconds since the process began, by the clock and by the processor.
 */
const [workspace] = process.argv.slice(2);
if (workspace === undefined) throw new Error('usage: WORKSPACE');

// As the commands start.
keepCompiled();
const { createCore } = await import('../../electron/core/core.ts');
const core = await createCore({ workspace });
const timezone = 'Europe/Moscow';
await Promise.all([
  core.handlers['case.info']({}),
  core.handlers['search.recipients']({
    query: '',
    timezone,
    sort: 'last',
    descending: true,
    offset: 0,
    limit: 100,
    language: 'en',
  }),
  core.handlers['search.facets']({ query: '', timezone, language: 'en' }),
  core.handlers['search.histogram']({ query: '', timezone }),
]);
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ ms: performance.now(), cpuMs: (user + system) / 1000 }));
await core.close();
