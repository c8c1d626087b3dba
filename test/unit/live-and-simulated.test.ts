import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CentreSetup } from '../../server/domain/centre/setup.ts';
import { hallFacts } from '../../server/domain/prediction/hall-facts.ts';
import { liveHall } from '../../server/domain/prediction/live-hall.ts';
import { bestCandidate } from '../../server/domain/routing/choose-ticket.ts';
import { defaultRoutingPolicy } from '../../server/domain/routing/default-policy.ts';
import { hallOf, staffedDesks } from '../../server/domain/routing/hall-of.ts';
import { ageWorth } from '../../server/domain/routing/index-rule.ts';
import { HallSimulation } from '../../server/domain/simulation/hall-simulation.ts';
import { exponentialLaw } from '../../server/domain/simulation/service-law.ts';
import { manager, officer, Play } from './small-centre/play.ts';
import { at, smallState } from './small-centre/setup.ts';

/** Whom the simulation of this very moment would call at each officer. */
class Chooser extends HallSimulation {
  choices(): number[] {
    return Array.from({ length: this.model.officers }, (_, officer) => this.choose(officer));
  }

  protected override idleOfficerFor(): number {
    return -1;
  }
}

const people = fc.array(
  fc.record({
    serviceId: fc.constantFrom('birth', 'copy', 'parcel', 'split', 'firm'),
    priorityClassId: fc.constantFrom('walk-in', 'elderly', 'urgent', 'court'),
    minutesAgo: fc.integer({ min: 0, max: 90 }),
    /** A manager wants them called early. */
    early: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

const quick = {
  ...defaultRoutingPolicy,
  quickLane: { serviceIds: ['copy'], counterIds: ['c1'], factor: 4 },
};

const byNumber = { ...defaultRoutingPolicy, seriesOrder: { mostOvertaken: 1, withinMinutes: 20 } };

interface Person {
  readonly serviceId: string;
  readonly priorityClassId: string;
  readonly minutesAgo: number;
  readonly early: boolean;
}

/** A hall with everybody in line and three officers, one of whom may be on break. */
function hall(
  line: readonly Person[],
  setup: Partial<CentreSetup>,
  onBreak: string | null,
  calledBefore: readonly number[] = [],
) {
  const play = new Play(smallState(setup, 'always'));
  play.nowMs = at(9);
  for (const [counterId, officerId] of [
    ['c1', 'an'],
    ['c2', 'chi'],
    ['c3', 'dao'],
  ] as const) {
    play.open(officerId, counterId);
  }
  const early: string[] = [];
  for (const { serviceId, priorityClassId, minutesAgo, ...person } of [...line].sort(
    (a, b) => b.minutesAgo - a.minutesAgo,
  )) {
    play.nowMs = at(12) - minutesAgo * 60_000;
    const { id } = play.issue(serviceId, priorityClassId, officer('an'));
    if (person.early) early.push(id);
  }
  play.nowMs = at(12) - (calledBefore.length + 1) * 60_000;
  for (const one of calledBefore) {
    play.nowMs += 60_000;
    const who = officer(['an', 'chi', 'dao'][one] ?? 'an');
    if (!play.give(who, { kind: 'call-next' }).ok) continue;
    play.must(who, { kind: 'start-serving' });
    play.must(who, { kind: 'complete', outcome: 'accepted' });
  }
  play.nowMs = at(12);
  for (const ticketId of early) {
    play.give(manager, { kind: 'call-ticket', ticketId, reason: 'other' });
  }
  if (onBreak !== null) play.must(officer(onBreak), { kind: 'start-break', reason: 'lunch' });
  return play;
}

describe('a live call and the simulation', () => {
  it('choose the same person, in any hall, with lanes, officers on break, calls before and people called early', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom<Partial<CentreSetup>>({}, { policy: quick }, { policy: byNumber }),
        fc.constantFrom(null, 'dao', 'chi'),
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 8, size: 'max' }),
        (line, setup, onBreak, calledBefore) => {
          const { state, nowMs } = hall(line, setup, onBreak, calledBefore);
          const facts = hallFacts(state, nowMs);
          const knowledge = { usualLaw: exponentialLaw, lawOfService: new Map() };
          const { model, rule, snapshot, ticketIds } = liveHall(state.setup, facts, knowledge);
          const simulation = new Chooser(model);
          // Nobody at a counter yet: everybody is in line when the simulation has begun.
          const officers = snapshot.start.officers.map((one) => ({ ...one, present: false }));
          const start = { ...snapshot.start, officers, roster: [] };
          simulation.run(rule, snapshot.stream, start, snapshot.count, 0);
          const chosen = simulation.choices().map((ticket) => ticketIds[ticket]);
          const live = hallOf(state);
          for (const { desk, officer: one } of staffedDesks(state)) {
            const place = facts.team.findIndex(({ officerId }) => officerId === one.id);
            const best = bestCandidate(live, one, nowMs, desk.counterId);
            expect(chosen[place]).toBe(best?.ticket.id);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the barrier towards the limit', () => {
  it('is full at the limit and grows no more: late tickets push no others over theirs', () => {
    const factor = (waited: number) =>
      ageWorth(waited, 60, defaultRoutingPolicy) / (waited + defaultRoutingPolicy.headStartMinutes);
    expect(factor(60)).toBeCloseTo(1 + defaultRoutingPolicy.barrierWeight);
    expect(factor(180)).toBeCloseTo(factor(60));
    expect(factor(30)).toBeLessThan(factor(60) / 2);
  });
});
