import { io, type Socket } from 'socket.io-client';
import { socketOptions } from '../support/staff-client.ts';
import { measureCallNext, type CallNextLoad } from './call-next-load.ts';
import type { Timings } from './timings.ts';

/** A flood: so many anonymous sockets, each with so many questions for the whole view in flight. */
interface Flood {
  readonly sockets: number;
  readonly inFlight: number;
}

const floods: readonly Flood[] = [
  { sockets: 10, inFlight: 100 },
  { sockets: 40, inFlight: 200 },
];

/** The times of `call-next` under the worst flood, beside those without one. */
export interface FloodedTimings extends Timings {
  readonly quietP95Ms: number;
}

export async function measureSyncFlood(
  load: CallNextLoad,
  say: (sentence: string) => void,
): Promise<FloodedTimings> {
  const quiet = await measureCallNext(load);
  say(`sync-flood quiet ${JSON.stringify(quiet)}`);
  const flooded: Timings[] = [];
  for (const flood of floods) {
    const sockets = await openFlood(load, flood);
    const timings = await measureCallNext(load);
    for (const socket of sockets) socket.disconnect();
    say(`sync-flood ${JSON.stringify({ ...flood, ...timings })}`);
    flooded.push(timings);
  }
  const worst = flooded.reduce((one, other) => (one.p95Ms > other.p95Ms ? one : other));
  return { ...worst, quietP95Ms: quiet.p95Ms };
}

function openFlood(load: CallNextLoad, { sockets, inFlight }: Flood): Promise<Socket[]> {
  return Promise.all(Array.from({ length: sockets }, () => openSocket(load, inFlight)));
}

async function openSocket({ luot, centreId }: CallNextLoad, inFlight: number): Promise<Socket> {
  const socket = io(`${luot.origin}/kiosk`, { ...socketOptions, auth: { centreId } });
  const connected = new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.connect();
  await connected;
  const ask = () => {
    // Questions before the one that is answered are dropped: all are asked anew.
    for (let i = 0; i < inFlight; i += 1) socket.emit('sync', ask);
  };
  ask();
  return socket;
}
