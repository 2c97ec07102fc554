import { foldName } from './columns.ts';

/** Default order of `record-fields` (PowerMTA user guide, "accounting file"), as of a headerless file. */
export const DEFAULT_ORDER: readonly string[] = [
  'type',
  'timeLogged',
  'timeQueued',
  'orig',
  'rcpt',
  'orcpt',
  'dsnAction',
  'dsnStatus',
  'dsnDiag',
  'dsnMta',
  'bounceCat',
  'srcType',
  'srcMta',
  'dlvType',
  'dlvSourceIp',
  'dlvDestinationIp',
  'dlvEsmtpAvailable',
  'dlvSize',
  'vmta',
  'jobId',
  'envId',
  'queue',
  'vmtaPool',
];

/** Index of each column, -1 where the file has none. */
export type PowerMtaColumns = Readonly<Record<keyof typeof NAMES, number>>;

const NAMES = {
  type: ['type'],
  timeLogged: ['timelogged'],
  orig: ['orig'],
  rcpt: ['rcpt', 'originalrcptto', 'reportedrcpt'],
  orcpt: ['orcpt'],
  dsnAction: ['dsnaction'],
  dsnStatus: ['dsnstatus'],
  dsnDiag: ['dsndiag'],
  dsnMta: ['dsnmta'],
  bounceCat: ['bouncecat'],
  sourceIp: ['dlvsourceip'],
  vmta: ['vmta'],
  jobId: ['jobid'],
  envId: ['envid'],
  messageId: ['header message id', 'msgid', 'messageid'],
  vendorId: ['header x sp message id', 'header x message id', 'header x pm message id'],
  subject: ['header subject'],
  feedbackType: ['feedbacktype', 'feedback type'],
  userAgent: ['useragent'],
} as const;

/** Whether a record names columns: PowerMTA repeats them at every start and for every record type. */
export function isHeader(fields: readonly string[]): boolean {
  return (
    foldName(fields[0] ?? '') === 'type' && fields.some((name) => foldName(name) === 'timelogged')
  );
}

/** Columns by name; of a repeated name the first counts. */
export function columnsByName(header: readonly string[]): PowerMtaColumns {
  const folded = header.map(foldName);
  const find = (aliases: readonly string[]): number =>
    aliases.map((alias) => folded.indexOf(alias)).find((index) => index !== -1) ?? -1;
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, aliases]) => [name, find(aliases)]),
  ) as PowerMtaColumns;
}

/** With an offset, or seconds since 1970 as versions before 4 wrote them. */
const STAMP = /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d{4}|1\d{9})$/;
const TYPE = /^(?:d|b|rb|t|tq|rs|rsq|r|f|p)$/;

/** Whether records without a header are PowerMTA's: a type, then a stamp. The first may be cut. */
export function looksHeaderless(rows: readonly (readonly string[])[]): boolean {
  const fitting = rows.filter(
    (row) => TYPE.test(row[0] ?? '') && row.slice(1, 4).some((cell) => STAMP.test(cell)),
  );
  const allButOne = fitting.length >= 2 && fitting.length >= rows.length - 1;
  return rows.length > 0 && (allButOne || fitting.length >= rows.length * 0.8);
}

/** Columns of a headerless file: the default order where it fits, else by what the cells hold. */
export function columnsByContent(rows: readonly (readonly string[])[]): PowerMtaColumns {
  const usual = columnsByName(DEFAULT_ORDER);
  const share = (index: number, test: (cell: string) => boolean): number =>
    rows.filter((row) => test(row[index] ?? '')).length / Math.max(rows.length, 1);
  const queued = DEFAULT_ORDER.indexOf('timeQueued');
  const inOrder = share(queued, (cell) => cell === '' || STAMP.test(cell)) > 0.8;
  if (inOrder && share(usual.rcpt, isAddress) > 0.8) return usual;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const find = (test: (cell: string) => boolean, from = 0, least = 0.5): number =>
    indexes.find((index) => index >= from && share(index, test) >= least) ?? -1;
  const none = Object.fromEntries(Object.keys(NAMES).map((name) => [name, -1])) as PowerMtaColumns;
  const first = find(isAddress);
  const second = first === -1 ? -1 : find(isAddress, first + 1);
  return {
    ...none,
    type: 0,
    timeLogged: find((cell) => STAMP.test(cell)),
    orig: second === -1 ? -1 : first,
    rcpt: second === -1 ? first : second,
    dsnStatus: find((cell) => /^[245]\.\d{1,3}\.\d{1,3}/.test(cell), 0, 0.3),
    dsnDiag: find((cell) => /^(?:smtp|x-\w{1,30});/.test(cell), 0, 0.3),
  };
}

function isAddress(cell: string): boolean {
  return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(cell);
}
