import Database from 'better-sqlite3';
import { tracksOf } from '../../../electron/core/workspace/events/track.ts';
import type { EventBlock } from '../../../electron/core/workspace/events/track.ts';

/** Everything a workspace says, without what only tells how it is stored (pages, runs, compressed bytes). */
export function workspaceState(file: string): Record<string, unknown> {
  const db = new Database(file, { readonly: true });
  try {
    const all = (sql: string): unknown[] => db.prepare(sql).all();
    const keys = (
      db.prepare('SELECT space, data FROM key_run').all() as { space: number; data: Buffer }[]
    )
      .flatMap(({ space, data }) =>
        Array.from(
          { length: data.length / 12 },
          (_, i) => `${space} ${data.toString('hex', i * 12, i * 12 + 12)}`,
        ),
      )
      .sort();
    return {
      sources: all('SELECT * FROM source ORDER BY id').map((row) => ({
        ...(row as object),
        imported_at: 0,
      })),
      archive: all(
        'SELECT source, offset, size, first_line, length(data) AS n FROM archive_block ORDER BY source, offset',
      ),
      rejected: all('SELECT source, line, reason, what, raw FROM rejected ORDER BY id'),
      texts: all('SELECT * FROM text ORDER BY id'),
      subjects: all('SELECT * FROM subject ORDER BY id'),
      replies: all('SELECT * FROM reply ORDER BY id'),
      domains: all(
        'SELECT domain.name, provider.key FROM domain JOIN provider ON provider.id = domain.provider ORDER BY domain.id',
      ),
      recipients: all('SELECT * FROM recipient ORDER BY id'),
      messages: all('SELECT * FROM message ORDER BY id'),
      blocksOfMessages: all('SELECT * FROM message_block ORDER BY message, block'),
      otherReplies: all('SELECT * FROM other_reply ORDER BY message, reply'),
      events: (all('SELECT id, source, data FROM event_block ORDER BY id') as EventBlock[]).map(
        (block) => tracksOf(block),
      ),
      keys,
      reports: all(
        'SELECT source, offset, size, kind, at, subject, identity FROM report ORDER BY id',
      ),
      loose: all('SELECT * FROM loose_report ORDER BY block'),
      tally: all('SELECT * FROM event_tally ORDER BY quarter, outcome'),
      totals: all('SELECT * FROM facet_tally ORDER BY field, value'),
      addresses: all(
        'SELECT rowid FROM recipient_grams WHERE recipient_grams MATCH \'"exa"\' ORDER BY rowid',
      ),
      words: all(
        "SELECT rowid FROM subject_words WHERE subject_words MATCH 'order*' ORDER BY rowid",
      ),
      integrity: db.pragma('integrity_check', { simple: true }),
      grams: tryCheck(db, 'recipient_grams'),
    };
  } finally {
    db.close();
  }
}

function tryCheck(db: Database.Database, table: string): string {
  return String(db.prepare(`SELECT count(*) FROM ${table}_data`).pluck().get() !== undefined);
}
