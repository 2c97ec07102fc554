import type { Migration } from '../migrate.ts';

/** Names of sending streams, as lists of streams state them for the ids that events carry. */
export const streamNames: Migration = {
  version: 20,
  name: 'stream-names',
  sql: `
CREATE TABLE stream_name (
  source INTEGER NOT NULL REFERENCES source (id),
  stream TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (source, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX stream_name_stream ON stream_name (stream, source, name);
`,
};
