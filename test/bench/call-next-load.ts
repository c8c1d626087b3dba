import { BenchCounter, type CountersOptions } from './counters.ts';
import { summarize, type Timings } from './timings.ts';

/** Calls as fast as the answers come. */
export interface CallNextLoad extends CountersOptions {
  readonly warmUpMs: number;
  readonly forMs: number;
  /** Called when the warm-up is over. */
  readonly warmedUp?: () => void;
}

/** People who wait besides those a counter takes in itself. */
const waitingPerCounter = 3;

/** Times of `call-next` with all counters at it together; each serves its ticket and takes one more in between. */
export async function measureCallNext(load: CallNextLoad): Promise<Timings> {
  const counters = await BenchCounter.openAll(load);
  try {
    await Promise.all(counters.map((counter) => fill(counter)));
    await workFor(counters, load.warmUpMs);
    load.warmedUp?.();
    return await workFor(counters, load.forMs);
  } finally {
    for (const counter of counters) counter.close();
  }
}

async function fill(counter: BenchCounter): Promise<void> {
  for (let n = 0; n < waitingPerCounter; n += 1) await counter.issue();
}

async function workFor(counters: readonly BenchCounter[], forMs: number): Promise<Timings> {
  const tookMs: number[] = [];
  const startedAtMs = performance.now();
  const endsAtMs = startedAtMs + forMs;
  await Promise.all(
    counters.map(async (counter) => {
      while (performance.now() < endsAtMs) {
        const clickedAtMs = performance.now();
        await counter.callNext();
        tookMs.push(performance.now() - clickedAtMs);
        await counter.serve();
        await counter.issue();
      }
    }),
  );
  return summarize(tookMs, performance.now() - startedAtMs);
}
