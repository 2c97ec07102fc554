/**
 * Letters to change, add, drop or swap with their neighbour to make one text of the other (optimal
 * string alignment); stops counting above `most` and answers `most + 1`. What both begin and end with
 * costs nothing, and of the rest only what lies within `most` letters of the same place is compared
 * (Ukkonen 1985): thousands of addresses are measured while somebody waits.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const start = sharedStart(a, b);
  const end = sharedEnd(a, b, start);
  const rows = a.length - start - end;
  const columns = b.length - start - end;
  const far = most + 1;
  const row = (): number[] => Array.from<number>({ length: columns + 1 }).fill(far);
  let [before, above, current] = [row(), row(), row()];
  for (let j = 0; j <= Math.min(columns, most); j += 1) above[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    const first = Math.max(1, i - most);
    const last = Math.min(columns, i + most);
    current[first - 1] = first === 1 ? Math.min(i, far) : far;
    if (last < columns) current[last + 1] = far;
    let least = current[first - 1]!;
    const letter = a.charCodeAt(start + i - 1);
    for (let j = first; j <= last; j += 1) {
      const other = b.charCodeAt(start + j - 1);
      let cost = Math.min(
        above[j]! + 1,
        current[j - 1]! + 1,
        above[j - 1]! + (letter === other ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(start + j - 2) &&
        other === a.charCodeAt(start + i - 2);
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[columns]!, far);
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** Letters that both end with, besides those that both begin with. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let shared = 0;
  while (
    shared < most &&
    a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared)
  )
    shared += 1;
  return shared;
}
