import type { Json } from '../format.ts';
import { isList, isObject, textAt, textOf } from './json-rows.ts';

/** One entry of a profile's `Email Suppressions`. */
export interface Suppression {
  readonly reason: string;
  /** As written; empty where none is. */
  readonly stamp: string;
}

const LONGEST = 5000;

/**
 * Reads `Email Suppressions`: a list in JSON, in the notation of Python, or bare words with
 * commas between; its items are reasons, or objects of reason and time.
 */
export function suppressionsOf(text: string): readonly Suppression[] {
  const cut = text.slice(0, LONGEST).trim();
  const parsed = parse(cut) ?? parse(cut.replaceAll("u'", "'").replaceAll("'", '"'));
  if (parsed !== null)
    return (isList(parsed) ? parsed : [parsed]).flatMap((item) => [...entry(item)]);
  return cut
    .split(/[,;|]/)
    .map((part) => part.replaceAll(/[[\]"']/g, '').trim())
    .filter((reason) => reason !== '')
    .map((reason) => ({ reason, stamp: '' }));
}

function entry(item: Json): readonly Suppression[] {
  if (!isObject(item)) {
    const reason = textOf(item);
    return reason === undefined ? [] : [{ reason, stamp: '' }];
  }
  const reason = textAt(item, 'reason', 'type', 'suppression_reason');
  if (reason === undefined) return [];
  return [{ reason, stamp: textAt(item, 'timestamp', 'created', 'date') ?? '' }];
}

function parse(text: string): Json | null {
  if (!text.startsWith('[') && !text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
