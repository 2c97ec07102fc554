import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';
import { isPassedOn, mayBeReport } from '../kinds/report-signs.ts';
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
 * A shape whose words the general rules read, and which only has to be recognised. Words alone are
 * never enough: a person may have pasted them, answered the report or passed it on.
 */
export function textShape(marks: TextMarks): Shape {
  const ownMark = marks.from !== undefined || marks.header !== undefined;
  return {
    name: marks.name,
    applies: (mail) => holds(mail, marks) && (ownMark ? !isPassedOn(mail) : mayBeReport(mail)),
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
