#!/usr/bin/env node
// The installed command: the program needs Node 24, which comes with the package where the system's is older.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const main = join(import.meta.dirname, 'main.ts');
const words = process.argv.slice(2);
const own = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node');
const major = Number(process.versions.node.split('.')[0]);

if (major >= 24 || !existsSync(own)) {
  process.argv[1] = main;
  await import('./main.ts');
} else {
  const { status, signal } = spawnSync(own, [main, ...words], { stdio: 'inherit' });
  process.exitCode = status ?? (signal === null ? 1 : 130);
}
