import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan as planSchema } from '../../shared/contract/plan.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { QueueLengthWaits } from '../../server/domain/prediction/queue-length-waits.ts';
import { buildPlan } from '../../server/domain/routing/build-plan.ts';
import { chooseTicket } from '../../server/domain/routing/choose-ticket.ts';
import { hallOf } from '../../server/domain/routing/hall-of.ts';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { citizen, officer, Play } from './small-centre/play.ts';
import { planAt } from './small-centre/plan-of.ts';
import { actorOf, inputOf, moves, type Move } from './small-centre/random-commands.ts';
import { smallState } from './small-centre/setup.ts';

const minuteMs = 60_000;
const planOf = (play: Play) => planAt(play.state, play.nowMs);
const counter = (play: Play, id: string) =>
  planOf(play).counters.find(({ counterId }) => counterId === id);
const service = (play: Play, id: string) =>
  planOf(play).services.find(({ serviceId }) => serviceId === id);

function played(all: readonly Move[]): Play {
  const play = new Play(smallState({}, 'always'));
  for (const move of all) {
    play.nowMs += move.laterMs;
    play.give(actorOf(play.state, move), inputOf(play.state, move));
  }
  return play;
}

describe('buildPlan, on any hall,', () => {
  it('is what screens expect, gives the same again, and changes nothing', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const play = played(all);
        const before = canonicalDump(play.state);
        const plan = planOf(play);
        expect(planSchema.parse(plan)).toEqual(plan);
        expect(planOf(play)).toEqual(plan);
        expect(canonicalDump(play.state)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('gives idle counters distinct tickets their officers may serve', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const { state, nowMs } = played(all);
        const next = planAt(state, nowMs).counters.flatMap(({ counterId, next: ticket }) => {
          const desk = state.deskAt(counterId)!;
          if (ticket !== null) {
            const { serviceId } = state.tickets.get(ticket.ticketId)!;
            expect(state.officers.get(desk.officerId)!.skills.has(serviceId)).toBe(true);
            expect(ticket.serviceId).toBe(serviceId);
          }
          return ticket === null || desk.callId !== null ? [] : [ticket.ticketId];
        });
        expect(new Set(next).size).toBe(next.length);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the first of the idle counters whom a click there would call', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const { state, nowMs } = played(all);
        const [first] = planAt(state, nowMs).counters;
        const desk = first && state.deskAt(first.counterId)!;
        if (first === undefined || desk?.callId !== null) return;
        const choice = chooseTicket(
          hallOf(state),
          state.officers.get(desk.officerId)!,
          nowMs,
          desk.counterId,
        );
        expect(first.next?.ticketId).toBe(choice?.ticket.id);
        expect(first.next?.reasons).toEqual(choice?.reasons);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no idle counter empty whose officer could serve somebody nobody else gets', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const { state, nowMs } = played(all);
        const { counters } = planAt(state, nowMs);
        const taken = new Set(counters.map(({ next }) => next?.ticketId));
        for (const { counterId, next } of counters) {
          const desk = state.deskAt(counterId)!;
          if (next !== null || desk.callId !== null) continue;
          const { skills } = state.officers.get(desk.officerId)!;
          const left = [...state.waiting.all()].filter(
            (t) => skills.has(t.serviceId) && !taken.has(t.id),
          );
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('calls now exactly at idle, ready counters in auto-call mode that have somebody', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const { state, nowMs } = played(all);
        for (const { counterId, next, callNow } of planAt(state, nowMs).counters) {
          const desk = state.deskAt(counterId)!;
          expect(desk.state).toBe('ready');
          const free = desk.callId === null && next !== null;
          const attended = desk.askedAtMs === null && desk.consoleGoneSinceMs === null;
          expect(callNow).toBe(desk.autoCall && attended && free);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells waits exactly for those who can be served, and a place in line for everybody', () => {
    fc.assert(
      fc.property(moves(80), (all) => {
        const { state, nowMs } = played(all);
        const plan = planAt(state, nowMs);
        expect(plan.tickets.map(({ ticketId }) => ticketId).sort()).toEqual(
          [...state.waiting.all()].map(({ id }) => id).sort(),
        );
        for (const { serviceId, eligibleCounters, waiting, newcomers } of plan.services) {
          const able = plan.counters.filter(({ counterId }) => {
            const { officerId } = state.deskAt(counterId)!;
            return state.officers.get(officerId)!.skills.has(serviceId);
          });
          expect(eligibleCounters).toBe(able.length);
          expect(waiting).toBe(state.waiting.waitingForService(serviceId));
          expect(Object.keys(newcomers)).toEqual([...state.setup.priorityClasses.keys()]);
          for (const { wait } of Object.values(newcomers)) {
            if (able.length === 0) expect(wait).toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('buildPlan', () => {
  it('gives the scarce work to the narrow officer and keeps the flexible one for the rest', () => {
    const play = new Play();
    play.open('dao', 'c1');
    play.open('an', 'c2');
    play.issue('birth');
    play.nowMs += minuteMs;
    play.issue('parcel');
    expect(counter(play, 'c2')?.next?.number).toBe('A001');
    expect(counter(play, 'c1')?.next?.number).toBe('B001');
  });

  it('shows a busy counter its best ticket among those the idle ones leave', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    play.issue('copy');
    play.issue('copy');
    play.issue('copy');
    play.serve('an');
    expect(counter(play, 'c2')?.next?.number).toBe('A002');
    expect(counter(play, 'c1')).toMatchObject({ next: { number: 'A003' }, callNow: false });
  });

  it('does not plan for a counter on a break or closed', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.must(officer('an'), { kind: 'start-break', reason: 'lunch' });
    expect(planOf(play).counters).toEqual([]);
    expect(service(play, 'copy')).toMatchObject({
      ...{ waiting: 1, eligibleCounters: 0 },
      newcomers: { 'walk-in': { wait: null } },
    });
  });

  it('plans nobody for a counter that will close or rest after the present call', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.serve('an');
    play.issue('copy');
    expect(service(play, 'copy')?.eligibleCounters).toBe(1);
    play.must(officer('an'), { kind: 'close-counter' });
    expect(planOf(play).counters).toEqual([]);
    expect(service(play, 'copy')).toMatchObject({
      eligibleCounters: 0,
      newcomers: { 'walk-in': { wait: null } },
    });
  });

  it('tells who has come since the forecast what newcomers were told', () => {
    const play = new Play();
    play.open('an', 'c1');
    for (let n = 0; n < 6; n++) play.issue('copy');
    const facts = hallFacts(play.state, play.nowMs);
    const { waits } = new QueueLengthWaits(play.state.setup, facts);
    const late = [play.issue('copy'), play.issue('copy', 'elderly')];
    const plan = buildPlan(play.state, play.nowMs, waits);
    const [ordinary, elderly] = late.map(({ id }) =>
      plan.tickets.find(({ ticketId }) => ticketId === id),
    );
    const { 'walk-in': shown, elderly: first } = plan.services.find(
      ({ serviceId }) => serviceId === 'copy',
    )!.newcomers;
    expect(ordinary?.wait).toEqual(shown!.wait);
    expect(elderly?.wait).toEqual(first!.wait);
    expect(elderly!.peopleAhead).toBeLessThan(ordinary!.peopleAhead);
  });

  it('calls by itself only in auto-call mode', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    expect(counter(play, 'c1')?.callNow).toBe(false);
    play.must(officer('an'), { kind: 'set-auto-call', counterId: 'c1', on: true });
    expect(counter(play, 'c1')?.callNow).toBe(true);
    play.call('an');
    play.issue('copy');
    expect(counter(play, 'c1')?.callNow).toBe(false);
  });

  it('lets a counter in auto-call mode call whom a quiet neighbour might have clicked for', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.open('dao', 'c2');
    play.must(officer('dao'), { kind: 'set-auto-call', counterId: 'c2', on: true });
    play.issue('copy');
    // The narrow officer would be given it, and may be away from the mouse.
    expect(counter(play, 'c2')).toMatchObject({ next: { number: 'A001' }, callNow: true });
    expect(counter(play, 'c1')?.next).toBeNull();
  });

  it('counts the day: tickets, waits until the first call, services of each officer', () => {
    const play = new Play();
    play.open('an', 'c1');
    const abandoned = play.issue('copy');
    play.must(citizen, { kind: 'abandon-ticket', ticketId: abandoned.id });
    for (let i = 0; i < 10; i++) play.issue('copy');
    for (let i = 1; i <= 10; i++) {
      play.nowMs += minuteMs;
      play.serve('an');
      play.nowMs += 2 * minuteMs;
      play.must(officer('an'), { kind: 'complete', outcome: 'accepted' });
    }
    const { stats, officers } = planOf(play);
    // Calls after 1, 4, 7 … 28 minutes.
    expect(stats).toEqual({
      issued: 11,
      completed: 10,
      noShow: 0,
      abandoned: 1,
      meanWaitMinutes: 14.5,
      p90WaitMinutes: 25,
    });
    expect(officers).toEqual([{ officerId: 'an', served: 10, meanServiceMinutes: 2 }]);
  });

  it('knows no waits before the first call of the day', () => {
    const play = new Play();
    play.issue('copy');
    expect(planOf(play).stats).toEqual({
      issued: 1,
      completed: 0,
      noShow: 0,
      abandoned: 0,
      meanWaitMinutes: null,
      p90WaitMinutes: null,
    });
  });
});
