import { isReturnedPart, ownAddresses } from '../mail.ts';
import { recipientsInText } from '../text/recipients.ts';
import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';
import {
  FAILURE,
  GATEWAY_SENDER,
  INTRO,
  REPLY_LINE,
  REPORT_SENDER,
  REPORT_SUBJECT,
} from '../text/phrases.ts';

/**
 * True when a mail without any machine-readable part must be a delivery report. Independent signs must
 * meet: who sent it, what its subject says, how its text speaks of a recipient, whether it returns a
 * message. The words of a person are never enough: people quote and forward bounces, and spam imitates them.
 */
export function looksLikeReport(mail: Mail): boolean {
  if (/delivery-status/i.test(mail.root.contentType.parameters.get('report-type') ?? ''))
    return true;
  if (isReportSender(mail)) return isReportOfDaemon(mail);
  if (isPassedOn(mail) || header(mail.root.headers, 'list-unsubscribe') !== null) return false;
  const body = bodySigns(mail);
  const subject = REPORT_SUBJECT.test(mail.subject);
  if (!body.address) return subject && body.intro && returnsMessage(mail);
  const own = ownAddresses(mail);
  const names = recipientsInText(mail.text().report.lines, own).some(
    (one) => one.sure && !own.has(one.address.toLowerCase()),
  );
  const gateway = GATEWAY_SENDER.test(mail.from);
  const automatic = gateway || mail.nullReturnPath || isAutomatic(mail);
  if (!subject) return automatic && returnsMessage(mail) && (names || body.speaksOfRecipient);
  if (names) return automatic || returnsMessage(mail) || body.reply || body.intro;
  return body.speaksOfRecipient && (returnsMessage(mail) || (automatic && body.reply));
}

function isReportOfDaemon(mail: Mail): boolean {
  const body = bodySigns(mail);
  const words = body.intro || body.reply;
  if (REPORT_SUBJECT.test(mail.subject)) {
    return words || returnsMessage(mail) || (body.failure && body.address);
  }
  return body.speaksOfRecipient || (words && returnsMessage(mail));
}

/** True when the sender is a mail system by address or name, or gives no address at all. */
export function isReportSender(mail: Mail): boolean {
  const from = header(mail.root.headers, 'from');
  if (from === null) return mail.nullReturnPath;
  if (mail.fromAddress === null && /<\s?>\s{0,4}$/.test(from)) return true;
  return REPORT_SENDER.test(mail.from);
}

const PREFIX =
  /^\s{0,4}(?:(?:re|aw|sv|vs|fwd?|wg|tr|rv|i|r|enc|odp|отв|ответ|пересл|fw)\s{0,3}(?:\[\d{1,3}\])?\s{0,2}[:：]\s{0,4})+/i;

/** A person's answer to a report, or a report that a person forwards. */
export function isPassedOn(mail: Mail): boolean {
  const prefix = PREFIX.exec(mail.subject)?.[0] ?? '';
  if (prefix === '') return false;
  if (header(mail.root.headers, 'in-reply-to') !== null) return true;
  if (header(mail.root.headers, 'references') !== null) return true;
  const found = REPORT_SUBJECT.exec(mail.subject.slice(prefix.length));
  return found === null || found.index < 3;
}

/** True when at least the envelope, the sender or the subject is a report's: words alone may be pasted. */
export function mayBeReport(mail: Mail): boolean {
  if (isReportSender(mail)) return true;
  if (isPassedOn(mail)) return false;
  return (
    GATEWAY_SENDER.test(mail.from) ||
    REPORT_SUBJECT.test(mail.subject) ||
    mail.nullReturnPath ||
    isAutomatic(mail)
  );
}

function isAutomatic(mail: Mail): boolean {
  return /^auto-(?:replied|generated|notified)/i.test(
    header(mail.root.headers, 'auto-submitted') ?? '',
  );
}

/** True when a mail declares itself a report or gives a message back: a bounce even if it names nobody. */
export function isReturning(mail: Mail): boolean {
  return isDeclared(mail) || returnsMessage(mail);
}

function isDeclared(mail: Mail): boolean {
  return /delivery-status/i.test(mail.root.contentType.parameters.get('report-type') ?? '');
}

function returnsMessage(mail: Mail): boolean {
  return mail.text().announced || mail.parts.some((part) => isReturnedPart(part));
}

interface BodySigns {
  /** A report's introduction. */
  readonly intro: boolean;
  /** A line with a failing reply of a server. */
  readonly reply: boolean;
  readonly failure: boolean;
  readonly address: boolean;
  /** An introduction with an address right by it, or a server's reply in a text that names an address. */
  readonly speaksOfRecipient: boolean;
}

const LINES_LOOKED_AT = 200;

function bodySigns(mail: Mail): BodySigns {
  const lines = mail
    .text()
    .report.lines.slice(0, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '' && !/^\s{0,3}(?:>(?!>)|\|)/.test(line))
    .map((line) => line.slice(0, 1500));
  const at = lines.findIndex((line) => line.length < 400 && INTRO.test(line));
  const near =
    at !== -1 && lines.slice(Math.max(0, at - 2), at + 8).some((line) => line.includes('@'));
  const reply = lines.some((line) => REPLY_LINE.test(line));
  const address = lines.some((line) => line.includes('@'));
  return {
    intro: at !== -1,
    reply,
    failure: lines.some((line) => line.length < 600 && FAILURE.test(line)),
    address,
    speaksOfRecipient: near || (reply && address),
  };
}
