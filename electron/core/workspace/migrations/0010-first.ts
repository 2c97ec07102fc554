import type { Migration } from '../migrate.ts';

/** The first shape of a workspace. docs/adr/0003-event-blocks.md says why events are stored in blocks. */
export const first: Migration = {
  version: 10,
  name: 'first',
  sql: `
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  family TEXT NOT NULL,
  vendor TEXT,
  confidence REAL NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT,
  records INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  events INTEGER NOT NULL,
  bounces INTEGER NOT NULL,
  from_at INTEGER,
  to_at INTEGER,
  zone TEXT NOT NULL,
  zone_basis TEXT NOT NULL,
  warnings TEXT NOT NULL,
  stream INTEGER NOT NULL DEFAULT 0,
  imported_at INTEGER NOT NULL,
  first_event INTEGER NOT NULL,
  next_event INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX source_sha256 ON source (sha256);
CREATE INDEX source_bytes ON source (bytes);

CREATE TABLE archive_block (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  offset INTEGER NOT NULL,
  size INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX archive_block_offset ON archive_block (source, offset);

CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  what TEXT,
  raw TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_source ON rejected (source, id);

-- Interned texts: senders, streams, campaigns, tags, labels, agents. uses counts the tracks and events that name one.
CREATE TABLE text (id INTEGER PRIMARY KEY, value TEXT NOT NULL, uses INTEGER NOT NULL) STRICT;
CREATE INDEX text_value ON text (value);

CREATE TABLE subject (id INTEGER PRIMARY KEY, value TEXT NOT NULL, uses INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE subject_words USING fts5 (
  value, content = '', contentless_delete = 0, detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Distinct words of servers that mean a failure, with what they were read as.
CREATE TABLE reply (
  id INTEGER PRIMARY KEY,
  value TEXT NOT NULL,
  reason INTEGER NOT NULL,
  class INTEGER NOT NULL,
  status TEXT,
  reply_code TEXT,
  classification TEXT NOT NULL,
  -- The 64-bit key under which it is found: it rests on more than the row holds.
  key_high INTEGER NOT NULL,
  key_low INTEGER NOT NULL,
  uses INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_status ON reply (status) WHERE status IS NOT NULL;
CREATE INDEX reply_code ON reply (reply_code) WHERE reply_code IS NOT NULL;
CREATE VIRTUAL TABLE reply_words USING fts5 (
  value, content = '', contentless_delete = 0, detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE provider (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE domain (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  provider INTEGER NOT NULL REFERENCES provider (id)
) STRICT;
CREATE INDEX domain_provider ON domain (provider);

CREATE TABLE recipient (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  shown TEXT,
  domain INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  last_at INTEGER,
  last_event INTEGER NOT NULL,
  verdict INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  class INTEGER NOT NULL,
  reply INTEGER NOT NULL,
  mask INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE recipient_grams USING fts5 (
  address, content = '', contentless_delete = 0, detail = none, columnsize = 0, tokenize = 'trigram'
);

CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  recipient INTEGER NOT NULL,
  block INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  sender INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  campaign INTEGER NOT NULL,
  tag INTEGER NOT NULL,
  first_at INTEGER,
  last_at INTEGER,
  last_event INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  class INTEGER NOT NULL,
  reply INTEGER NOT NULL,
  mask INTEGER NOT NULL
) STRICT;
-- Blocks of a message beyond its first.
CREATE TABLE message_block (
  message INTEGER NOT NULL,
  block INTEGER NOT NULL,
  PRIMARY KEY (message, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_block (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, data BLOB NOT NULL) STRICT;

-- Sorted runs of 64-bit keys with the row each stands for, twelve bytes an entry.
CREATE TABLE key_run (
  id INTEGER PRIMARY KEY,
  space INTEGER NOT NULL,
  first INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX key_run_first ON key_run (space, first, id);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  offset INTEGER NOT NULL,
  size INTEGER NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER,
  subject TEXT
) STRICT;
CREATE INDEX report_source ON report (source);

-- Bounce mails that name no id of the message they report: filed with the message that fits best,
-- found anew whenever the recipient's messages change.
CREATE TABLE loose_report (
  block INTEGER PRIMARY KEY,
  recipient INTEGER NOT NULL,
  own_message INTEGER NOT NULL,
  filed_under INTEGER NOT NULL,
  at INTEGER,
  subject TEXT
) STRICT;
CREATE INDEX loose_report_recipient ON loose_report (recipient);
CREATE INDEX loose_report_own ON loose_report (own_message);

-- Events by quarter of an hour and outcome group: 0 delivered, 1 failed, 2 other.
CREATE TABLE event_tally (
  quarter INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (quarter, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE facet_tally (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (recipient TEXT PRIMARY KEY, text TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT;
CREATE TABLE note_tag (
  tag TEXT NOT NULL,
  recipient TEXT NOT NULL,
  PRIMARY KEY (tag, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_tag_recipient ON note_tag (recipient);
CREATE TABLE view (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL) STRICT;
CREATE TABLE mapping (fingerprint TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pending_import (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  started_at INTEGER NOT NULL
) STRICT;
`,
};
