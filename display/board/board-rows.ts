import type { BoardCall } from '../../shared/contract/board.ts';

/** Rows of a usual lobby. Where more people are expected at once, a second column takes them. */
const usualRows = 6;

const isExpected = ({ state }: BoardCall): boolean => state === 'called';

/** How the list stands: columns beside each other, each of so many rows. */
export interface ListShape {
  columns: 1 | 2;
  rows: number;
}

/** A shape in which everybody who is expected has a row. */
export const shapeFor = (calls: readonly BoardCall[]): ListShape => {
  const expected = calls.filter(isExpected).length;
  if (expected <= usualRows) return { columns: 1, rows: usualRows };
  return { columns: 2, rows: Math.max(usualRows, Math.ceil(expected / 2)) };
};

/** The rows on show: first whoever is expected, then the newest of the others as far as there is room. */
export const expectedFirst = (
  calls: readonly BoardCall[],
  { columns, rows }: ListShape,
): BoardCall[] => {
  const others = calls.filter((call) => !isExpected(call));
  return [...calls.filter(isExpected), ...others].slice(0, columns * rows);
};
