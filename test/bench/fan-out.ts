import type { BoardSockets } from './board-sockets.ts';
import { summarize, type Timings } from './timings.ts';

const patienceMs = 10_000;

/** Times from a click to the arrival of its message at each socket. */
export class FanOut {
  private readonly tookMs: number[] = [];
  private readonly startedAtMs = performance.now();

  constructor(private readonly boards: BoardSockets) {}

  /**
   * Does `click` and resolves when a message that `isMeant` has arrived at every socket.
   * @throws Error when one of them has not got it within 10 s
   */
  round(click: () => void, isMeant: (message: unknown) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let missing = this.boards.count;
      const timer = setTimeout(() => {
        reject(new Error(`${missing} of ${this.boards.count} boards did not hear of a call`));
      }, patienceMs);
      const clickedAtMs = performance.now();
      this.boards.arrived = (message, atMs) => {
        if (!isMeant(message)) return;
        this.tookMs.push(atMs - clickedAtMs);
        missing -= 1;
        if (missing > 0) return;
        clearTimeout(timer);
        this.boards.arrived = () => undefined;
        resolve();
      };
      click();
    });
  }

  /** One sample for each round and socket. */
  timings(): Timings {
    return summarize(this.tookMs, performance.now() - this.startedAtMs);
  }
}

/** The floor of a fan-out: Socket.IO alone, a message of a call's size to as many sockets. */
export async function measureBareFanOut(boards: BoardSockets, rounds: number): Promise<Timings> {
  const message = { since: 1, revision: 2, facts: [{ type: 'called', call: 'x'.repeat(260) }] };
  const warmUp = new FanOut(boards);
  for (let n = 0; n < warmUpRounds; n += 1) await bareRound(warmUp, boards, message);
  const measured = new FanOut(boards);
  for (let n = 0; n < rounds; n += 1) await bareRound(measured, boards, message);
  return measured.timings();
}

const warmUpRounds = 5;

function bareRound(fanOut: FanOut, boards: BoardSockets, message: object): Promise<void> {
  return fanOut.round(
    () => {
      boards.emit('click', message);
    },
    () => true,
  );
}
