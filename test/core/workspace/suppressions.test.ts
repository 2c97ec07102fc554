import { describe, expect, test } from 'vitest';
import type { RecipientStory } from '../../../electron/core/analyse/suppressions/happening.ts';
import { openReadable } from '../../../electron/core/workspace/open.ts';
import { eachStory } from '../../../electron/core/workspace/suppressions/each-story.ts';
import { presetPolicy } from '../../../shared/domain/policy-presets.ts';
import type { Cause, SuppressionRow } from '../../../shared/domain/suppression.ts';
import { eachSendgridRow } from '../../bench/sendgrid-rows.ts';
import { openEngine } from '../engine/in-process.ts';
import { temporaryCase } from '../engine/temporary-case.ts';

const HEADER =
  'processed,message_id,event,api_key_id,recv_message_id,credential_id,subject,from,email,asm_group_id,template_id,originating_ip,reason,outbound_ip,outbound_ip_type,mx,url,attempt,user_agent,type,is_unique,username,categories,marketing_campaign_id,marketing_campaign_name,marketing_campaign_split_id,marketing_campaign_version,unique_args\n';
const ROWS = 20_000;

interface Record {
  readonly at: number;
  readonly message: string;
  readonly event: string;
  readonly email: string;
  readonly reason: string;
}

/** The rows of the export, read by the simplest means. */
const records: Record[] = [];
let csv = HEADER;
eachSendgridRow(ROWS, (text) => {
  csv += text;
  const cells = [...text.matchAll(/("[^"]*"|[^,]*)(?:,|\n)/g)].map(([, cell = '']) => cell);
  records.push({
    at: Date.parse(`${(cells[0] ?? '').replace(' ', 'T')}Z`),
    message: cells[1] ?? '',
    event: cells[2] ?? '',
    email: cells[8] ?? '',
    reason: cells[12] ?? '',
  });
});

const TRIED = new Set(['delivered', 'bounce', 'deferred', 'open', 'click']);
const isDead = ({ reason }: Record): boolean => reason.includes('5.1.1');
const last = (all: readonly number[]): number => Math.max(Number.NEGATIVE_INFINITY, ...all);

/** What the rules of docs/suppressions.md make of one address, in other words than the product's. */
function expected(own: readonly Record[]): Cause | null {
  const timesOf = (event: string): number[] =>
    own.filter((one) => one.event === event).map(({ at }) => at);
  const lastTried = last(own.filter(({ event }) => TRIED.has(event)).map(({ at }) => at));
  const suppressed = last(timesOf('drop')) >= lastTried && timesOf('drop').length > 0;
  const bounces = own.filter(({ event }) => event === 'bounce');
  const arrived = timesOf('delivered');
  const deadSince = bounces.find((one) => isDead(one) && one.at > last(arrived));
  if (!suppressed) {
    const begun = [...new Map(own.toReversed().map((one) => [one.message, one])).values()];
    const tried = new Set(own.filter(({ event }) => TRIED.has(event)).map((one) => one.message));
    const mailed = begun.some(
      ({ message, at }) => deadSince !== undefined && tried.has(message) && at > deadSince.at,
    );
    return mailed ? 'dead-still-mailed' : null;
  }
  if (deadSince !== undefined) return 'address-dead';
  const deciding = bounces.at(-1);
  if (deciding === undefined) return 'label-only';
  if (last(arrived) > deciding.at) return 'arrived-since';
  return deciding.reason.includes('5.2.2') ? 'mailbox-full' : 'content';
}

const byEmail = Map.groupBy(records, ({ email }) => email);

async function made() {
  const made = temporaryCase();
  const engine = openEngine(made.workspace);
  await engine.import(made.file('activity.csv', csv));
  engine.close();
  return made;
}

describe('an export of many addresses', () => {
  test('is audited as its rows say, address by address', async () => {
    await using own = await made();
    const core = await own.open();
    const found = new Map<string, Cause>();
    for (let offset = 0; ; offset += 500) {
      const { rows }: { rows: readonly SuppressionRow[] } = await core.handlers[
        'suppressions.rows'
      ]({ query: '', filter: {}, offset, limit: 500 });
      for (const { recipient, cause, basis } of rows)
        if (basis !== 'silence') found.set(recipient, cause);
      if (rows.length === 0) break;
    }
    const wanted = new Map<string, Cause>();
    for (const [email, one] of byEmail) {
      const cause = expected(one);
      if (cause !== null) wanted.set(email, cause);
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    expect(new Set(wanted.values()).size).toBeGreaterThan(3);
  });

  test('is replayed as its rows say', async () => {
    await using own = await made();
    const core = await own.open();
    const policies = [presetPolicy('permanent-codes')];
    const { results, failing } = await core.handlers['suppressions.simulate']({
      query: '',
      policies,
    });
    let failed = 0;
    let lost = 0;
    let lostMessages = 0;
    for (const one of byEmail.values()) {
      const first = one.find(({ event }) => event === 'bounce');
      if (first === undefined) continue;
      failed += 1;
      const later = one.filter(({ event, at }) => event === 'delivered' && at > first.at).length;
      lostMessages += later;
      if (later > 0) lost += 1;
    }
    expect(failing).toBe(failed);
    expect(results[0]).toMatchObject({ suppressed: failed, lostMessages, groups: { lost } });
  });

  test('reads the same histories a few at a time', async () => {
    await using own = await made();
    const db = openReadable(own.workspace);
    const read = (most: number): RecipientStory[] => {
      const stories: RecipientStory[] = [];
      const watch = { cancelled: () => false, news: () => {} };
      eachStory(db, { query: '' }, ['bounced'], (story) => stories.push(story), watch, most);
      return stories;
    };
    const whole = read(100_000);
    expect(whole.length).toBeGreaterThan(200);
    expect(read(9)).toEqual(whole);
    db.close();
  });

  test('stops between blocks, and says so', async () => {
    await using own = await made();
    const db = openReadable(own.workspace);
    let asked = 0;
    const watch = {
      cancelled: () => {
        asked += 1;
        return asked > 3;
      },
      news: () => {},
    };
    expect(() => eachStory(db, { query: '' }, ['bounced'], () => {}, watch)).toThrow('cancelled');
    db.close();
  });
});
