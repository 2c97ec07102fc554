import { useEffect, useState } from 'react';
import type { Reply, WireError } from '../../shared/contract/errors.ts';

export type Answer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: WireError };

type Question<T> = () => Promise<Reply<T>>;

/** Asks whenever the question is another one (memoize it), and shows only its own answer. */
export function useAnswer<T>(question: Question<T>): Answer<T> {
  const [known, setKnown] = useState<{
    readonly to: Question<T>;
    readonly answer: Answer<T>;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const reply = await question();
      if (!wanted) return;
      setKnown({
        to: question,
        answer: reply.ok
          ? { kind: 'ready', value: reply.value }
          : { kind: 'failed', error: reply.error },
      });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [question]);
  return known?.to === question ? known.answer : { kind: 'waiting' };
}
