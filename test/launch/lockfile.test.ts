import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// A registry that mirrors one platform only leaves the others out of the lockfile when npm writes it,
// and `npm ci` then refuses to install anything at all.
it('the lockfile names the optional packages of every platform', () => {
  const lock = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
  ) as { readonly packages: Readonly<Record<string, Entry>> };
  const missing: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const nested = lock.packages[`${path}/node_modules/${name}`];
      const found = nested ?? lock.packages[`node_modules/${name}`];
      if (found === undefined) missing.push(name);
    }
  }
  expect(missing).toEqual([]);
});

it('the lockfile tells the platform of every package that is built for one', () => {
  const lock = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
  ) as { readonly packages: Readonly<Record<string, Entry>> };
  for (const [path, { version, optional, os, cpu }] of Object.entries(lock.packages)) {
    if (!/node_modules\/@(oxfmt|oxlint|oxlint-tsgolint)\//.test(path)) continue;
    expect(path).toMatch(/(android|darwin|freebsd|linux|openharmony|win32)/);
    expect({ path, optional, os: os?.length, cpu: cpu?.length, version }).toEqual({
      path,
      optional: true,
      os: 1,
      cpu: 1,
      version: expect.stringMatching(/^\d/),
    });
  }
});

// better-sqlite3 brings its binaries and says so (`gypfile: false`), which the lockfile does not keep: without
// this npm asks for a compiler and Node's headers, and installs nothing where there are none.
it('installs without running the scripts of any package', () => {
  const settings = readFileSync(join(import.meta.dirname, '..', '..', '.npmrc'), 'utf8');
  expect(settings.split('\n')).toContain('ignore-scripts=true');
});
