import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ImportResult, Outputs } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { createDesk } from '../../electron/host/desk.ts';
import type { Desk } from '../../electron/host/desk.ts';
import { windowlessPorts } from '../../electron/host/host-ports.ts';
import type { Client, Transport } from './transports.ts';

/** A desk on a folder of its own, and a client of it. Both are there from `beforeAll` to `afterAll`. */
export interface DeskOver {
  readonly folder: string;
  readonly client: Client;
  /** What a call answers; throws where it fails. */
  readonly value: <M extends MethodName>(method: M, input: unknown) => Promise<Outputs[M]>;
  /** How a call fails; throws where it answers. */
  readonly failure: (method: string, input: unknown) => Promise<WireError>;
  /** Hands files over, imports them and waits until that is done. */
  readonly imported: (...paths: readonly string[]) => Promise<ImportResult>;
}

/** Called in a `describe`: its tests share the desk, an empty case at first. */
export function deskOver({ connect }: Transport): DeskOver {
  let folder: string;
  let desk: Desk;
  let client: Client;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deadletter-contract-'));
    desk = createDesk({
      ports: windowlessPorts,
      folders: { config: join(folder, 'config'), cases: join(folder, 'cases') },
      language: 'en',
      log: (_id, what, error) => {
        throw new Error(`unexpected in ${what}`, { cause: error });
      },
    });
    client = await connect(desk);
  });
  afterAll(async () => {
    await client.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const value: DeskOver['value'] = async <M extends MethodName>(method: M, input: unknown) => {
    const reply = await client.call(method, input);
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`);
    return reply.value as Outputs[M];
  };
  return {
    get folder() {
      return folder;
    },
    get client() {
      return client;
    },
    value,
    failure: async (method, input) => {
      const reply = await client.call(method, input);
      if (reply.ok) throw new Error(`${method} was expected to fail`);
      return reply.error;
    },
    imported: async (...paths) => {
      const files: string[] = [];
      for (const path of paths) files.push(await client.hand(path));
      const results: ImportResult[] = [];
      const woken: (() => void)[] = [];
      const leave = await client.on('import.done', (result) => {
        results.push(result);
        for (const wake of woken) wake();
      });
      const { job } = await value('import.start', { files });
      for (;;) {
        const found = results.find((result) => result.job === job);
        if (found !== undefined) {
          leave();
          return found;
        }
        await new Promise<void>((wake) => woken.push(wake));
      }
    },
  };
}
