import type { Migration } from '../migrate.ts';

/** What tells a mail that gave no event from others, so that the same one in a second source is known again. */
export const mailIdentity: Migration = {
  version: 40,
  name: 'mail-identity',
  sql: `
ALTER TABLE report ADD COLUMN identity INTEGER;
CREATE INDEX report_identity ON report (identity) WHERE identity IS NOT NULL;
`,
};
