import type { IntakeNews } from '../import/load/intake/read-source-into.ts';

/** A message with the memory that goes over with it. */
export interface Sendable<Message> {
  readonly message: Message;
  readonly transfer: readonly ArrayBuffer[];
}

/** News as they can be posted: arrays that are used again are copied, no longer than what they hold. */
export function sendable(news: IntakeNews): Sendable<IntakeNews> {
  switch (news.kind) {
    case 'batch': {
      const transfer: ArrayBuffer[] = [];
      const recipients = copied(news.batch.recipients, transfer);
      return {
        message: { kind: 'batch', batch: { ...copied(news.batch, transfer), recipients } },
        transfer,
      };
    }
    case 'keys':
      return { message: news, transfer: [news.change.entries.buffer] };
    case 'block':
    case 'progress':
    case 'read':
      return { message: news, transfer: [] };
    default:
      return news satisfies never;
  }
}

/** The same record with every array copied. */
function copied<Columns extends object>(columns: Columns, transfer: ArrayBuffer[]): Columns {
  const entries = Object.entries(columns).map(([name, value]: [string, unknown]) => {
    const copy = copyOf(value);
    if (copy === null) return [name, value];
    transfer.push(copy.buffer);
    return [name, copy];
  });
  return Object.fromEntries(entries) as Columns;
}

function copyOf(
  value: unknown,
): Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | null {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof Uint32Array) return new Uint32Array(value);
  if (value instanceof Float64Array) return new Float64Array(value);
  return null;
}
