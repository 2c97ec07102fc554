import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';
import { isReportSender } from '../kinds/report-signs.ts';
import type { Shape } from './shape.ts';
import { readText } from './text.ts';

/** The marks by which a system's reports are told; every one that is given must be there. */
export interface TextMarks {
  readonly name: string;
  /** Against the From header as read. */
  readonly from?: RegExp;
  readonly subject?: RegExp;
  /** A header field by its lower-case name and value. */
  readonly header?: readonly [name: string, value: RegExp];
  /** Against single lines of the report's own words; anchored at the line's start. */
  readonly line?: RegExp;
}

const LINES_LOOKED_AT = 80;

/**
 * A shape whose words the general rules read, and which only has to be recognised. A mail that a person
 * answered or passed on is never taken for it.
 */
export function textShape(marks: TextMarks): Shape {
  return {
    name: marks.name,
    applies: (mail) => holds(mail, marks) && !isFromPerson(mail),
    read: readText,
  };
}

function holds(mail: Mail, marks: TextMarks): boolean {
  if (marks.from !== undefined && !marks.from.test(mail.from)) return false;
  if (marks.subject !== undefined && !marks.subject.test(mail.subject)) return false;
  if (marks.header !== undefined) {
    const value = header(mail.root.headers, marks.header[0]);
    if (value === null || !marks.header[1].test(value)) return false;
  }
  const { line } = marks;
  if (line === undefined) return true;
  return mail
    .text()
    .report.lines.slice(0, LINES_LOOKED_AT)
    .some((row) => row.length < 1000 && line.test(row));
}

function isFromPerson(mail: Mail): boolean {
  if (isReportSender(mail)) return false;
  const { headers } = mail.root;
  if (header(headers, 'in-reply-to') !== null) return true;
  return /^\s{0,4}(?:re|aw|sv|fwd?|wg|tr|rv|отв|пересл|ответ)\s{0,3}[:\]]/i.test(mail.subject);
}
