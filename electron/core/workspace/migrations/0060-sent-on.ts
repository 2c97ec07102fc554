import type { Migration } from '../migrate.ts';

/**
 * Where a message was sent on to, so that a question about that address leads to the one written to.
 * Events of mails now carry the date of the returned message, which an older version cannot read.
 */
export const sentOn: Migration = {
  version: 60,
  name: 'sent-on',
  sql: `
ALTER TABLE loose_report ADD COLUMN sent_on_to TEXT;
CREATE INDEX loose_report_sent_on ON loose_report (sent_on_to) WHERE sent_on_to IS NOT NULL;
`,
};
