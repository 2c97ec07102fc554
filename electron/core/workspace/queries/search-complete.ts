import type { Completion } from '../../../../shared/contract/api.ts';
import { BOUNCE_CLASSES, REASONS } from '../../../../shared/domain/bounce.ts';
import { EVENT_TYPES } from '../../../../shared/domain/event.ts';
import { VERDICT_GROUPS, VERDICTS } from '../../../../shared/domain/verdict.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { FIELDS } from '../../../../shared/domain/query-field.ts';
import type { FieldName } from '../../../../shared/domain/query-field.ts';
import { fold } from '../query-language/fold.ts';
import { useDeadline } from '../search/deadline.ts';
import { codesBeginning, nameOfCode } from './complete-code.ts';
import { after } from './similar.ts';

const MOST = 12;

/** What the word at the cursor may become: fields, values of a field, codes that were met, recipients. */
export function completions(
  db: ReadableDatabase,
  {
    text,
    cursor,
    language,
  }: { readonly text: string; readonly cursor: number; readonly language: Language },
): Completion[] {
  const from = text.lastIndexOf(' ', Math.max(0, cursor - 1)) + 1;
  const word = text.slice(from, cursor);
  const bare = word.startsWith('-') ? word.slice(1) : word;
  const start = from + (word.length - bare.length);
  if (bare === '') return [];
  const colon = bare.indexOf(':');
  if (colon > 0) {
    const field = FIELDS.find(({ name, also }) =>
      [name, ...also].includes(bare.slice(0, colon).toLowerCase()),
    );
    const values = bare.slice(colon + 1);
    // Of several values the last one is being typed.
    const before = values.slice(0, values.lastIndexOf(',') + 1);
    const typed = values.slice(before.length).toLowerCase();
    return (field === undefined ? [] : valuesOf(db, field.name, typed, language))
      .slice(0, MOST)
      .map(({ value, label }) => ({
        insert: `${field!.name}:${before}${/[\s,"]/.test(value) ? `"${value}"` : value} `,
        label,
        kind: 'value',
        from: start,
        to: cursor,
      }));
  }
  const typed = bare.toLowerCase();
  const codes = codesBeginning(db, typed, MOST).map((code): Completion => ({
    insert: `code:${code} `,
    label: nameOfCode(code, language),
    kind: 'value',
    from: start,
    to: cursor,
  }));
  const fields = FIELDS.filter(({ name }) => name.startsWith(typed)).map(
    ({ name }): Completion => ({
      insert: `${name}:`,
      label: `${name}:`,
      kind: 'field',
      from: start,
      to: cursor,
    }),
  );
  const recipients =
    typed.length < 2 || word !== bare
      ? []
      : rows<{ address: string }>(
          db,
          `SELECT address FROM recipient WHERE address >= ? AND address < ? ORDER BY address LIMIT ${MOST}`,
          typed,
          after(typed),
        );
  return [
    ...fields,
    ...codes,
    ...recipients.map(({ address }): Completion => ({
      insert: address,
      label: address,
      kind: 'recipient',
      from: start,
      to: cursor,
    })),
  ].slice(0, MOST);
}

interface Value {
  readonly value: string;
  readonly label: string;
}

function valuesOf(
  db: ReadableDatabase,
  field: FieldName,
  typed: string,
  language: Language,
): Value[] {
  if (field === 'code')
    return codesBeginning(db, typed, MOST).map((value) => ({
      value,
      label: nameOfCode(value, language),
    }));
  const fixed = FIXED[field];
  if (fixed !== undefined) {
    return fixed.filter((word) => word.includes(typed)).map((value) => ({ value, label: value }));
  }
  const sql = STORED[field];
  if (sql === undefined) return [];
  useDeadline(db);
  return rows<Value>(db, sql, fold(typed));
}

const FIXED: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  outcome: [...Object.keys(VERDICT_GROUPS), ...VERDICTS],
  reason: REASONS,
  class: BOUNCE_CLASSES,
  event: EVENT_TYPES,
};

const STORED: Readonly<Partial<Record<FieldName, string>>> = {
  provider: `SELECT provider.key AS value, provider.name AS label
    FROM facet_tally JOIN provider ON provider.id = CAST(facet_tally.value AS INTEGER)
    WHERE facet_tally.field = 'provider' AND instr(folded(provider.key || ' ' || provider.name), ?) > 0
    ORDER BY facet_tally.rows DESC LIMIT 20`,
  stream: `SELECT coalesce(named.name, text.value) AS value, coalesce(named.name, text.value) AS label
    FROM facet_tally JOIN text ON text.id = CAST(facet_tally.value AS INTEGER)
    LEFT JOIN stream_name named ON named.stream = text.value
    WHERE facet_tally.field = 'stream' AND instr(folded(coalesce(named.name, text.value)), ?) > 0
    GROUP BY text.id ORDER BY facet_tally.rows DESC LIMIT 20`,
  tag: `SELECT DISTINCT tag AS value, tag AS label FROM note_tag WHERE instr(folded(tag), ?) > 0 LIMIT 20`,
  source: `SELECT CAST(id AS TEXT) AS value, file AS label FROM source WHERE instr(folded(file), ?) > 0 ORDER BY id DESC LIMIT 20`,
};
