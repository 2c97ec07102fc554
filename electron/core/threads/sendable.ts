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
      const { texts, subjects, recipients } = news.batch;
      const batch = {
        ...copied(news.batch, transfer),
        texts: copied(texts, transfer),
        subjects: copied(subjects, transfer),
        recipients: copied(recipients, transfer),
      };
      return { message: { kind: 'batch', batch }, transfer };
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

type Columns = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The arrays that came over with news: the listener has written or copied what they hold. */
export function arraysOf(news: IntakeNews): Columns[] {
  switch (news.kind) {
    case 'batch': {
      const { texts, subjects, recipients } = news.batch;
      return [news.batch, texts, subjects, recipients].flatMap((part) =>
        Object.values(part).filter(isColumn),
      );
    }
    case 'keys':
      return [news.change.entries];
    case 'block':
    case 'progress':
    case 'read':
      return [];
    default:
      return news satisfies never;
  }
}

const isColumn = (value: unknown): value is Columns =>
  value instanceof Uint8Array || value instanceof Uint32Array || value instanceof Float64Array;

/** The same record with every array copied. */
function copied<Kept extends object>(kept: Kept, transfer: ArrayBuffer[]): Kept {
  const entries = Object.entries(kept).map(([name, value]: [string, unknown]) => {
    const copy = copyOf(value);
    if (copy === null) return [name, value];
    transfer.push(copy.buffer);
    return [name, copy];
  });
  return Object.fromEntries(entries) as Kept;
}

function copyOf(value: unknown): Columns | null {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof Uint32Array) return new Uint32Array(value);
  if (value instanceof Float64Array) return new Float64Array(value);
  return null;
}
