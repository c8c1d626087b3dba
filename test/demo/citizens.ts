import { randomUUID } from 'node:crypto';
import { KioskClient } from '../support/kiosk-client.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import { nextArrival } from './day-shape.ts';
import type { SeededRandom } from './random.ts';
import { pickErrand } from './service-mix.ts';

/** Where people come, and when. */
export interface CitizensOptions {
  readonly origin: string;
  readonly centreId: string;
  readonly clock: ReplayClock;
  readonly random: SeededRandom;
  readonly isOver: () => boolean;
}

/** People who stand before the door when it opens. */
const beforeTheDoors = 5;
/** This share gives up after some patience, if still waiting. */
const impatientShare = 0.05;
const patienceMinutes = { least: 25, most: 60 };

/** People come, take a ticket, and a few of them leave again, until the demo is over. */
export async function letCitizensCome(options: CitizensOptions): Promise<void> {
  const { clock, random, isOver } = options;
  const oneComes = () => {
    takeTicket(options).catch((error: unknown) => {
      if (!isOver()) throw error;
    });
  };
  for (let n = 0; n < beforeTheDoors; n += 1) oneComes();
  let at = clock.minute;
  while (!isOver()) {
    at = nextArrival(random, at);
    await clock.until(at);
    oneComes();
  }
}

async function takeTicket(options: CitizensOptions): Promise<void> {
  const { origin, centreId, clock, random, isOver } = options;
  const errand = pickErrand(random);
  const leavesAfterMinutes = random.chance(impatientShare)
    ? random.between(patienceMinutes.least, patienceMinutes.most)
    : null;
  const answer = await new KioskClient(origin, centreId).issue(errand);
  if (!answer.ok || leavesAfterMinutes === null) return;
  await clock.until(clock.minute + leavesAfterMinutes);
  if (isOver()) return;
  // Refused when the person was called meanwhile, which is fine.
  await fetch(`${origin}/api/centres/${centreId}/t/${answer.ticket.token}/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID() }),
  });
}
