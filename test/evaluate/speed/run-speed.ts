import { hallFacts } from '../../../server/domain/prediction/hall-facts.ts';
import { HallPredictor } from '../../../server/domain/prediction/hall-predictor.ts';
import { QueueLengthWaits } from '../../../server/domain/prediction/queue-length-waits.ts';
import { buildPlan } from '../../../server/domain/routing/build-plan.ts';
import { firstComeRule } from '../support/baseline-rules.ts';
import type { HallModel } from '../../../server/domain/simulation/hall-model.ts';
import { HallSimulation } from '../../../server/domain/simulation/hall-simulation.ts';
import { Random } from '../../../server/domain/simulation/random.ts';
import { exponentialLaw } from '../../../server/domain/simulation/service-law.ts';
import { TicketStream } from '../../../server/domain/simulation/ticket-stream.ts';
import { simpleVisits } from '../../../server/domain/simulation/visit-habits.ts';
import { printTable } from '../support/table.ts';
import { largeHall, type LargeHall } from './large-hall.ts';

const nowMs = Date.UTC(2026, 10, 24, 3);
const rounds = 60;
const simulatedTickets = 1_000_000;

const plans: readonly LargeHall[] = [
  { counters: 40, waiting: 500, idle: 0 },
  { counters: 40, waiting: 500, idle: 40 },
  { counters: 40, waiting: 80, idle: 2 },
];
const forecasts: readonly LargeHall[] = [
  { counters: 40, waiting: 80, idle: 0 },
  { counters: 40, waiting: 500, idle: 0 },
];

/** Milliseconds of one core for one plan, of collecting a hall's facts, and of one prediction of a hall (100 replications). */
export function evaluateSpeed(seed: number): Record<string, unknown> {
  const random = new Random(seed);
  const rows: string[][] = [];
  const result: Record<string, number> = {};
  const note = (what: string, hall: LargeHall, work: () => unknown) => {
    const cpuMs = cpuMsOf(work);
    const name = `${what}-${hall.waiting}x${hall.counters}${hall.idle > 2 ? '-idle' : ''}`;
    rows.push([name, cpuMs.toFixed(2)]);
    result[name] = Number(cpuMs.toFixed(3));
  };
  for (const hall of plans) {
    const state = largeHall(random, hall, nowMs);
    const { waits } = new QueueLengthWaits(state.setup, hallFacts(state, nowMs));
    note('plan', hall, () => buildPlan(state, nowMs, waits));
  }
  for (const hall of forecasts) {
    const state = largeHall(random, hall, nowMs);
    const facts = hallFacts(state, nowMs);
    const predictor = new HallPredictor(state.setup, {
      arrivals: {
        midnightMs: nowMs - 3 * 3_600_000,
        perSlot: [],
        services: [],
        classes: [0.67, 0.25, 0.08],
      },
      ...{ habits: simpleVisits, finished: [], lessons: [] },
    });
    note('by-length', hall, () => new QueueLengthWaits(state.setup, facts));
    note('facts', hall, () => hallFacts(state, nowMs));
    note('forecast', hall, () => predictor.refresh(facts));
  }
  printTable('milliseconds of one core', ['', 'mean'], rows);
  const eventsPerSecond = simulatedEventsPerSecond(seed);
  console.log(`M/M/10: ${(eventsPerSecond / 1e6).toFixed(1)} million events a second of one core`);
  return { ...result, eventsPerSecond: Math.round(eventsPerSecond) };
}

/** Happenings the simulator handles in a second of one core: ten equal officers, one line, load 0.8. */
function simulatedEventsPerSecond(seed: number): number {
  const officers = 10;
  const model: HallModel = {
    ...{ services: 1, classes: 1, officers, noShowMinutes: 0, walkMinutes: 0 },
    levels: new Uint8Array(officers).fill(1),
    meanMinutes: new Float64Array(officers).fill(1),
    laws: Array.from({ length: officers }, () => exponentialLaw),
    limitMinutes: new Float64Array([60]),
    ages: { transferKeeps: 1, returnCap: 0.5, rejoinCap: 0.5 },
  };
  const random = new Random(seed);
  const stream = new TicketStream(simulatedTickets);
  for (let n = 0, at = 0; n < simulatedTickets; n++) {
    at += random.exponential() / (0.8 * officers);
    const when = { arriveAt: at, ageFrom: at, leavesAt: Number.POSITIVE_INFINITY };
    stream.add({ ...when, service: 0, priorityClass: 0, draw: random.uniform(), noShow: false });
  }
  const idle = { present: true, ticket: -1, sinceMinutes: 0 };
  const start = {
    atMinutes: 0,
    officers: Array.from({ length: officers }, () => idle),
    roster: [],
  };
  const simulation = new HallSimulation(model);
  const rule = firstComeRule(model);
  simulation.run(rule, stream, start, simulatedTickets);
  stream.rewind(stream.count);
  const before = simulation.events;
  const begun = process.cpuUsage();
  simulation.run(rule, stream, start, simulatedTickets);
  const { user, system } = process.cpuUsage(begun);
  return ((simulation.events - before) / (user + system)) * 1e6;
}

/** Time on a core, so that whatever else the machine does at the moment counts little. */
function cpuMsOf(work: () => unknown): number {
  for (let i = 0; i < rounds / 2; i++) work();
  const begun = process.cpuUsage();
  for (let i = 0; i < rounds; i++) work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / rounds;
}
