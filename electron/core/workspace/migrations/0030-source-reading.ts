import type { Migration } from '../migrate.ts';

/** What a source is read again with: the date of its file, and the mapping of its columns as JSON. */
export const sourceReading: Migration = {
  version: 30,
  name: 'source-reading',
  sql: `
ALTER TABLE source ADD COLUMN modified_at INTEGER;
ALTER TABLE source ADD COLUMN mapping TEXT;
`,
};
