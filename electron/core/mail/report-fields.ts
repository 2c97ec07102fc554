import type { ReportField } from '../../../shared/domain/mail.ts';
import type { Lines } from './mime/lines.ts';
import { decodeHeaderText } from './mime/encoded-word.ts';

/** A group of fields that stand together, names kept as written, order kept. */
export interface FieldGroup {
  readonly fields: readonly ReportField[];
  /** Lower-case name → values; a Map, so that no field name reaches an object's prototype. */
  readonly values: ReadonlyMap<string, readonly ReportField[]>;
}

const NAME = /^[ \t]{0,40}(\w[\w-]{1,60})[ \t]{0,10}:[ \t]{0,10}/;
const INDENTED = /^[ \t]{1,40}/;

/**
 * Splits machine-readable report text into groups of fields at blank lines (RFC 3464 section 2.1).
 * Folded values are joined; a line without a name continues the field before it.
 */
export function fieldGroups(
  lines: Lines,
  from = 0,
  to = lines.lines.length,
): readonly FieldGroup[] {
  const groups: FieldGroup[] = [];
  let open: { name: string; value: string; line: number }[] = [];
  const close = (): void => {
    if (open.length > 0) groups.push(groupOf(open));
    open = [];
  };
  for (let index = from; index < to; index += 1) {
    const row = lines.lines[index] ?? '';
    if (row.trim() === '') {
      close();
      continue;
    }
    const previous = open.at(-1);
    const match = NAME.exec(row);
    const folded = previous !== undefined && (match === null || INDENTED.test(row));
    if (folded) {
      if (previous.value.length < 8000) previous.value += ` ${row.trim()}`;
    } else if (match !== null) {
      open.push({
        name: match[1] ?? '',
        value: row.slice(match[0].length).trim().slice(0, 8000),
        line: lines.at[index] ?? 1,
      });
    }
  }
  close();
  return groups;
}

/** Builds a group from fields. */
export function groupOf(fields: readonly ReportField[]): FieldGroup {
  const values = new Map<string, ReportField[]>();
  for (const field of fields) {
    const decoded = field.value.includes('=?')
      ? { ...field, value: decodeHeaderText(field.value) }
      : field;
    const key = field.name.toLowerCase();
    const list = values.get(key);
    if (list === undefined) values.set(key, [decoded]);
    else list.push(decoded);
  }
  return { fields, values };
}

/** First field of a name, or null. */
export function fieldOf(group: FieldGroup, name: string): ReportField | null {
  return group.values.get(name)?.[0] ?? null;
}

/** First value of a name, or null. */
export function valueOf(group: FieldGroup, name: string): string | null {
  return fieldOf(group, name)?.value ?? null;
}
