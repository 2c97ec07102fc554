import { createBulkInsert } from '../../../workspace/bulk-insert.ts';
import type { WritableDatabase } from '../../../workspace/connection.ts';
import {
  addUses,
  indexWords,
  internedValue,
  nextInternedId,
} from '../../../workspace/queries/interned.ts';
import type { FirstTexts } from '../batch.ts';

/** The rows of the distinct texts of one table, with the counts of their uses. */
export interface TextRows {
  take(texts: FirstTexts): void;
  /** Counts uses, or takes some back. */
  use(id: number, by: number): void;
  readonly value: (id: number) => string;
  /** Writes new texts and counts. */
  flush(): void;
}

export function createTextRows(db: WritableDatabase, table: 'text' | 'subject'): TextRows {
  const insert = createBulkInsert(db, table, ['id', 'value', 'uses']);
  let firstPending = nextInternedId(db, table);
  let values: string[] = [];
  let uses: number[] = [];
  let older = new Map<number, number>();
  const read = new Map<number, string>();

  const rows: TextRows = {
    take(texts) {
      const { buffer, byteOffset, byteLength } = texts.values;
      const bytes = Buffer.from(buffer, byteOffset, byteLength);
      let from = 0;
      for (const [i, end] of texts.ends.entries()) {
        values.push(bytes.toString('utf8', from, end));
        uses.push(texts.uses[i]!);
        from = end;
      }
      for (const [id, by] of texts.again) rows.use(id, by);
    },
    use(id, by) {
      if (id >= firstPending) uses[id - firstPending] = uses[id - firstPending]! + by;
      else older.set(id, (older.get(id) ?? 0) + by);
    },
    value(id) {
      let known = id >= firstPending ? values[id - firstPending] : read.get(id);
      if (known === undefined) {
        known = internedValue(db, table, id);
        read.set(id, known);
      }
      return known;
    },
    flush() {
      for (let i = 0; i < values.length; i += 1) insert.add(firstPending + i, values[i]!, uses[i]!);
      insert.flush();
      if (table === 'subject' && values.length > 0) indexWords(db, 'subject', firstPending);
      for (const [id, by] of older) if (by !== 0) addUses(db, table, id, by);
      firstPending += values.length;
      values = [];
      uses = [];
      older = new Map();
    },
  };
  return rows;
}
