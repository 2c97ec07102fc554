import { useEffect, useState } from 'react';
import type { Reply, WireError } from '../../shared/contract/errors.ts';

export type Answer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: WireError };

/** Asks once for every key and keeps the newest answer. `question` must be stable for its key. */
export function useAnswer<T>(key: string, question: () => Promise<Reply<T>>): Answer<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<T> }>({
    key,
    answer: { kind: 'waiting' },
  });
  useEffect(() => {
    let wanted = true;
    void question().then((reply) => {
      if (!wanted) return;
      setAnswer({
        key,
        answer: reply.ok
          ? { kind: 'ready', value: reply.value }
          : { kind: 'failed', error: reply.error },
      });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer.key === key ? answer.answer : { kind: 'waiting' };
}
