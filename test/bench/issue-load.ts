import { randomUUID } from 'node:crypto';
import { kioskCookie } from '../support/kiosk-pairing.ts';
import { HttpLane } from './http-lane.ts';
import { summarize, type Timings } from './timings.ts';

/** Tickets taken as fast as the answers come. */
export interface IssueLoad {
  readonly origin: string;
  /** The lanes are spread over these evenly. */
  readonly centreIds: readonly string[];
  readonly serviceId: string;
  readonly inFlight: number;
  readonly warmUpMs: number;
  readonly forMs: number;
  /** Called when the warm-up is over. */
  readonly warmedUp?: () => void;
}

/** Issues over HTTP with so many in flight. @throws Error when a ticket is refused */
export async function measureIssuing(load: IssueLoad): Promise<Timings> {
  const lanes = await Promise.all(
    Array.from({ length: load.inFlight }, () => HttpLane.open(load.origin)),
  );
  try {
    await issueFor(load, lanes, load.warmUpMs);
    load.warmedUp?.();
    return await issueFor(load, lanes, load.forMs);
  } finally {
    for (const lane of lanes) lane.close();
  }
}

async function issueFor(load: IssueLoad, lanes: HttpLane[], forMs: number): Promise<Timings> {
  const tookMs: number[] = [];
  const startedAtMs = performance.now();
  const endsAtMs = startedAtMs + forMs;
  await Promise.all(
    lanes.map(async (lane, i) => {
      const centreId = load.centreIds[i % load.centreIds.length] ?? '';
      while (performance.now() < endsAtMs) {
        const sentAtMs = performance.now();
        await issueOne(lane, centreId, load.serviceId);
        tookMs.push(performance.now() - sentAtMs);
      }
    }),
  );
  return summarize(tookMs, performance.now() - startedAtMs);
}

/** One ticket. @throws Error when it is refused */
export async function issueOne(lane: HttpLane, centreId: string, serviceId: string): Promise<void> {
  const request = { commandId: randomUUID(), serviceId, language: 'vi', channel: 'kiosk' };
  const cookie = await kioskCookie(lane.origin, centreId);
  if (typeof cookie !== 'string') throw new Error(`no kiosk was paired: ${cookie.code}`);
  const json = JSON.stringify(request);
  const answer = await lane.post(`/api/centres/${centreId}/tickets`, json, cookie);
  if (answer.status !== 201) throw new Error(`a ticket was refused: ${answer.body}`);
}
