import { spawnSync } from 'node:child_process';

/**
 * Milliseconds that the sqlite3 command needs for `.import` of the export, three indexes, and two
 * full-text indexes: of the distinct addresses by trigrams and of the distinct subjects by words. Null
 * where there is no sqlite3.
 */
export function sqliteBaseline(csv: string, database: string): number | null {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return null;
  const script = `.mode csv
.import ${csv} activity
CREATE INDEX activity_email ON activity (email);
CREATE INDEX activity_message ON activity (message_id);
CREATE INDEX activity_time ON activity (processed);
CREATE VIRTUAL TABLE address_grams USING fts5 (email, tokenize = 'trigram');
INSERT INTO address_grams (email) SELECT DISTINCT email FROM activity;
CREATE VIRTUAL TABLE subject_words USING fts5 (subject);
INSERT INTO subject_words (subject) SELECT DISTINCT subject FROM activity;
`;
  const began = performance.now();
  const done = spawnSync('sqlite3', [database], { input: script, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`sqlite3 failed: ${done.stderr}`);
  return performance.now() - began;
}
