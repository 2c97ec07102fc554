import type { ReadableDatabase } from '../connection.ts';
import type { ClusterName } from '../../analyse/responses/cluster-name.ts';
import { reasonCode } from '../codes.ts';
import { rows } from '../connection.ts';
import { repliesWithCode } from './candidates.ts';
import { anyOf, clause, within } from './clause.ts';
import type { Clause } from './clause.ts';
import { textClause, textsWith } from './texts.ts';

/*
 * What is asked of replies holds of a message where it holds of any it met: the one that decided, or
 * another on its way.
 */

/** Replies that pass, and messages (`m`) that met one. */
export interface ReplyTest {
  /** Null where they are too many to gather, or were not to be gathered. */
  readonly ids: readonly number[] | null;
  readonly test: Clause;
  /** The same of one reply (`p`). */
  readonly passes: Clause;
}

/** @param most more replies are not gathered; of 0 only the test is made */
export function repliesThatState(db: ReadableDatabase, code: string, most: number): ReplyTest {
  return testOf(most > 0 ? repliesWithCode(db, code, most) : null, codeClause(code));
}

/** As `textsWith` finds them. */
export function repliesThatSay(db: ReadableDatabase, text: string, most: number): ReplyTest {
  return testOf(
    most > 0 ? textsWith(db, 'reply', text, true, most) : null,
    textClause('p.value', text),
  );
}

/** Words of a template that stand in each of its texts as they are; the longest is the rarest, by and large. */
const WHOLE_WORD = /(?<=^|\s)\p{L}{4,}(?=[\s.,:;!?]|$)/gu;
const MOST_TRIED = 4;

/** Replies of one cluster: of one reason and one template (`templateOf`). */
export function repliesInCluster(
  db: ReadableDatabase,
  { reason, template }: ClusterName,
  most: number,
): ReplyTest {
  const code = reasonCode.number(reason);
  const words = [...new Set(template.match(WHOLE_WORD))].sort((a, b) => b.length - a.length);
  let near: readonly number[] | null = null;
  for (const word of words.slice(0, MOST_TRIED)) {
    near = textsWith(db, 'reply', word, true, most);
    if (near !== null) break;
  }
  const passes = clause('p.reason = ? AND templated(p.value, ?)', code, template);
  const ids =
    near === null
      ? null
      : rows<{ id: number }>(db, CLUSTERED, JSON.stringify(near), ...passes.values).map(
          ({ id }) => id,
        );
  return testOf(ids, passes);
}

const CLUSTERED = `SELECT p.id FROM reply p WHERE p.id IN (SELECT value FROM json_each(?))
  AND p.reason = ? AND templated(p.value, ?)`;

function testOf(ids: readonly number[] | null, passes: Clause): ReplyTest {
  return { ids, test: ids === null ? metThat(passes) : metOneOf(ids), passes };
}

function codeClause(code: string): Clause {
  const column = code.includes('.') ? 'status' : 'reply_code';
  return code.endsWith('*')
    ? clause(`substr(p.${column}, 1, ?) = ?`, code.length - 1, code.slice(0, -1))
    : clause(`p.${column} = ?`, code);
}

/** The sign keeps the other index out: a message has few replies, and many may be asked for. */
function metOneOf(ids: readonly number[]): Clause {
  if (ids.length === 0) return clause('0');
  const other = within('+o.reply', ids);
  return anyOf([
    within('m.reply', ids),
    clause(
      `EXISTS (SELECT 1 FROM other_reply o WHERE o.message = m.id AND ${other.sql})`,
      ...other.values,
    ),
  ]);
}

/** @param passes a test of `p`, a reply */
function metThat(passes: Clause): Clause {
  return anyOf([
    clause(
      `m.reply > 0 AND EXISTS (SELECT 1 FROM reply p WHERE p.id = m.reply AND ${passes.sql})`,
      ...passes.values,
    ),
    clause(
      `EXISTS (SELECT 1 FROM other_reply o CROSS JOIN reply p ON p.id = o.reply
        WHERE o.message = m.id AND ${passes.sql})`,
      ...passes.values,
    ),
  ]);
}
