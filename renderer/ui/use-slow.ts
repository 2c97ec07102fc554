import { useEffect, useState } from 'react';

/** True once something has been going on for 100 ms: before that, nothing says "wait". */
export function useSlow(going: boolean, after = 100): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setSlow(true), after);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going, after]);
  return slow;
}
