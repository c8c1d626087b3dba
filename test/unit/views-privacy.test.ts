import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  boardFact,
  boardPlan as boardPlanSchema,
  boardView as boardViewSchema,
} from '../../shared/contract/board.ts';
import {
  kioskFact,
  kioskPlan as kioskPlanSchema,
  kioskView as kioskViewSchema,
} from '../../shared/contract/kiosk.ts';
import { managerFact, managerView as managerViewSchema } from '../../shared/contract/manager.ts';
import {
  officerFact,
  officerPlan as officerPlanSchema,
  officerView as officerViewSchema,
} from '../../shared/contract/officer.ts';
import {
  phonePlan as phonePlanSchema,
  phoneView as phoneViewSchema,
} from '../../shared/contract/phone.ts';
import { boardFacts, boardPlan, boardView } from '../../server/queries/board.ts';
import { officerFacts, officerPlan, officerView } from '../../server/queries/hall.ts';
import { managerFacts, managerView } from '../../server/queries/manager-hall.ts';
import { kioskFacts, kioskPlan, kioskView } from '../../server/queries/kiosk.ts';
import { phonePlan, phoneView } from '../../server/queries/phone.ts';
import { officer, Play } from './small-centre/play.ts';
import { planAt } from './small-centre/plan-of.ts';
import { actorOf, inputOf, moves, type Move } from './small-centre/random-commands.ts';

/** Every payload an audience is sent for a played centre, with the schema of its type. */
function payloads({ state, events, nowMs }: Play) {
  const commit = lastCommit(events);
  const plan = planAt(state, nowMs);
  const [ticket] = state.tickets.values();
  const publicOnes: [z.ZodType, unknown][] = [
    [boardViewSchema, boardView(state, nowMs)],
    [boardFact.array(), boardFacts(state, commit, nowMs)],
    [boardPlanSchema, boardPlan(plan)],
    [kioskViewSchema, kioskView(state, nowMs)],
    [kioskFact.array(), kioskFacts(state, commit, nowMs)],
    [kioskPlanSchema, kioskPlan(state, plan)],
  ];
  if (ticket !== undefined) {
    publicOnes.push([phoneViewSchema, phoneView(state, ticket)]);
    publicOnes.push([phonePlanSchema.nullable(), phonePlan(plan, ticket.id)]);
  }
  const staffOnes: [z.ZodType, unknown][] = [
    [officerViewSchema, officerView(state, 'an')],
    [officerFact.array(), officerFacts(state, commit)],
    [officerPlanSchema, officerPlan(state, plan, 'an')],
    [managerViewSchema, managerView(state)],
    [managerFact.array(), managerFacts(state, commit)],
  ];
  return { publicOnes, staffOnes };
}

const lastCommit = (events: Play['events']) =>
  events.filter(({ commandId }) => commandId === events.at(-1)?.commandId);

function played(all: readonly Move[]): Play {
  const play = new Play();
  for (const move of all) {
    play.nowMs += move.laterMs;
    play.give(actorOf(play.state, move), inputOf(play.state, move));
  }
  return play;
}

describe('what screens are sent', () => {
  it('is exactly what its type allows: not a field more', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const play = played(all);
        const { publicOnes, staffOnes } = payloads(play);
        for (const [schema, value] of [...publicOnes, ...staffOnes]) {
          expect(schema.parse(value)).toEqual(value);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never holds a ticket’s secret; in public no officer and no note either', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const play = played(all);
        const { publicOnes, staffOnes } = payloads(play);
        const secrets = [...play.state.tickets.values()].map(({ tokenHash }) => tokenHash);
        const inPublic = JSON.stringify(publicOnes.map(([, value]) => value));
        const everything = inPublic + JSON.stringify(staffOnes.map(([, value]) => value));
        expect(secrets.filter((token) => everything.includes(token))).toEqual([]);
        expect(inPublic).not.toMatch(/officer|note|reason|staffId|see the file|"skills"/i);
      }),
      { numRuns: 40 },
    );
  });

  it('tells a board neither the service of a call nor whose priority it is', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy', 'elderly');
    play.call('an');
    const text =
      JSON.stringify(boardView(play.state, play.nowMs).calls) +
      JSON.stringify(boardFacts(play.state, play.events, play.nowMs));
    expect(text).not.toMatch(/copy|elderly|serviceId/);
    expect(boardView(play.state, play.nowMs).calls[0]).toMatchObject({
      number: 'A001',
      priority: true,
    });
  });

  it('tells a phone of its own ticket only', () => {
    const play = new Play();
    play.open('an', 'c1');
    const own = play.issue('copy');
    const other = play.issue('parcel');
    play.call('an');
    const view = phoneView(play.state, play.ticket(own.id));
    expect(JSON.stringify(view)).not.toContain(other.number);
    expect(view).toMatchObject({
      language: 'vi',
      ticket: { number: 'A001', state: 'called', counterNumber: 1, timesCalled: 1 },
    });
    play.must(officer('an'), { kind: 'hold', returnInMinutes: 5 });
    expect(phoneView(play.state, play.ticket(own.id)).ticket).toMatchObject({
      state: 'held',
      counterNumber: null,
      timesCalled: 0,
      heldUntilMs: play.nowMs + 300_000,
    });
  });

  it('offers a kiosk only the classes a citizen may claim', () => {
    const { priorityClasses } = kioskView(new Play().state, 0);
    expect(priorityClasses.map(({ id }) => id)).toEqual(['elderly']);
  });
});
