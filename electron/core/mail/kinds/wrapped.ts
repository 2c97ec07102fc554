import { isReturnedPart, openMail } from '../mail.ts';
import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';
import { isReportSender } from './report-signs.ts';

/**
 * A report that a gateway packed into a mail of its own: the attached or quoted message is itself a
 * report by a mail system. Null when there is none.
 */
export function wrappedReport(mail: Mail): Mail | null {
  const part = mail.parts.find((one) => isReturnedPart(one));
  const inner = part === undefined ? quoted(mail) : openAt(mail, part.start, part.line);
  if (inner === null || inner.root.headers.fields.length < 3 || !isReportSender(inner)) return null;
  const type = inner.root.contentType;
  const declared = type.type === 'multipart/report' || type.parameters.has('report-type');
  return declared || header(inner.root.headers, 'subject') !== null ? inner : null;
}

function quoted(mail: Mail): Mail | null {
  const line = mail.text().returned.at[0];
  if (line === undefined) return null;
  const { source } = mail;
  let offset = source.start;
  for (let current = source.line; current < line; current += 1) {
    const next = source.text.indexOf('\n', offset);
    if (next === -1) return null;
    offset = next + 1;
  }
  return openAt(mail, offset, line);
}

function openAt(mail: Mail, start: number, line: number): Mail {
  return openMail({ text: mail.source.text, start, line }, mail.limits, mail.classify);
}
