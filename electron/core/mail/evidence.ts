import type { MailEvidence } from '../../../shared/domain/mail.ts';
import type { Mail } from './mail.ts';
import { decodeLatin } from './mime/charset.ts';
import type { Lines } from './mime/lines.ts';

/** Where statements of a mail are looked up. */
export interface EvidenceSource {
  /** A raw line by its 1-based number, readable. */
  readonly lineAt: (line: number) => string;
  /** The report's own words, searched where it speaks of one recipient only. */
  readonly report: Lines | null;
}

/** Opens a mail for looking up evidence. */
export function evidenceSource(mail: Mail, recipients: number): EvidenceSource {
  return { lineAt: rawLines(mail), report: recipients === 1 ? mail.text().report : null };
}

/** Reads raw lines by their number, remembering how far it has counted. */
function rawLines(mail: Mail): (line: number) => string {
  const { text, start, line: first } = mail.source;
  const starts: number[] = [start];
  return (line) => {
    const index = line - first;
    if (index < 0) return '';
    while (starts.length <= index) {
      const end = text.indexOf('\n', starts.at(-1));
      if (end === -1) return '';
      starts.push(end + 1);
    }
    const from = starts[index] ?? text.length;
    const end = text.indexOf('\n', from);
    const stop = Math.min(end === -1 ? text.length : end, from + 2000);
    return decodeLatin(text.slice(from, stop), null);
  };
}

const MOST = 8;
const MOST_FOLDS = 4;

/**
 * Puts evidence into the words that stand on its raw line: the words that decided first, folded
 * fields line by line. What stands there encoded keeps its readable form.
 */
export function settleEvidence(
  evidence: readonly MailEvidence[],
  matched: string | null,
  source: EvidenceSource,
): readonly MailEvidence[] {
  const settled = evidence.flatMap((one) => unfold(one, source.lineAt));
  const deciding =
    matched === null ? null : (onLine(matched, settled) ?? inReport(matched, source.report));
  return (deciding === null ? settled : [deciding, ...settled]).slice(0, MOST);
}

function onLine(matched: string, settled: readonly MailEvidence[]): MailEvidence | null {
  const wanted = matched.toLowerCase();
  for (const one of settled) {
    const at = one.text.toLowerCase().indexOf(wanted);
    if (at !== -1) return { text: one.text.slice(at, at + matched.length), line: one.line };
  }
  return null;
}

function inReport(matched: string, report: Lines | null): MailEvidence | null {
  if (report === null) return null;
  const lines = report.lines
    .slice(0, 500)
    .map((text, index) => ({ text: text.slice(0, 2000), line: report.at[index] ?? 1 }));
  return onLine(matched, lines);
}

function unfold(one: MailEvidence, lineAt: (line: number) => string): readonly MailEvidence[] {
  const pieces: MailEvidence[] = [];
  let rest = plain(one.text);
  for (let fold = 0; fold < MOST_FOLDS && rest !== ''; fold += 1) {
    const raw = lineAt(one.line + fold).trim();
    const known = plain(raw);
    if (known === '' || !(rest.startsWith(known) || known.includes(rest))) break;
    pieces.push({ text: raw.slice(0, 500), line: one.line + fold });
    rest = rest.slice(known.length).trim();
  }
  return pieces.length === 0 ? [one] : pieces;
}

const UNEVEN = /[^\S ]| {2}/;

/** Spaces, and the space a writer may leave around the colon, do not count. */
function plain(text: string): string {
  const even = UNEVEN.test(text) ? text.replaceAll(/\s{1,20}/g, ' ') : text;
  return even.replace(/^([\w-]{1,60}) ?: ?/, '$1: ').trim();
}
