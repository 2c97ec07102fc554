import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { COLUMN_ROLES } from '../../../../shared/domain/import.ts';
import type { Format } from '../format.ts';
import type { FormatEntry } from './index.ts';

const INTRODUCTION = `# Formats

What \`deadletter import\` reads, as the format modules in \`electron/core/import/formats\` declare it.
The file is made from them: after a change there, run
\`node electron/core/import/formats/write-document.ts\`.

Any other table is read as \`generic-csv\` by the names of its columns, in six languages, or by a
[mapping](#mapping). "Seen" says whether the shape was seen verbatim in a public source; the others are derived from
a vendor's documentation, and a file that differs is worth a report. A source with exactly as many
records as stand under "Cut at" was most likely cut there by the vendor, and says so after import.
Formats of one family describe the same events: the same event from two of them is counted once.`;

const HEADINGS = [
  'Id',
  'Vendor',
  'Export',
  'Container',
  'One record is',
  'Times',
  'Server’s words',
  'Family',
  'Seen',
  'Cut at',
];

/**
 * The page on formats: a table of all of them, then each vendor's words for events.
 * @param mails formats that have no module, e.g. raw mails
 * @returns Markdown, ending in a line feed
 */
export function formatsDocument(formats: readonly Format[], mails: readonly FormatEntry[]): string {
  const rows = [
    ...formats.map((format) => formatRow(format)),
    ...mails.map((entry) => mailRow(entry)),
  ];
  const table = [row(HEADINGS), row(HEADINGS.map(() => '---')), ...rows.map((cells) => row(cells))];
  const words = formats.flatMap((format) => vocabulary(format));
  return [
    INTRODUCTION,
    '',
    ...table,
    '',
    '## Notes',
    '',
    ...formats.flatMap((format) => notes(format)),
    '',
    MAPPING,
    '',
    '## Words for events',
    '',
    WORDS,
    '',
    ...words,
  ].join('\n');
}

const MAPPING = `## Mapping

\`--mapping FILE.json\` (of \`import\` and \`reread\`) and the dialog on columns in the window say the same:

\`\`\`json
{
  "columns": { "Who": "recipient", "What": "event", "When": "time", "Said": "reply", "Note": "ignore" },
  "events": { "zap": "bounced" },
  "dateOrder": "day-first",
  "timezone": "Europe/Moscow"
}
\`\`\`

- \`columns\`: the name of a column, or \`#3\` where it has none, and its role: ${COLUMN_ROLES.map((role) => `\`${role}\``).join(', ')}.
  Several columns ending in \`-at\` make several events of one row. Without any columns the mapping leaves
  the format as it is and only adds what follows.
- \`event\`, \`at\`: what every row is, and when, where no column tells it.
- \`events\`: words of the event column, or numbers of Klaviyo's metrics, by type: ${EVENT_TYPES.map((type) => `\`${type}\``).join(', ')}.`;

const WORDS = `Words are compared without regard to case, \`_\` and \`-\`. One that is in no table is kept as an event
of type \`other\` under its own name, and the source carries a warning. Beside the word a format may look
at a second field (a severity, a sub-type, a delivery status); its module says where.`;

function formatRow(format: Format): readonly string[] {
  const { about } = format;
  return [
    code(format.id),
    format.vendor,
    format.title,
    format.container,
    about?.row ?? '',
    about?.zone ?? '',
    about?.reply ?? '',
    format.family,
    format.verified ? 'yes' : 'no',
    (format.caps ?? []).map((cap) => grouped(cap)).join(', '),
  ];
}

function mailRow({ id, vendor, title, container, verified }: FormatEntry): readonly string[] {
  return [
    code(id),
    vendor,
    title,
    container,
    'a mail',
    '',
    '',
    'mail',
    verified ? 'yes' : 'no',
    '',
  ];
}

function notes({ id, about }: Format): readonly string[] {
  return about?.note === undefined ? [] : [`- ${code(id)}: ${about.note}`];
}

/** Lines on one format's words, by the type that they become. */
function vocabulary(format: Format): readonly string[] {
  const words = Object.entries(format.about?.words ?? {});
  if (words.length === 0) return [];
  const lines = EVENT_TYPES.flatMap((type) => {
    const named = words.filter(([, meaning]) => meaning === type).map(([word]) => escaped(word));
    return named.length === 0 ? [] : [`- ${code(type)}: ${named.join(', ')}`];
  });
  return [`### ${code(format.id)}`, '', ...lines, ''];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Thousands set apart by commas, whatever the machine's locale. */
function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
