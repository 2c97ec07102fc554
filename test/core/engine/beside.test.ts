import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { eachSendgridRow } from '../../bench/sendgrid-rows.ts';
import { openEngine } from './in-process.ts';
import { temporaryCase } from './temporary-case.ts';
import { workspaceState } from './workspace-state.ts';

const HEADER =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args\n';

/** So many rows, every thousandth damaged and every five hundredth told twice. */
function exportOf(count: number): string {
  const parts = [HEADER];
  let n = 0;
  eachSendgridRow(count, (row) => {
    n += 1;
    if (n % 1000 === 0) parts.push('not a date,"unclosed\n');
    if (n % 500 === 0) parts.push(row);
    parts.push(row);
  });
  return parts.join('');
}

/** More than the eight megabytes from which a file is read on a thread of its own. */
const LARGE = exportOf(27_000);

test('a large file read on another thread says what it says read on one', async () => {
  await using place = temporaryCase();
  // Some of it is known already: numbers go on from what the file holds.
  const before = place.file('before.csv', exportOf(3000));
  const first = openEngine(place.workspace);
  await first.import(before);
  first.close();
  const other = join(place.folder, 'other.deadletter');
  copyFileSync(place.workspace, other);
  const path = place.file('activity.csv', LARGE);

  const here = openEngine(other);
  await here.import(path);
  here.close();
  const core = await createCore({ workspace: place.workspace });
  const progress: number[] = [];
  const result = await core.importPaths([path], {
    progress: ({ records }) => progress.push(records),
  });
  await core.close();

  expect(result.skipped).toEqual([]);
  expect(progress.some((records) => records > 0)).toBe(true);
  const [mine, theirs] = [workspaceState(place.workspace), workspaceState(other)];
  for (const part of Object.keys(theirs)) expect(mine[part], part).toEqual(theirs[part]);
  expect(mine['integrity']).toBe('ok');
});

test('a cancel in the middle of it leaves nothing, and the next import finds nothing in its way', async () => {
  await using place = temporaryCase();
  const path = place.file('activity.csv', LARGE);
  const core = await place.open();
  const abort = new AbortController();
  const cancelled = core.importPaths([path], {
    signal: abort.signal,
    progress: ({ records }) => {
      if (records > 0) abort.abort();
    },
  });
  expect((await cancelled).cancelled).toBe(true);
  expect(await core.handlers['sources.list']({})).toEqual([]);
  const again = await core.importPaths([path]);
  expect(again.sources[0]?.records).toBeGreaterThan(27_000);
});
