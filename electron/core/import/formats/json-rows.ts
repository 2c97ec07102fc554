import type { Json, JsonSample } from '../format.ts';

export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of an own key; `undefined` where there is none. */
export function valueAt(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A scalar as text; `undefined` for null, empty text, objects and lists. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** The first of these keys that holds a non-empty scalar, as text. */
export function textAt(object: JsonObject, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(valueAt(object, key));
    if (text !== undefined) return text;
  }
  return undefined;
}

const NOTHING: JsonObject = Object.freeze(Object.create(null) as Record<string, Json>);

/**
 * The object under a key; an empty one where there is none. Some servers send `[]` for `{}`, and
 * `[{…}]` for one object.
 */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = valueAt(object, key);
  if (isObject(value)) return value;
  const first = isList(value) ? value[0] : undefined;
  return isObject(first) ? first : NOTHING;
}

/** The list under a key; empty where there is none. */
export function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = valueAt(object, key);
  return isList(value) ? value : [];
}

/** The scalars of the list under a key as one text; `undefined` where there are none. */
export function textsAt(object: JsonObject, key: string): string | undefined {
  const texts = listAt(object, key).map((item) => textOf(item));
  return texts.filter((text) => text !== undefined).join(', ') || undefined;
}

export function flagAt(object: JsonObject, key: string): boolean | undefined {
  const value = valueAt(object, key);
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 1 || value === '1') return true;
  if (value === 'false' || value === 0 || value === '0') return false;
  return undefined;
}

const SAMPLE_ROWS = 200;

/** Rows of sampled top-level values: lists are walked, pages opened at their row keys, all else is a row itself. */
export function sampleRows(
  values: readonly Json[],
  rowKeys: readonly string[],
): readonly JsonObject[] {
  const rows: JsonObject[] = [];
  const walk = (value: Json, depth: number): void => {
    if (rows.length >= SAMPLE_ROWS || depth > 6) return;
    if (isList(value)) {
      for (const item of value) walk(item, depth + 1);
      return;
    }
    if (!isObject(value)) return;
    for (const key of rowKeys) {
      const inner = valueAt(value, key);
      if (isList(inner)) {
        walk(inner, depth + 1);
        return;
      }
    }
    rows.push(value);
  };
  for (const value of values) walk(value, 0);
  return rows;
}

/** Share of the rows that fit, 0 to 1; 0 without rows. */
export function shareOf(rows: readonly JsonObject[], fits: (row: JsonObject) => boolean): number {
  if (rows.length === 0) return 0;
  return rows.filter((row) => fits(row)).length / rows.length;
}

/** How surely a sample is of a format: 0.57 with few rows that fit to 0.97 with all of them, 0 with none. */
export function rowConfidence(
  sample: JsonSample,
  rowKeys: readonly string[],
  fits: (row: JsonObject) => boolean,
): number {
  const share = shareOf(sampleRows(sample.values, rowKeys), fits);
  return share === 0 ? 0 : 0.57 + 0.4 * share;
}
