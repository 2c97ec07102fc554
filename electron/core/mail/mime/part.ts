import type { MailLimits } from '../limits.ts';
import { parseContentType } from './content-type.ts';
import type { ContentType } from './content-type.ts';
import { header, readHeaders } from './headers.ts';
import type { Headers } from './headers.ts';
import { countLines } from './source.ts';
import type { Source } from './source.ts';

/** One node of the MIME tree; offsets point into the source's text. */
export interface Part {
  readonly headers: Headers;
  readonly contentType: ContentType;
  /** `type/subtype` in lower case. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** 1-based raw line of `start`. */
  readonly line: number;
  readonly parts: readonly Part[];
}

interface Budget {
  parts: number;
}

/**
 * The MIME tree of a mail in time linear to its size per level. Tolerates what real bounces do:
 * no boundary parameter, a boundary that never appears, no closing boundary, a lost Content-Type,
 * parts without headers. Attached messages are read only down to their own header.
 */
export function readTree(source: Source, limits: MailLimits): Part {
  const budget = { parts: limits.parts };
  return readPart(source.text, source.start, source.text.length, source.line, 0, limits, budget);
}

function readPart(
  text: string,
  start: number,
  end: number,
  line: number,
  depth: number,
  limits: MailLimits,
  budget: Budget,
): Part {
  budget.parts -= 1;
  const block = readHeaders(text, start, end, line, limits.headerBytes);
  const contentType = parseContentType(header(block.headers, 'content-type'));
  const body = { start: block.bodyStart, end, line: block.bodyLine };
  const mayNest = depth < limits.depth && budget.parts > 0;
  const parts = mayNest ? childrenOf(text, contentType, body, depth, limits, budget) : [];
  return { headers: block.headers, contentType, type: contentType.type, ...body, parts };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function childrenOf(
  text: string,
  contentType: ContentType,
  body: Range,
  depth: number,
  limits: MailLimits,
  budget: Budget,
): readonly Part[] {
  const multipart = contentType.type.startsWith('multipart/');
  const declared = contentType.parameters.get('boundary');
  let ranges: readonly Range[] = [];
  if (multipart && declared !== undefined && declared !== '') {
    ranges = splitAt(text, body, declared, budget.parts);
  }
  if (ranges.length === 0 && (multipart || depth === 0)) {
    const sniffed = sniffBoundary(text, body, multipart ? SNIFF_BYTES : PREAMBLE_BYTES);
    if (sniffed !== null) ranges = splitAt(text, body, sniffed, budget.parts);
  }
  return ranges.map((range) =>
    readPart(text, range.start, range.end, range.line, depth + 1, limits, budget),
  );
}

/** Cuts a body at its delimiter lines (RFC 2046 section 5.1.1). */
function splitAt(text: string, body: Range, boundary: string, limit: number): readonly Range[] {
  const slice = text.slice(body.start, body.end);
  const marker = `--${boundary}`;
  const ranges: Range[] = [];
  let open: { start: number; line: number } | null = null;
  let line = body.line;
  let counted = 0;
  for (let at = slice.indexOf(marker); at !== -1; at = slice.indexOf(marker, at + marker.length)) {
    if (at !== 0 && slice.charCodeAt(at - 1) !== 10) continue;
    const lineEnd = slice.indexOf('\n', at);
    const rest = slice.slice(at + marker.length, lineEnd === -1 ? slice.length : lineEnd).trim();
    if (rest !== '' && !rest.startsWith('--')) continue;
    if (open !== null) {
      ranges.push({
        start: body.start + open.start,
        end: body.start + Math.max(open.start, at - 1),
        line: open.line,
      });
    }
    if (ranges.length >= limit) return ranges;
    const next = lineEnd === -1 ? slice.length : lineEnd + 1;
    line += countLines(slice, counted, next);
    counted = next;
    open = rest.startsWith('--') ? null : { start: next, line };
    if (open === null && !slice.includes(`\n${marker}\n`, next)) break;
  }
  if (open !== null) {
    ranges.push({ start: body.start + open.start, end: body.end, line: open.line });
  }
  return ranges;
}

const SNIFF_BYTES = 64 * 1024;
/** Where the Content-Type itself was lost, a delimiter counts only right behind a short preamble. */
const PREAMBLE_BYTES = 400;

/** A delimiter line starts with `--`, and at least one of its kind has a Content- header below it. */
function sniffBoundary(text: string, body: Range, bytes: number): string | null {
  const slice = text.slice(body.start, Math.min(body.end, body.start + SNIFF_BYTES));
  for (let at = slice.startsWith('--') ? 0 : after(slice, 0); at !== -1; at = after(slice, at)) {
    const end = slice.indexOf('\n', at);
    if (end === -1 || at > bytes) return null;
    const name = slice.slice(at + 2, end).trim();
    if (name.length > 4 && name.length < 200 && !/\s/.test(name) && heads(slice, name, at))
      return name;
  }
  return null;
}

const MOST_DELIMITERS = 8;

function heads(slice: string, name: string, from: number): boolean {
  let at = from;
  for (let tries = 0; tries < MOST_DELIMITERS && at !== -1; tries += 1) {
    const end = slice.indexOf('\n', at);
    if (end === -1) return false;
    if (/^content-[a-z-]{2,30}\s?:/i.test(slice.slice(end + 1, end + 50))) return true;
    const next = slice.indexOf(`\n--${name}`, end);
    at = next === -1 ? -1 : next + 1;
  }
  return false;
}

function after(slice: string, from: number): number {
  const found = slice.indexOf('\n--', from);
  return found === -1 ? -1 : found + 1;
}

/** Every part of a tree, outermost first, attached messages not entered. */
export function walk(part: Part): readonly Part[] {
  const found: Part[] = [part];
  for (let index = 0; index < found.length; index += 1) {
    const current = found[index];
    if (current !== undefined && current.parts.length > 0)
      found.splice(index + 1, 0, ...current.parts);
  }
  return found;
}
