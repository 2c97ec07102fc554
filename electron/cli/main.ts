import { keepCompiled } from '../host/compile-cache.ts';

keepCompiled();
// npm runs a script in the package's folder; paths on the command line are meant from where it was called.
const calledFrom = process.env['INIT_CWD'];
if (calledFrom !== undefined && process.env['npm_lifecycle_event'] === 'deadletter') {
  process.chdir(calledFrom);
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second Ctrl-C does not wait any more.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}
// Whoever reads us (head, less) may leave early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const { runCommandLine } = await import('./run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  signal: stop.signal,
});
