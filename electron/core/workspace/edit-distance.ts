/**
 * Letters to change, add, drop or swap with their neighbour to make one text of the other (optimal
 * string alignment); answers `most + 1` for all that is further apart. Where letters first differ each
 * way on is tried: with the two or three mistakes that are of interest this takes no table, and thousands
 * of addresses are measured while somebody waits.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (!within(a, 0, b, 0, most)) return most + 1;
  let edits = 0;
  while (!within(a, 0, b, 0, edits)) edits += 1;
  return edits;
}

/** Whether `edits` are enough for what is left of two texts. */
function within(a: string, atA: number, b: string, atB: number, edits: number): boolean {
  if (Math.abs(a.length - atA - (b.length - atB)) > edits) return false;
  let [i, j] = [atA, atB];
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  if (i === a.length || j === b.length) return a.length - i + (b.length - j) <= edits;
  if (edits === 0) return false;
  const left = edits - 1;
  const swapped =
    a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
  return (
    within(a, i + 1, b, j + 1, left) ||
    within(a, i + 1, b, j, left) ||
    within(a, i, b, j + 1, left) ||
    (swapped && within(a, i + 2, b, j + 2, left))
  );
}
