import { Writable } from 'node:stream';
import { runCommandLine } from '../../electron/cli/run.ts';
import type { ExitCode } from '../../electron/cli/command.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, its output captured, in English and UTC unless it says otherwise. */
export async function deadletter(
  words: readonly string[],
  { language = 'en', signal = new AbortController().signal } = {},
): Promise<Ran> {
  const stdout = collector();
  const stderr = collector();
  const code = await runCommandLine(words, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: { LANG: `${language}_XX.UTF-8` },
    folder: process.cwd(),
    signal,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The one JSON document that a command printed. */
export function json(ran: Ran): unknown {
  return JSON.parse(ran.stdout);
}

/** The lines of NDJSON that a command printed. */
export function ndjson(ran: Ran): readonly Readonly<Record<string, unknown>>[] {
  return ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream, text: () => text };
}
