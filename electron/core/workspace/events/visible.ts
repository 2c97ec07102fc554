import type { PlacedTrack } from './track.ts';
import { sameEvent } from './stored-event.ts';
import type { StoredEvent } from './stored-event.ts';

/** An event of a message's timeline with where it comes from. */
export interface VisibleEvent extends StoredEvent {
  readonly id: number;
  readonly source: number;
  readonly block: number;
}

/** Above this many events of one message look-ups by identity replace comparing all with all. */
const FEW = 24;

/**
 * The events of a message as its sources tell them together: each once, from the source that came
 * first; of a counter the largest value.
 */
export function visibleEvents(tracks: readonly PlacedTrack[]): VisibleEvent[] {
  const seen: VisibleEvent[] = [];
  const find = createFinder();
  for (const track of tracks) {
    for (const [i, event] of track.events.entries()) {
      const known = find(event);
      if (known === -1) {
        seen.push({ ...event, id: track.firstEvent + i, source: track.source, block: track.block });
      } else if (event.count > seen[known]!.count) {
        seen[known] = { ...seen[known]!, count: event.count };
      }
    }
  }
  return seen;
}

/** Remembers events and finds the earlier one that the next is the same as: its position, or -1. */
export function createFinder(): (event: StoredEvent) => number {
  const events: StoredEvent[] = [];
  let byContent: Map<string, number[]> | null = null;
  let byVendor: Map<string, number> | null = null;

  function index(event: StoredEvent, at: number): void {
    const content = `${event.identityHigh} ${event.identityLow}`;
    const same = byContent!.get(content);
    if (same === undefined) byContent!.set(content, [at]);
    else same.push(at);
    if (event.vendorHigh !== 0 || event.vendorLow !== 0) {
      byVendor!.set(`${event.vendorHigh} ${event.vendorLow}`, at);
    }
  }

  return (event) => {
    let found = -1;
    if (events.length < FEW) {
      found = events.findIndex((known) => sameEvent(known, event));
    } else {
      if (byContent === null) {
        byContent = new Map();
        byVendor = new Map();
        for (const [at, known] of events.entries()) index(known, at);
      }
      const vendor = byVendor!.get(`${event.vendorHigh} ${event.vendorLow}`);
      const content = byContent.get(`${event.identityHigh} ${event.identityLow}`) ?? [];
      found = vendor ?? content.find((at) => sameEvent(events[at]!, event)) ?? -1;
    }
    if (found === -1) {
      if (byContent !== null) index(event, events.length);
      events.push(event);
    }
    return found;
  };
}
