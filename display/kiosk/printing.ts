/** How a ticket's paper is getting on. */
export interface Printing {
  /** Prints asked for so far, the automatic one included. */
  readonly times: number;
  readonly busy: boolean;
}

export const notPrinted: Printing = { times: 0, busy: false };

/** One print, and two more where the paper jams or is lost. */
const mostPrints = 3;

export const mayPrint = ({ times, busy }: Printing): boolean => !busy && times < mostPrints;
