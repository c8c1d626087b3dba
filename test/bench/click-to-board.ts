import { BenchCounter, type CountersOptions } from './counters.ts';
import { BoardSockets } from './board-sockets.ts';
import { FanOut } from './fan-out.ts';
import type { Timings } from './timings.ts';

/** One counter that calls, and a hall of boards. */
export interface ClickToBoard extends Omit<CountersOptions, 'count'> {
  readonly boards: number;
  readonly rounds: number;
  /** Called when the warm-up is over. */
  readonly warmedUp?: () => void;
}

const warmUpRounds = 5;

/** Times from the click on "call next" to the call's arrival at each board; one call at a time. */
export async function measureClickToBoard(options: ClickToBoard): Promise<Timings> {
  const [counter] = await BenchCounter.openAll({ ...options, count: 1 });
  const boards = await BoardSockets.connect(options.luot.origin, options.centreId, options.boards);
  if (counter === undefined) throw new Error('no counter was opened');
  try {
    await playRounds(new FanOut(boards), counter, warmUpRounds);
    options.warmedUp?.();
    const measured = new FanOut(boards);
    await playRounds(measured, counter, options.rounds);
    return measured.timings();
  } finally {
    boards.close();
    counter.close();
  }
}

async function playRounds(fanOut: FanOut, counter: BenchCounter, rounds: number): Promise<void> {
  for (let n = 0; n < rounds; n += 1) {
    await counter.issue();
    let called: Promise<void> = Promise.resolve();
    const click = () => {
      called = counter.callNext();
    };
    await fanOut.round(click, holdsCall);
    await called;
    await counter.serve();
  }
}

function holdsCall(message: unknown): boolean {
  const { facts } = message as { facts: { type: string }[] };
  return facts.some(({ type }) => type === 'called');
}
