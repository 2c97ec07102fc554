import type { ReactNode } from 'react';

/** Marks the first occurrence of each needle, without regard to case. */
export function Highlight({
  text,
  needles,
}: {
  readonly text: string;
  readonly needles: readonly string[];
}): ReactNode {
  const low = text.toLowerCase();
  const found = needles
    .filter((needle) => needle.length > 0)
    .map((needle) => ({ from: low.indexOf(needle.toLowerCase()), size: needle.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from || b.size - a.size);
  if (found.length === 0 || low.length !== text.length) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, size } of found) {
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, from + size)}</mark>);
    at = from + size;
  }
  parts.push(text.slice(at));
  return parts;
}
