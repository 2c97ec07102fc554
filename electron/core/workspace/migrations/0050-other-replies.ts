import { eventBit } from '../codes.ts';
import { row, rows, run } from '../connection.ts';
import type { WritableDatabase } from '../connection.ts';
import { visibleEvents } from '../events/visible.ts';
import type { Migration } from '../migrate.ts';
import { createBlockReader, messageTracks } from '../queries/messages.ts';

/** Messages whose events are read before the next are asked for. */
const PAGE = 5000;

interface Decided {
  readonly id: number;
  readonly block: number;
  readonly reply: number;
}

/** Of an event in a log only these have a reply; in a bounce mail any may have one. */
const FAILING =
  eventBit('bounced') | eventBit('deferred') | eventBit('dropped') | eventBit('rejected');

/** Reads the events of messages once, in the order in which they lie. */
function fill(db: WritableDatabase, tell: (share: number) => void): void {
  const hasMails = row(db, `SELECT 1 FROM source WHERE family = 'mail' LIMIT 1`) !== undefined;
  const which = hasMails ? '' : `AND mask & ${FAILING} <> 0`;
  const readBlock = createBlockReader(db);
  const highest = row<{ id: number | null }>(db, 'SELECT max(id) AS id FROM message')?.id ?? 0;
  for (let last = 0; ;) {
    const page = rows<Decided>(
      db,
      `SELECT id, block, reply FROM message WHERE id > ? ${which} ORDER BY id LIMIT ${PAGE}`,
      last,
    );
    for (const { id, block, reply: deciding } of page) {
      for (const { reply } of visibleEvents(messageTracks(db, id, readBlock, block))) {
        if (reply === 0 || reply === deciding) continue;
        run(db, 'INSERT OR IGNORE INTO other_reply (message, reply) VALUES (?, ?)', id, reply);
      }
    }
    last = page.at(-1)?.id ?? 0;
    if (page.length < PAGE) return;
    tell(last / highest);
  }
}

/** Replies that messages met beside the one that decided. The name `message_reply` is an index's. */
export const otherReplies: Migration = {
  version: 50,
  name: 'other-replies',
  sql: `
CREATE TABLE other_reply (
  message INTEGER NOT NULL,
  reply INTEGER NOT NULL,
  PRIMARY KEY (message, reply)
) STRICT, WITHOUT ROWID;
`,
  after: fill,
};
