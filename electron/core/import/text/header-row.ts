const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,255}$/;
const STAMP = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|^\d{9,19}(?:\.\d{1,6})?$/;

/**
 * Whether the first record names the columns: no cell of it is an address, a date or a number, and
 * its names differ from what stands below them.
 */
export function looksLikeHeader(
  first: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return false;
  if (cells.some((cell) => ADDRESS.test(cell) || STAMP.test(cell))) return false;
  if (cells.some((cell) => cell.length > 200)) return false;
  const numeric = cells.filter((cell) => /^[\d.,%-]+$/.test(cell)).length;
  if (numeric > 0 && numeric * 2 >= cells.length) return false;
  const repeatsBelow = rows.some(
    (row) => row.length === first.length && row.every((cell, i) => cell === first[i]),
  );
  if (repeatsBelow) return true;
  return numeric === 0 || numeric * 5 < cells.length;
}
