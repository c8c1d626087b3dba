/** Per row: the columns for which `has` holds, in order. */
export function pairIndexes(
  rows: number,
  columns: number,
  has: (row: number, column: number) => boolean,
): Int32Array[] {
  return Array.from({ length: rows }, (_, row) =>
    Int32Array.from(Array.from({ length: columns }, (_, i) => i).filter((i) => has(row, i))),
  );
}
