import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { eachSendgridRow } from '../../bench/sendgrid-rows.ts';
import { temporaryCase } from './temporary-case.ts';

const KILLS = 50;
/** The second export is large enough to be read on a thread of its own. */
const ROWS = [4000, 27_000, 4000] as const;

const HEADER =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args\n';

function exportOf(rows: number, seed: number): string {
  let text = HEADER;
  eachSendgridRow(rows, (row) => (text += row), { seed, firstMessage: seed * 100_000 });
  return text;
}

interface Seen {
  readonly sources: readonly {
    readonly id: number;
    readonly records: number;
    readonly events: number;
  }[];
  readonly pending: number;
}

/** What a fresh process finds; throws where the file is not whole. */
function inspect(workspace: string): Seen {
  const db = new Database(workspace);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const sources = db
      .prepare('SELECT id, records, events, first_event, next_event FROM source ORDER BY id')
      .all() as (Seen['sources'][number] & { first_event: number; next_event: number })[];
    for (const { id, first_event, next_event } of sources) {
      const blocks = db
        .prepare('SELECT count(*) FROM event_block WHERE source = ? AND id >= ? AND id < ?')
        .pluck()
        .get(id, first_event, next_event);
      expect(Number(blocks)).toBeGreaterThan(0);
      expect(
        Number(db.prepare('SELECT sum(size) FROM archive_block WHERE source = ?').pluck().get(id)),
      ).toBe(Number(db.prepare('SELECT bytes FROM source WHERE id = ?').pluck().get(id)));
    }
    const ids = new Set(sources.map(({ id }) => id));
    for (const table of ['event_block', 'archive_block', 'rejected']) {
      const found = db.prepare(`SELECT DISTINCT source FROM ${table}`).pluck().all() as number[];
      expect(
        found.every((id) => ids.has(id)),
        `${table} of a source that is not there`,
      ).toBe(true);
    }
    const pending = Number(db.prepare('SELECT count(*) FROM pending_import').pluck().get());
    return {
      sources: sources.map(({ id, records, events }) => ({ id, records, events })),
      pending,
    };
  } finally {
    db.close();
  }
}

/**
 * One process takes in three exports; it is killed at a moment spread over the whole of its run, fifty
 * times. Whatever the moment: the file is whole, each source is in it wholly or not at all, and what
 * was interrupted is offered again and can be taken in.
 */
test('a kill at any moment leaves whole sources or none', { timeout: 600_000 }, async () => {
  await using place = temporaryCase();
  const paths = ROWS.map((rows, i) => place.file(`export-${i}.csv`, exportOf(rows, i + 1)));
  const child = join(import.meta.dirname, '..', '..', 'bench', 'import-child.ts');
  const run = async (workspace: string, killAfter: number | null): Promise<number> => {
    const began = performance.now();
    const importer = spawn(process.execPath, [child, workspace, ...paths], { stdio: 'ignore' });
    const timer =
      killAfter === null ? undefined : setTimeout(() => importer.kill('SIGKILL'), killAfter);
    await once(importer, 'exit');
    clearTimeout(timer);
    return performance.now() - began;
  };

  let whole = await run(join(place.folder, 'whole.deadletter'), null);
  const expected = inspect(join(place.folder, 'whole.deadletter'));
  expect(expected.sources).toHaveLength(3);
  expect(expected.pending).toBe(0);

  const counts = new Set<number>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const workspace = join(place.folder, `killed-${kill}.deadletter`);
    // What else the machine does changes meanwhile, and with it how long a whole run takes.
    if (kill % 10 === 9) whole = await run(join(place.folder, `whole-${kill}.deadletter`), null);
    // Moments from the opening of the file to just after the end, in no regular step.
    const moment = whole * (0.15 + 0.9 * ((kill * 0.618_033_988_7) % 1));
    await run(workspace, moment);
    let seen: Seen;
    try {
      seen = inspect(workspace);
    } catch (error) {
      // Killed before the file was made: then there is nothing, or an empty file.
      if (
        error instanceof Database.SqliteError &&
        /no such table|unable to open/.test(error.message)
      )
        continue;
      throw error;
    }
    counts.add(seen.sources.length);
    expect(seen.sources).toEqual(expected.sources.slice(0, seen.sources.length));
    if (seen.sources.length < 3 && seen.sources.length > 0) expect(seen.pending).toBe(1);
  }
  expect(counts.size, 'the kills fell into different stages').toBeGreaterThan(1);

  const last = join(place.folder, 'again.deadletter');
  await run(last, whole * 0.6);
  await run(last, null);
  const again = inspect(last);
  expect(again.sources.map(({ records, events }) => [records, events])).toEqual(
    expected.sources.map(({ records, events }) => [records, events]),
  );
  expect(again.pending).toBe(0);
});
