import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardFacts as boardDoor,
  boardPlan as boardPlanDoor,
  boardSync,
} from '../../shared/contract/board.ts';
import {
  kioskFacts as kioskDoor,
  kioskPlan as kioskPlanDoor,
  kioskSync,
} from '../../shared/contract/kiosk.ts';
import { managerFactsMessage, managerSync } from '../../shared/contract/manager.ts';
import {
  officerFactsMessage,
  officerPlan as officerPlanDoor,
  officerSync,
} from '../../shared/contract/officer.ts';
import { phoneFacts as phoneDoor } from '../../shared/contract/phone.ts';
import { plan as planDoor } from '../../shared/contract/plan.ts';
import { centreTime } from '../../server/domain/centre/centre-time.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { QueueLengthWaits } from '../../server/domain/prediction/queue-length-waits.ts';
import { buildPlan } from '../../server/domain/routing/build-plan.ts';
import { CentreEngine } from '../../server/engine/centre-engine.ts';
import type { CentreNews } from '../../server/ports.ts';
import { boardFacts, boardPlan, boardView } from '../../server/queries/board.ts';
import { officerFacts, officerPlan, officerView } from '../../server/queries/hall.ts';
import { managerFacts, managerView } from '../../server/queries/manager-hall.ts';
import { kioskFacts, kioskPlan, kioskView } from '../../server/queries/kiosk.ts';
import { phoneTicket } from '../../server/queries/phone.ts';
import { silentLog } from '../support/silent-log.ts';
import { FakeCentreStore, isOutage } from './small-centre/fake-centre-store.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { commandIdOf, hashOf } from './small-centre/play.ts';
import { actorOf, inputOf, moves } from './small-centre/random-commands.ts';
import { at } from './small-centre/setup.ts';

const hourMs = 3_600_000;

/** How far the clock is set, ahead or back, before a command; mostly not at all. */
const jumps = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -hourMs, max: hourMs }) },
  { weight: 1, arbitrary: fc.integer({ min: -26 * hourMs, max: 26 * hourMs }) },
);

/** What comes over the wire of a value: a number that is none would be `null` there. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Parses what every audience is sent after a commit, as its screens do. */
function checkScreens({ state, since, events }: CentreNews, clockMs: number): void {
  const { revision } = state;
  const nowMs = centreTime(state, clockMs);
  const message = (facts: readonly unknown[]) => sent({ since, revision, facts });
  boardDoor.parse(message(boardFacts(state, events, nowMs)));
  kioskDoor.parse(message(kioskFacts(state, events, nowMs)));
  officerFactsMessage.parse(message(officerFacts(state, events)));
  managerFactsMessage.parse(message(managerFacts(state, events)));
  const phones = [...state.tickets.values()].map((ticket) => phoneTicket(state, ticket));
  phoneDoor.parse(message(phones.map((ticket) => ({ type: 'ticket', ticket }))));
  const waits = new QueueLengthWaits(state.setup, hallFacts(state, nowMs)).waits;
  const plan = buildPlan(state, nowMs, waits);
  planDoor.parse(sent(plan));
  for (const { next } of plan.counters) {
    if (next === null) continue;
    expect(next.reasons.waitedMinutes).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(next.reasons.index)).toBe(true);
  }
  const answer = (view: unknown, part: unknown) => sent({ ok: true, view, plan: part });
  boardSync.parse(answer(boardView(state, nowMs), boardPlanDoor.parse(sent(boardPlan(plan)))));
  kioskSync.parse(
    answer(kioskView(state, nowMs), kioskPlanDoor.parse(sent(kioskPlan(state, plan)))),
  );
  const own = officerPlanDoor.parse(sent(officerPlan(state, plan, 'an')));
  officerSync.parse(answer(officerView(state, 'an'), own));
  managerSync.parse(answer(managerView(state), plan));
}

describe('a clock that is set ahead and back', () => {
  it('leaves the history in order, nobody with a negative wait, and every screen with what it can read', async () => {
    await fc.assert(
      fc.asyncProperty(moves(60), fc.infiniteStream(jumps), async (all, jump) => {
        const store = new FakeCentreStore();
        let clockMs = at(9);
        let tokens = 0;
        const faults: unknown[] = [];
        const engine = new CentreEngine(
          store.fold(),
          {
            store,
            isOutage,
            log: silentLog,
            clock: { nowMs: () => clockMs },
            listener: {
              advanced: (news) => {
                try {
                  checkScreens(news, clockMs);
                } catch (error) {
                  faults.push(error);
                }
              },
            },
            newTokenHash: () => hashOf((tokens += 1)),
          },
          () => undefined,
        );
        for (const [n, move] of all.entries()) {
          clockMs = Math.max(at(0), clockMs + move.laterMs + (jump.next().value as number));
          const command = await engine.readKnown((state) => {
            return { actor: actorOf(state, move), input: inputOf(state, move) };
          });
          await engine.execute({ commandId: commandIdOf(n + 1), ...command });
        }
        expect(faults).toEqual([]);
        const times = store.history.map(({ atMs }) => atMs);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(brokenInvariants(await engine.readKnown((state) => state))).toEqual([]);
        expect(brokenInvariants(store.fold())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
