import { factsAt } from '../../analyse/overview/facts.ts';
import type { Facts } from '../../analyse/overview/facts.ts';
import type { Group, NamedGroups } from '../../analyse/overview/named-groups.ts';
import { createSteps } from '../../threads/steps.ts';
import type { WorkControl } from '../../threads/steps.ts';
import type { ReadableDatabase } from '../connection.ts';
import { framesOf } from '../events/track.ts';
import type { EventText } from '../events/stored-event.ts';
import { fieldTerm } from '../query-language/write-term.ts';
import { filedBlocks } from '../loose-reports.ts';
import { eachBlock } from './event-blocks.ts';
import { internedValue } from './interned.ts';
import { lastId } from './row-numbers.ts';

/**
 * Groups of messages by the IP that the sending system sent them from. Only events know it, so all of
 * them are read. A message that went out from several counts under each: the facts have a row for
 * every pair. Throws `cancelled`.
 */
export function byIp(db: ReadableDatabase, facts: Facts, control: WorkControl): NamedGroups {
  const rowOf = rowsByMessage(facts);
  const filed = filedBlocks(db);
  const groups: Group[] = [{ key: '', label: '', where: fieldTerm('ip', '') }];
  const numbers = new Map<string, number>();
  const known = new Map<EventText, number>();
  const groupOf = (ip: EventText): number => {
    let group = known.get(ip);
    if (group === undefined) {
      const name = typeof ip === 'number' ? internedValue(db, 'text', ip) : (ip ?? '');
      const same = name.toLowerCase();
      group = numbers.get(same) ?? groups.length;
      if (group === groups.length) {
        groups.push({ key: name, label: name, where: fieldTerm('ip', name) });
        numbers.set(same, group);
      }
      known.set(ip, group);
    }
    return group;
  };

  const first = new Uint32Array(facts.size);
  const more = new Map<number, Set<number>>();
  const blocks = eachBlock(db, { last: lastId(db, 'event_block') }, createSteps(control));
  for (const block of blocks) {
    for (const frame of framesOf(block)) {
      const at = rowOf(filed.get(block.id) ?? frame.message);
      if (at === -1) continue;
      for (const { sendingIp } of frame.track().events) {
        if (sendingIp === null) continue;
        const group = groupOf(sendingIp);
        if (first[at] === 0) first[at] = group;
        else if (first[at] !== group) more.set(at, (more.get(at) ?? new Set()).add(group));
      }
    }
  }
  return expanded(facts, groups, first, more);
}

function expanded(
  facts: Facts,
  groups: readonly Group[],
  first: Uint32Array,
  more: ReadonlyMap<number, ReadonlySet<number>>,
): NamedGroups {
  const others = [...more].flatMap(([at, some]) => [...some].map((group) => [at, group] as const));
  const places = new Uint32Array(facts.size + others.length);
  const group = new Uint32Array(places.length);
  for (let at = 0; at < facts.size; at += 1) {
    places[at] = at;
    group[at] = first[at]!;
  }
  for (const [n, [at, other]] of others.entries()) {
    places[facts.size + n] = at;
    group[facts.size + n] = other;
  }
  return {
    groups,
    grouping: { size: groups.length, of: (at) => group[at]! },
    facts: others.length === 0 ? facts : factsAt(facts, places),
  };
}

/** The row of a message in the facts, or -1. */
function rowsByMessage({ message, size }: Facts): (message: number) => number {
  const last = message.reduce((most, id) => Math.max(most, id), 0);
  const places = new Uint32Array(last + 1);
  for (let at = 0; at < size; at += 1) places[message[at]!] = at + 1;
  return (id) => (places[id] ?? 0) - 1;
}
