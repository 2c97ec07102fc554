import { rows } from '../connection.ts';
import type { WritableDatabase } from '../connection.ts';

/** Indexes that a bulk import drops and builds again, sorted, at its end; another program that opens the case may have built one. */
const SEARCH_INDEXES = [
  [
    'recipient_address',
    'CREATE UNIQUE INDEX IF NOT EXISTS recipient_address ON recipient (address)',
  ],
  ['recipient_last', 'CREATE INDEX IF NOT EXISTS recipient_last ON recipient (last_at, id)'],
  [
    'recipient_verdict',
    'CREATE INDEX IF NOT EXISTS recipient_verdict ON recipient (verdict, last_at, id)',
  ],
  [
    'recipient_reason',
    'CREATE INDEX IF NOT EXISTS recipient_reason ON recipient (reason, last_at, id) WHERE reason > 0',
  ],
  [
    'recipient_class',
    'CREATE INDEX IF NOT EXISTS recipient_class ON recipient (class, last_at, id) WHERE class > 0',
  ],
  [
    'recipient_provider',
    'CREATE INDEX IF NOT EXISTS recipient_provider ON recipient (provider, last_at, id)',
  ],
  ['recipient_mask', 'CREATE INDEX IF NOT EXISTS recipient_mask ON recipient (mask, last_at, id)'],
  [
    'recipient_messages',
    'CREATE INDEX IF NOT EXISTS recipient_messages ON recipient (messages, id)',
  ],
  ['recipient_domain', 'CREATE INDEX IF NOT EXISTS recipient_domain ON recipient (domain)'],
  [
    'message_recipient',
    'CREATE INDEX IF NOT EXISTS message_recipient ON message (recipient, first_at)',
  ],
  ['message_last', 'CREATE INDEX IF NOT EXISTS message_last ON message (last_at, id)'],
  ['message_subject', 'CREATE INDEX IF NOT EXISTS message_subject ON message (subject, last_at)'],
  [
    'message_reply',
    'CREATE INDEX IF NOT EXISTS message_reply ON message (reply, last_at) WHERE reply > 0',
  ],
  [
    'message_other_reply',
    'CREATE INDEX IF NOT EXISTS message_other_reply ON other_reply (reply, message)',
  ],
] as const;

export function dropSearchIndexes(db: WritableDatabase): void {
  for (const [name] of SEARCH_INDEXES) db.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** Builds what is missing, of one table or all. `between` is called before each, with how many of how many are done: it may throw to stop. */
export function buildSearchIndexes(
  db: WritableDatabase,
  between: (done: number, of: number) => void = () => {},
  table: 'recipient' | 'message' | '' = '',
): void {
  const there = new Set(
    rows<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'index'`).map(
      ({ name }) => name,
    ),
  );
  const missing = SEARCH_INDEXES.filter(([name]) => name.startsWith(table) && !there.has(name));
  for (const [done, [, sql]] of missing.entries()) {
    between(done, missing.length);
    db.exec(sql);
  }
}
