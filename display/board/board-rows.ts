import type { BoardCall } from '../../shared/contract/board.ts';

/** Rows of a usual lobby, and the most that can be read from afar. */
const usualRows = 6;
const mostRows = 12;

const isExpected = ({ state }: BoardCall): boolean => state === 'called';

/** Where more people are expected at once than rows are usual, rows become smaller. */
export const rowsFor = (calls: readonly BoardCall[]): number =>
  Math.min(mostRows, Math.max(usualRows, calls.filter(isExpected).length));

/** The rows on show, newest first: whoever is expected, and the newest of the others as far as there is room. */
export const expectedFirst = (calls: readonly BoardCall[], rows: number): BoardCall[] => {
  const room = Math.max(0, rows - calls.filter(isExpected).length);
  const others = new Set(calls.filter((call) => !isExpected(call)).slice(0, room));
  return calls.filter((call) => isExpected(call) || others.has(call));
};
