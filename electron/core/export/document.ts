import type { Column } from './column.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { RECIPIENT_COLUMNS } from './recipient-columns.ts';

const INTRODUCTION = `# Exports

\`deadletter export events|recipients --output FILE --workspace FILE\`, and "Export these…" in the window,
write what a query finds as a table. The columns are declared in \`electron/core/export/\`, and this page is
made from them: after a change there, run \`node electron/core/export/write-document.ts\`.

- **Events**: one row an event, in the order of the messages. They are those of the messages that the
  query finds (of the recipients, with \`--of recipients\`); where the query asks for a time, only the
  events in that time.
- **Recipients**: one row an address.
- **Filter and zone** stand in the name that the window proposes, in what the command prints, and in the
  key-value metadata of a Parquet file (\`deadletter.query\`, \`deadletter.timezone\`). Every time is there
  twice: with the offset of the asked zone, and in UTC.
- **CSV** follows RFC 4180 in UTF-8, with the byte order mark that Excel needs (\`--no-bom\` leaves it out).
  A cell that a spreadsheet would take for a formula has one apostrophe in front; characters that cannot
  be seen are left out.
- **NDJSON** is lossless; a key without a value is not written.
- **Parquet** has typed columns (times as TIMESTAMP in UTC, whole numbers as INT64) and is compressed with
  zstd.
- **Without personal data** (\`--redact\`) addresses become the pseudonyms of the case's reports, in every
  text, with their domains kept; so exports and reports still join. Where and with what a recipient
  opened or clicked is left out.
- A file of events that is imported again gives the same events: in another case as new ones, in the case
  it came from as duplicates (but for messages that a bounce mail was joined to by its time alone).`;

/** The page on exports: Markdown, ending in a line feed. */
export function exportDocument(): string {
  return [
    INTRODUCTION,
    '',
    '## Events',
    '',
    ...tableOf(EVENT_COLUMNS),
    '',
    '## Recipients',
    '',
    ...tableOf(RECIPIENT_COLUMNS),
    '',
  ].join('\n');
}

const KINDS = {
  word: 'word',
  text: 'text',
  clock: 'time with offset',
  moment: 'time in UTC',
  number: 'whole number',
  flag: 'true or false',
  list: 'list',
} as const;

function tableOf<Row>(columns: readonly Column<Row>[]): readonly string[] {
  return [
    '| Column | Holds | About |',
    '| --- | --- | --- |',
    ...columns.map(({ name, kind, about }) => `| \`${name}\` | ${KINDS[kind]} | ${about} |`),
  ];
}
