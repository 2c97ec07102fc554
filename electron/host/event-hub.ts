import type { Events } from '../../shared/contract/api.ts';

export type EventName = keyof Events;
/** Receives every event of a desk, whatever its name. */
export type EventSink = (event: EventName, payload: Events[EventName]) => void;

export interface EventHub {
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  /** The answer unsubscribes. Files that were opened before anybody listened are told at once, and a case that is being opened. */
  subscribe(sink: EventSink): () => void;
}

/** Fans events out to every window and page of a host. A sink that throws does not stop the others. */
export function createEventHub(): EventHub {
  const sinks = new Set<EventSink>();
  let waiting: readonly string[] = [];
  let opening: Events['case.opening'] = null;
  const tell = (sink: EventSink, event: EventName, payload: Events[EventName]): void => {
    try {
      sink(event, payload);
    } catch {
      sinks.delete(sink);
    }
  };
  return {
    emit: (event, payload) => {
      if (sinks.size === 0 && event === 'files.opened') {
        waiting = [...waiting, ...(payload as Events['files.opened']).files];
      }
      if (event === 'case.opening') opening = payload as Events['case.opening'];
      for (const sink of sinks) tell(sink, event, payload);
    },
    subscribe: (sink) => {
      sinks.add(sink);
      if (waiting.length > 0) {
        const files = waiting;
        waiting = [];
        tell(sink, 'files.opened', { files });
      }
      if (opening !== null) tell(sink, 'case.opening', opening);
      return () => {
        sinks.delete(sink);
      };
    },
  };
}
