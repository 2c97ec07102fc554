import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWritable } from '../../../electron/core/workspace/open.ts';
import type { WritableDatabase } from '../../../electron/core/workspace/connection.ts';
import { useDeadline } from '../../../electron/core/workspace/search/deadline.ts';
import { CANDIDATES } from '../../../electron/core/workspace/loose-reports.ts';
import { BLOCKS_OF_RANGE } from '../../../electron/core/workspace/queries/archive.ts';
import { STATE_OF_ADDRESS } from '../../../electron/core/workspace/queries/address-list.ts';
import {
  BLOCK_BY_ID,
  BLOCK_OF_EVENT,
  BLOCKS_OF_SLICE,
} from '../../../electron/core/workspace/queries/event-blocks.ts';
import {
  EXPORTED_MESSAGE_BY_ID,
  EXPORTED_MESSAGES_OF,
  OUTCOMES_OF_RECIPIENT,
} from '../../../electron/core/workspace/queries/export-rows.ts';
import { MESSAGES_WITH_A_REPLY } from '../../../electron/core/workspace/queries/met-replies.ts';
import { MESSAGES_OF_RECIPIENT } from '../../../electron/core/workspace/queries/messages.ts';
import { MESSAGES_NEWEST_FIRST } from '../../../electron/core/workspace/queries/recipients.ts';
import { REJECTED_OF_SOURCE } from '../../../electron/core/workspace/queries/rejected.ts';
import { MESSAGE_HIT } from '../../../electron/core/workspace/queries/search-messages.ts';
import { REPLIES_OF_SLICE } from '../../../electron/core/workspace/queries/reply-clusters.ts';
import { RECIPIENT_HIT } from '../../../electron/core/workspace/queries/search-recipients.ts';
import { SENT_FROM } from '../../../electron/core/workspace/queries/sent-from.ts';
import {
  ADDRESSES_EXACTLY,
  ADDRESSES_FROM,
  ADDRESSES_WITH_GRAMS,
} from '../../../electron/core/workspace/queries/similar.ts';
import { NAME_OF_STREAM } from '../../../electron/core/workspace/queries/stream-names.ts';
import {
  MESSAGES_OF_RECIPIENTS,
  MORE_BLOCKS,
} from '../../../electron/core/workspace/queries/recipient-stories.ts';
import { SOURCE_BY_HASH } from '../../../electron/core/workspace/queries/sources.ts';
import {
  ADDRESSES_SHOWN,
  SHOWN_RECIPIENT,
} from '../../../electron/core/workspace/queries/suppression-words.ts';
import {
  REPLY_CODES_MET,
  STATUSES_MET,
} from '../../../electron/core/workspace/queries/complete-code.ts';
import { conditionsOf } from '../../../electron/core/workspace/query-language/conditions.ts';
import { metStatement } from '../../../electron/core/workspace/search/met-reply.ts';
import { planQuery } from '../../../electron/core/workspace/search/plan.ts';
import {
  repliesThatSay,
  repliesThatState,
} from '../../../electron/core/workspace/search/reply-test.ts';
import { pageStatement } from '../../../electron/core/workspace/search/run-plan.ts';
import { SLICES } from '../../../electron/core/workspace/search/sample.ts';
import {
  TEXTS_BY_ID,
  TEXTS_BY_WORD,
  useTerms,
} from '../../../electron/core/workspace/search/texts.ts';
import { TAGGED } from '../../../electron/core/workspace/queries/search-facets.ts';
import {
  MESSAGES_WITH_OTHER_REPLIES,
  MESSAGES_WITH_REPLIES,
  MESSAGES_WITH_SUBJECTS,
  NOTED,
  RECIPIENTS_BY_DOMAIN,
  REPLIES_WITH_CODE,
  REPLIES_WITH_STATUS,
} from '../../../electron/core/workspace/search/candidates.ts';
import {
  ADDRESSES_BY_ID,
  RECIPIENTS_BY_GRAMS,
  RECIPIENTS_BY_PREFIX,
} from '../../../electron/core/workspace/search/address-candidates.ts';

let db: WritableDatabase;
beforeAll(() => {
  db = openWritable(':memory:', { create: true });
  useDeadline(db);
  useTerms(db);
});
afterAll(() => db.close());

const planOf = (sql: string): string[] =>
  (
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 1)) as {
      detail: string;
    }[]
  ).map(({ detail }) => detail);

test.each(
  Object.entries({
    BLOCK_OF_EVENT,
    BLOCKS_OF_SLICE,
    BLOCKS_OF_RANGE,
    MESSAGES_OF_RECIPIENT,
    MESSAGES_NEWEST_FIRST,
    REJECTED_OF_SOURCE,
    RECIPIENT_HIT,
    MESSAGE_HIT,
    ADDRESSES_EXACTLY,
    ADDRESSES_FROM,
    SENT_FROM,
    NAME_OF_STREAM,
    SOURCE_BY_HASH,
    MESSAGES_OF_RECIPIENTS,
    MORE_BLOCKS,
    BLOCK_BY_ID,
    SHOWN_RECIPIENT,
    ADDRESSES_SHOWN,
    STATE_OF_ADDRESS,
    RECIPIENTS_BY_PREFIX,
    REPLIES_WITH_CODE,
    REPLIES_WITH_STATUS,
    STATUSES_MET,
    REPLY_CODES_MET,
    MESSAGES_WITH_SUBJECTS,
    MESSAGES_WITH_REPLIES,
    MESSAGES_WITH_OTHER_REPLIES,
    RECIPIENTS_BY_DOMAIN,
    ADDRESSES_BY_ID,
    SUBJECTS_BY_ID: TEXTS_BY_ID.subject,
    REPLIES_BY_ID: TEXTS_BY_ID.reply,
    REPLY_MET_BY_RECIPIENT: metStatement('recipient', 'p.reply_code = ?'),
    REPLY_MET_BY_MESSAGE: metStatement('message', 'p.reply_code = ?'),
    SLICE_OF_RECIPIENTS: `SELECT r.id ${SLICES.recipient} AND r.verdict IN (5, 6)`,
    SLICE_OF_MESSAGES: `SELECT m.id ${SLICES.message} AND m.recipient IN (5, 6)`,
    CANDIDATES,
    MESSAGES_WITH_A_REPLY,
    REPLIES_OF_SLICE,
    EXPORTED_MESSAGE_BY_ID,
    EXPORTED_MESSAGES_OF,
    OUTCOMES_OF_RECIPIENT,
  }),
)('%s goes by an index and sorts nothing', (_name, sql) => {
  const plan = planOf(sql);
  expect(plan.filter((step) => /^SCAN (?!json_each|recent|met|CONSTANT ROW)/.test(step))).toEqual(
    [],
  );
  expect(plan.filter((step) => step.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([]);
  expect(
    plan.some((step) =>
      /USING (COVERING )?INDEX|USING INTEGER PRIMARY KEY|USING PRIMARY KEY/.test(step),
    ),
  ).toBe(true);
});

test.each(Object.entries({ ADDRESSES_WITH_GRAMS }))(
  '%s asks the index of letters',
  (_name, sql) => {
    const plan = planOf(sql);
    expect(plan.some((step) => /SCAN recipient_grams VIRTUAL TABLE INDEX \d+:M/.test(step))).toBe(
      true,
    );
    expect(plan.some((step) => step.includes('SEARCH recipient USING INTEGER PRIMARY KEY'))).toBe(
      true,
    );
  },
);

test('recipients by letters come from their index alone', () => {
  expect(planOf(RECIPIENTS_BY_GRAMS).join()).toMatch(
    /^SCAN recipient_grams VIRTUAL TABLE INDEX \d+:M\d+$/,
  );
});

test.each(Object.entries(TEXTS_BY_WORD))(
  'words of %s are read in their order, from the asked one on',
  (_table, sql) => {
    const plan = planOf(sql).join();
    const given = Number(/^SCAN temp\.\w+_terms VIRTUAL TABLE INDEX (\d+):/.exec(plan)?.[1]);
    // Bits of fts5vocab's plan: a lower and an upper bound of the term.
    expect(given & 0x600).toBe(0x600);
  },
);

test('recipients with a tag are looked up from their tags', () => {
  const plan = planOf(TAGGED);
  expect(plan[0]).toMatch(/^SCAN t/);
  expect(plan[1]).toMatch(/^SEARCH r USING .*INDEX recipient_address/);
});

test('recipients with a note are looked up from their notes', () => {
  const plan = planOf(NOTED);
  expect(plan[0]).toMatch(/^SCAN n/);
  expect(plan[1]).toMatch(/^SEARCH r USING .*INDEX recipient_address/);
});

test.each<[table: string, columns: string]>([
  ['recipient', 'last_at, id'],
  ['recipient', 'address'],
  ['recipient', 'verdict, last_at, id'],
  ['recipient', 'provider, last_at, id'],
  ['recipient', 'messages, id'],
  ['message', 'last_at, id'],
])('a page of %s by %s is read off an index', (table, columns) => {
  for (const direction of ['ASC', 'DESC']) {
    const by = columns
      .split(', ')
      .map((column) => `${column} ${direction}`)
      .join(', ');
    const plan = planOf(`SELECT id FROM ${table} ORDER BY ${by} LIMIT 100 OFFSET 1000`);
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatch(/^SCAN \w+ USING COVERING INDEX/);
  }
});

test.each([
  'verdict = 5',
  'reason = 30 AND reason > 0',
  'provider = 1',
  'mask = 12',
  'class = 2 AND class > 0',
])('recipients with %s are read off an index in order of time', (where) => {
  const plan = planOf(
    `SELECT id FROM recipient WHERE ${where} ORDER BY last_at DESC, id DESC LIMIT 100`,
  );
  expect(plan.join()).toMatch(/^SEARCH recipient USING COVERING INDEX/);
  expect(plan.join()).not.toContain('TEMP B-TREE');
});

test.each<[query: string, by: string, index: string]>([
  ['-event:opened', 'last_at', 'recipient_last'],
  ['class:soft -outcome:hard', 'last_at', 'recipient_last'],
  ['class:soft', 'address', 'recipient_address'],
  ['on:2026-10-01 subject:"!!!"', 'last_at', 'recipient_last'],
])('a page of %s by %s is read in order and sorts nothing', (query, by, index) => {
  const order = { columns: by === 'last_at' ? ['last_at', 'id'] : [by], descending: true };
  const { sql } = pageStatement(planQuery(db, conditionsOf(query)), 'recipient', order);
  const steps = planOf(sql);
  expect(steps[0]).toMatch(new RegExp(`^SCAN r USING (COVERING )?INDEX ${index}$`));
  expect(steps.join()).not.toContain('ORDER BY');
});

test.each(['subject:"!!!"', 'event:clicked', 'outcome:hard after:2026-10-01'])(
  'a page of messages of %s is read in order and sorts nothing',
  (query) => {
    const order = { columns: ['last_at', 'id'], descending: true };
    const { sql } = pageStatement(planQuery(db, conditionsOf(query)), 'message', order);
    const steps = planOf(sql);
    expect(steps[0]).toMatch(/^S(?:CAN|EARCH) m USING INDEX message_last/);
    expect(steps.join()).not.toContain('ORDER BY');
  },
);

test.each<[name: string, most: number]>([
  ['gathered', 6000],
  ['too many to gather', 0],
])(
  'the other replies of a message, of a query whose replies are %s, are read off its own',
  (_name, most) => {
    db.exec(`INSERT INTO reply VALUES (1, '421 Busy', 0, 0, NULL, '421', '{}', 0, 1, 1)`);
    for (const { test: met } of [
      repliesThatState(db, '421', most),
      repliesThatState(db, '42*', most),
      repliesThatSay(db, '!!!', most),
    ]) {
      const steps = planOf(`SELECT m.id FROM message m INDEXED BY message_last WHERE ${met.sql}`);
      expect(steps.filter((step) => / o /.test(step))).toEqual([
        'SEARCH o USING PRIMARY KEY (message=?)',
      ]);
      expect(steps.filter((step) => /^SCAN (?!m |json_each)/.test(step))).toEqual([]);
    }
    db.exec('DELETE FROM reply');
  },
);
