/** Sentences for what went wrong: failures, files left out, records turned away, things to know of a source. */
export const en = {
  'error.bad-request': 'The request is not in order: {problem}.',
  'error.unknown-method': 'There is no call named “{method}”.',
  'error.not-found': 'It is not here (any more). Look at the list again.',
  'error.workspace-missing':
    'There is no case at {file}. Check the path, or import something to create it.',
  'error.workspace-missing-unnamed':
    'There is no open case. Open one, or import something to create it.',
  'error.workspace-newer':
    'This case was made by a newer Deadletter. Update the program to open it; the file was left untouched.',
  'error.workspace-damaged':
    'The case file is damaged. Restore it from a backup, or import the original files into a new case; nothing was written to it.',
  'error.workspace-locked':
    'Another Deadletter is writing to this case. Wait until it has finished, or close it, then try again.',
  'error.workspace-read-only':
    'This case can only be read. Check the permissions of the file and its folder, or work on a copy.',
  'error.permission-denied':
    'The system does not permit it: {file}. Check the permissions of the file and its folder.',
  'error.permission-denied-unnamed':
    'The system does not permit it. Check the permissions of the file and its folder.',
  'error.disk-full':
    'The disk is full. Nothing of this import was kept, and everything that was there before is still there. Free some space and try again.',
  'error.not-a-workspace':
    'This file is not a Deadletter case. To read a log or a bounce, import it instead.',
  'error.bad-address': '“{address}” is no e-mail address. Give one like name@example.com.',
  'error.bad-query':
    'The search cannot be read. Look at the words with a colon and at the quotation marks.',
  'query.unknown-field':
    'There is no field “{value}:” to search in. To look for these very words, put them in quotation marks.',
  'query.missing-value': 'After “{value}:” comes what to look for.',
  'query.unclosed-quote': 'A quotation mark is opened and not closed: {value}',
  'query.bad-date': '“{value}” is not a date. Write it like 2026-10-03 or 03.10.2026.',
  'query.bad-value':
    '“{value}” is no value of “{field}:”. The search field of the window offers those there are.',
  'error.bad-rules':
    'The file of your own rules does not hold: {problem} Correct it, or move the file away to go on without it.',
  'error.bad-mapping': 'The column mapping does not work: {problem}.',
  'error.bad-timezone':
    '“{timezone}” is not a time zone that this system knows. Use a name such as Europe/Moscow or UTC.',
  'error.bad-token': 'The file is not at hand any more. Drop it or pick it again.',
  'error.cancelled': 'Cancelled. Nothing was changed.',
  'error.not-available-here': 'This works in the desktop window only.',
  'error.internal':
    'Something went wrong inside Deadletter (note {id}). Your data is safe; try again, and report the note if it happens again.',

  'problem.missing': '“{field}” is missing',
  'problem.unknown': '“{field}” is not known here',
  'problem.value': '“{field}” has a value that cannot be used',
  'problem.whole': 'it has the wrong shape',
  'problem.unspecified': 'check it and try again',

  'skip.unknown-format':
    'No known export, log or mail looks like this. Export it as CSV or JSON, or give the format with --format.',
  'skip.empty-file': 'The file is empty. Export it again.',
  'skip.no-records':
    'The file has a header and no rows: the export found nothing. Check its date range and filters.',
  'skip.unreadable': 'The file cannot be read. Check that it is whole and not open elsewhere.',
  'skip.permission-denied':
    'No permission to read it. Change the permissions or copy it elsewhere.',
  'skip.not-found': 'There is no such file or folder. Check the path.',
  'skip.encrypted-archive':
    'The archive has a password. Unpack it first, then import what is inside.',
  'skip.damaged-archive':
    'The archive is damaged or cut short. Download or copy it again; nothing was taken from the damaged part.',
  'skip.archive-limit':
    'The archive unpacks to far more than it should. Unpack it yourself if you trust it, then import what is inside.',
  'skip.unsupported-archive':
    'Archives of this kind (.7z, .rar, .bz2, .xz) are not opened here. Unpack it first, then import what is inside.',
  'skip.aggregate-report':
    'This is a summary (totals, no recipients). Export the single events instead.',
  'skip.mapping-needed':
    'The columns are not recognised with confidence. Confirm them in the window, or give them with --mapping.',
  'skip.workspace-file': 'This is a Deadletter case. Open it instead of importing it.',
  'skip.disk-full':
    'The disk is full. Nothing of this file was kept. Free some space and import it again.',
  'skip.cancelled': 'Cancelled: nothing of this file was kept.',

  'reject.bad-timestamp': 'The time cannot be read.',
  'reject.no-recipient': 'There is no recipient.',
  'reject.bad-recipient': 'The recipient is not an e-mail address.',
  'reject.unknown-event': 'The event is not known.',
  'reject.bad-record': 'The record is damaged: it does not have the fields of the others.',
  'reject.unclosed-quote':
    'A quotation mark is opened and never closed: the file is probably cut short.',
  'reject.bad-json': 'This is not valid JSON.',
  'reject.too-large': 'The record is larger than any real one.',
  'reject.unreadable-mail': 'The mail cannot be read.',
  'reject.incomplete': 'The record breaks off: the file is probably cut short.',

  'warning.timezone-assumed':
    'Nobody says in which zone these times are; {zone} was taken. Import with --assume-timezone if they look shifted.',
  'warning.date-order-assumed':
    'Day and month cannot be told apart for certain in this file. Check a date you know.',
  'warning.year-assumed': 'The times carry no year; it was taken from the file’s own date.',
  'warning.row-cap-reached':
    'The file has exactly {cap} rows, the most that this export gives: it is probably cut. Export a shorter period.',
  'warning.encoding-guessed': 'The encoding is a guess: {encoding}. Look at a few subjects.',
  'warning.ids-damaged':
    'Excel has rounded the message ids in this file. Export again and do not open it in Excel; bounces cannot be joined by these ids.',
  'warning.unknown-columns':
    'Columns that are not used: {columns}. They are kept in the original; a mapping can give them a role.',
  'warning.unknown-events':
    'Events with names that are not known (such as “{word}”) were kept as “other”.',
  'warning.truncated': 'The file breaks off in the middle of a record. Export or copy it again.',
  'warning.low-confidence': 'What this file is could only be guessed. Check a few rows.',
  'warning.no-events':
    'Nothing in this file could be read as an event: it tells nothing about any message. Check that it is the right file and the right format.',
  'warning.no-times': 'The file has no times: its events cannot be put in order.',
  'warning.no-message-ids':
    'The file has no message ids: bounces are joined by recipient, time and subject.',
  'warning.metric-unnamed':
    'The file does not name the metric of some events ({metric}). Ask the API for them again with include=metric, or read the source again with a mapping that names the event.',
  'warning.vendor-assumed':
    '{vendor} and {other} write this the same way; it was taken for the former. If that is wrong, read the source again as a format of the latter.',
  'warning.duplicate-columns': 'Two columns have the same name; the first was used.',
} as const;
