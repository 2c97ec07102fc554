/** Replies as messages met them: one entry each time. Ordered by recipient, then by message. */
export interface MetReplies {
  readonly length: number;
  readonly message: Uint32Array;
  readonly recipient: Uint32Array;
  readonly provider: Uint32Array;
  readonly reply: Uint32Array;
  /** UTC milliseconds, or NaN. */
  readonly at: Float64Array;
  /** 1 where the message arrived in the end. */
  readonly arrived: Uint8Array;
}

/** Facts of a message that met a reply; 0 for a message that met none. Indexed by message. */
export interface MessageFacts {
  readonly recipient: Uint32Array;
  readonly provider: Uint32Array;
  readonly arrived: Uint8Array;
}

/** Collects replies in any order. */
export interface MetRepliesBuilder {
  add(message: number, reply: number, at: number): void;
  build(facts: MessageFacts): MetReplies;
}

export function createMetReplies(): MetRepliesBuilder {
  let size = 0;
  let message = new Uint32Array(1024);
  let reply = new Uint32Array(1024);
  let at = new Float64Array(1024);

  function grow(): void {
    const wider = <Values extends Uint32Array | Float64Array>(from: Values, to: Values): Values => {
      to.set(from);
      return to;
    };
    message = wider(message, new Uint32Array(size * 2));
    reply = wider(reply, new Uint32Array(size * 2));
    at = wider(at, new Float64Array(size * 2));
  }

  return {
    add(ofMessage, theReply, when) {
      if (size === message.length) grow();
      message[size] = ofMessage;
      reply[size] = theReply;
      at[size] = when;
      size += 1;
    },
    build(facts) {
      const byMessage = order(size, null, (i) => message[i]!);
      const byRecipient = order(size, byMessage, (i) => facts.recipient[message[i]!]!);
      const met = {
        length: size,
        message: new Uint32Array(size),
        recipient: new Uint32Array(size),
        provider: new Uint32Array(size),
        reply: new Uint32Array(size),
        at: new Float64Array(size),
        arrived: new Uint8Array(size),
      };
      for (let to = 0; to < size; to += 1) {
        const from = byRecipient[to]!;
        const of = message[from]!;
        met.message[to] = of;
        met.recipient[to] = facts.recipient[of]!;
        met.provider[to] = facts.provider[of]!;
        met.arrived[to] = facts.arrived[of]!;
        met.reply[to] = reply[from]!;
        met.at[to] = at[from]!;
      }
      return met;
    },
  };
}

/** Positions ordered by a key, those of one key as they were: a counting sort. */
function order(
  size: number,
  before: Uint32Array | null,
  key: (position: number) => number,
): Uint32Array {
  let most = 0;
  for (let i = 0; i < size; i += 1) most = Math.max(most, key(i));
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < size; i += 1) starts[key(i) + 1]! += 1;
  for (let i = 1; i < starts.length; i += 1) starts[i]! += starts[i - 1]!;
  const ordered = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) {
    const position = before === null ? i : before[i]!;
    const of = key(position);
    ordered[starts[of]!] = position;
    starts[of]! += 1;
  }
  return ordered;
}
