/**
 * Messages as columns, one row for each message and recipient: what an overview is counted from. Ids
 * are row numbers of the workspace, 0 for none.
 */
export interface Facts {
  readonly size: number;
  readonly message: Uint32Array;
  readonly domain: Uint32Array;
  readonly stream: Uint32Array;
  readonly campaign: Uint32Array;
  /** The deciding reply. */
  readonly reply: Uint32Array;
  /** Time of the first event in UTC milliseconds; NaN where no event has one. */
  readonly at: Float64Array;
  /** `fateNumber` of each. */
  readonly fate: Uint8Array;
  /** Codes as the workspace has them. */
  readonly reason: Uint8Array;
  readonly class: Uint8Array;
}

type Columns = Omit<Facts, 'size'>;
export type Fact = { readonly [Name in keyof Columns]: number };

const columns = (size: number): Columns => ({
  message: new Uint32Array(size),
  domain: new Uint32Array(size),
  stream: new Uint32Array(size),
  campaign: new Uint32Array(size),
  reply: new Uint32Array(size),
  at: new Float64Array(size),
  fate: new Uint8Array(size),
  reason: new Uint8Array(size),
  class: new Uint8Array(size),
});

const NAMES = Object.keys(columns(0)) as readonly (keyof Columns)[];

/** Gathers facts row by row. */
export function createFactStore(expected: number): {
  add(fact: Fact): void;
  facts(): Facts;
} {
  let room = Math.max(64, expected);
  let held = columns(room);
  let size = 0;
  return {
    add(fact) {
      if (size === room) {
        room *= 2;
        const larger = columns(room);
        for (const name of NAMES) larger[name].set(held[name]);
        held = larger;
      }
      held.message[size] = fact.message;
      held.domain[size] = fact.domain;
      held.stream[size] = fact.stream;
      held.campaign[size] = fact.campaign;
      held.reply[size] = fact.reply;
      held.at[size] = fact.at;
      held.fate[size] = fact.fate;
      held.reason[size] = fact.reason;
      held.class[size] = fact.class;
      size += 1;
    },
    facts: () => ({
      size,
      message: held.message.subarray(0, size),
      domain: held.domain.subarray(0, size),
      stream: held.stream.subarray(0, size),
      campaign: held.campaign.subarray(0, size),
      reply: held.reply.subarray(0, size),
      at: held.at.subarray(0, size),
      fate: held.fate.subarray(0, size),
      reason: held.reason.subarray(0, size),
      class: held.class.subarray(0, size),
    }),
  };
}

/** The same facts in other rows: row `n` is row `rows[n]` of what is given. */
export function factsAt(facts: Facts, rows: Uint32Array): Facts {
  const moved = columns(rows.length);
  for (const name of NAMES) {
    const from = facts[name];
    const to = moved[name];
    for (let n = 0; n < rows.length; n += 1) to[n] = from[rows[n]!]!;
  }
  return { size: rows.length, ...moved };
}
