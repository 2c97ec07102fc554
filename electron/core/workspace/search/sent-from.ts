import { tracksOf } from '../events/track.ts';

interface Asked {
  /** In lower case; empty for any IP at all. */
  readonly part: string;
  /** Interned texts that are it, or hold it. */
  readonly ids: ReadonlySet<number>;
}

let last: { readonly text: string; readonly asked: Asked } | null = null;

function askedOf(text: string): Asked {
  if (last?.text !== text) {
    const { part, ids } = JSON.parse(text) as { part: string; ids: readonly number[] };
    last = { text, asked: { part, ids: new Set(ids) } };
  }
  return last.asked;
}

/** Whether a block has an event of a message that names the asked sending IP (`ipClause`). */
export function sentFrom(data: Uint8Array, message: number, text: string): boolean {
  const { part, ids } = askedOf(text);
  return tracksOf({ id: 0, source: 0, data }, message).some(({ events }) =>
    events.some(({ sendingIp }) => {
      if (sendingIp === null) return false;
      if (part === '') return true;
      if (typeof sendingIp === 'number') return ids.has(sendingIp);
      const ip = sendingIp.toLowerCase();
      return ids.size === 0 ? ip.includes(part) : ip === part;
    }),
  );
}
