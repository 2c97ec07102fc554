import { createFactStore } from '../../analyse/overview/facts.ts';
import type { Facts } from '../../analyse/overview/facts.ts';
import { fateNumber } from '../../analyse/overview/fate.ts';
import { withoutNews } from '../../threads/steps.ts';
import type { WorkControl } from '../../threads/steps.ts';
import { eventBit, verdictCode } from '../codes.ts';
import type { ReadableDatabase } from '../connection.ts';
import type { Planned } from '../search/plan-cache.ts';
import { walk } from '../search/walk.ts';
import { total } from './facets.ts';
import { lastId } from './row-numbers.ts';

/** The domain of every recipient, by row number. */
export function domainsOfRecipients(db: ReadableDatabase, control: WorkControl): Uint32Array {
  const domains = new Uint32Array(lastId(db, 'recipient') + 1);
  walk<{ id: number; domain: number }>(
    db,
    {
      plan: null,
      subject: 'recipient',
      columns: 'r.id, r.domain',
      visit: (rows) => {
        for (const { id, domain } of rows) domains[id] = domain;
      },
    },
    // The messages are what takes its time and is told of.
    withoutNews(control),
  );
  return domains;
}

interface FactRow {
  readonly id: number;
  readonly recipient: number;
  readonly stream: number;
  readonly campaign: number;
  readonly reply: number;
  readonly first_at: number | null;
  /** Outcome, reason, class and mask in one number, as `PACKED` says. */
  readonly packed: number;
}

const PACKED = '(m.outcome | (m.reason << 4) | (m.class << 10) | (m.mask << 12)) AS packed';
const [DEFERRED, OPENED, CLICKED] = [
  eventBit('deferred') << 12,
  eventBit('opened') << 12,
  eventBit('clicked') << 12,
];

/** Fate of an outcome code with its three flags. */
const FATE_OF = Uint8Array.from({ length: 128 }, (_, n) =>
  fateNumber({
    outcome: verdictCode.word(n & 15),
    deferred: (n & 16) !== 0,
    opened: (n & 32) !== 0,
    clicked: (n & 64) !== 0,
  }),
);

/** Every message that a plan finds. Throws `cancelled`. */
export function loadFacts(
  db: ReadableDatabase,
  plan: Planned,
  domainOf: Uint32Array,
  control: WorkControl,
): Facts {
  const store = createFactStore(plan === null ? total(db, 'messages') : 0);
  walk<FactRow>(
    db,
    {
      plan,
      subject: 'message',
      columns: `m.id, m.recipient, m.stream, m.campaign, m.reply, m.first_at, ${PACKED}`,
      visit: (rows) => {
        for (const { id, recipient, stream, campaign, reply, first_at, packed } of rows) {
          store.add({
            message: id,
            domain: domainOf[recipient] ?? 0,
            stream,
            campaign,
            reply,
            at: first_at ?? Number.NaN,
            fate: FATE_OF[
              (packed & 15) |
                ((packed & DEFERRED) === 0 ? 0 : 16) |
                ((packed & OPENED) === 0 ? 0 : 32) |
                ((packed & CLICKED) === 0 ? 0 : 64)
            ]!,
            reason: (packed >> 4) & 63,
            class: (packed >> 10) & 3,
          });
        }
      },
    },
    control,
  );
  return store.facts();
}
