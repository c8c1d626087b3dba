import type { SkillLevel } from '../../../shared/contract/centre-definition.ts';
import type { CentreSetup } from '../../../server/domain/centre/setup.ts';
import { CentreState } from '../../../server/domain/centre/state.ts';
import type { Random } from '../../../server/domain/simulation/random.ts';

export interface LargeHall {
  readonly counters: number;
  readonly waiting: number;
  /** Counters without a ticket; the others serve. */
  readonly idle: number;
}

const minuteMs = 60_000;
const services = 22;
const fields = 7;

/** A live centre in full swing: each officer does five of 22 services, people have waited up to an hour. */
export function largeHall(random: Random, { counters, waiting, idle }: LargeHall, nowMs: number) {
  const state = new CentreState(setupOf(counters), { opening: 'always', day: dayOf(nowMs) }, 1);
  for (let n = 0; n < counters; n++) addOfficer(state, random, n, nowMs);
  for (let n = 0; n < waiting; n++) addTicket(state, random, n, nowMs, null);
  for (let n = idle; n < counters; n++) addTicket(state, random, waiting + n, nowMs, n);
  state.journal.clear();
  return state;
}

function setupOf(counters: number): CentreSetup {
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);
  const name = { vi: '', en: '' };
  const group = (id: string, targetMinutes: number, weight: number) => {
    const grant = id === 'walk-in' ? ('default' as const) : ('self' as const);
    return { id, name, grant, targetMinutes, limitMinutes: 60, weight, absolute: false };
  };
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return {
    ...{ id: 'large', name, timeZone: 'UTC', hours: closed, specialDays: [] },
    rules: { noShowAfterSeconds: 90, maxCalls: 2, holdReturnMinutes: 20, closeGraceMinutes: 60 },
    zones: [{ id: 'hall', name }],
    fields: byId(numbered(fields).map((n) => ({ id: `f${n}`, name, prefix: 'A', zoneId: 'hall' }))),
    services: byId(
      numbered(services).map((n) => ({
        ...{ id: `s${n}`, code: null, fieldId: `f${n % fields}`, name, papers: [] },
        minutes: 6 + (n % 8) * 2,
      })),
    ),
    priorityClasses: byId([group('walk-in', 20, 1), group('booked', 5, 1), group('legal', 8, 1.5)]),
    defaultPriorityClassId: 'walk-in',
    counters: byId(numbered(counters).map((n) => ({ id: `c${n}`, number: n + 1, zoneId: 'hall' }))),
    referenceMinutes: 12,
  };
}

function dayOf(nowMs: number) {
  const endsAtMs = nowMs + 4 * 60 * minuteMs;
  const times = { endsAtMs, openedAtMs: nowMs - 240 * minuteMs, closesAtMs: endsAtMs };
  return { date: '2026-11-24', sessions: [], ...times, stops: [], closedAtMs: null };
}

function addOfficer(state: CentreState, random: Random, n: number, nowMs: number): void {
  const skills = new Map<string, SkillLevel>();
  for (let k = 0; skills.size < 5; k++) {
    const service = k === 0 ? n % services : random.integer(services);
    skills.set(`s${service}`, Math.min(3, skills.size + 1) as SkillLevel);
  }
  state.officers.set(`o${n}`, { id: `o${n}`, name: '', skills });
  for (const id of skills.keys()) {
    for (let i = 0; i < 30; i++) state.times.learn(`o${n}`, id, 20 * random.uniform(), 10);
  }
  state.desks.set(String(n), {
    ...{ id: n, counterId: `c${n}`, officerId: `o${n}`, state: 'ready', breakReason: null },
    ...{ sinceMs: nowMs - minuteMs, openedAtMs: nowMs - 240 * minuteMs, closedAtMs: null },
    ...{ autoCall: false, afterCall: null, callId: null },
    ...{ askedAtMs: null, consoleGoneSinceMs: null },
  });
}

/** @param counter where it is served; null: it waits */
function addTicket(
  state: CentreState,
  random: Random,
  n: number,
  nowMs: number,
  counter: number | null,
): void {
  const service = counter === null ? random.integer(services) : counter % services;
  const priorityClassId = ['walk-in', 'booked', 'legal'][random.pick([0.67, 0.25, 0.08])] ?? '';
  const issuedAtMs = nowMs - Math.floor(60 * random.uniform() * minuteMs);
  const id = `t${n}`;
  const servingAtMs = nowMs - Math.floor(10 * random.uniform() * minuteMs);
  state.tickets.set(id, {
    ...{ id, number: `A${n}`, date: '2026-11-24', seriesNumber: n, step: 1, tokenHash: id },
    ...{ seriesFieldId: 'f0', serviceId: `s${service}`, fieldId: `f${service % fields}` },
    ...{ priorityClassId, language: 'vi', channel: 'kiosk', issuedAtMs, endedAtMs: null },
    state: counter === null ? 'waiting' : 'serving',
    firstCalledAtMs: counter === null ? null : servingAtMs,
    callId: counter === null ? null : n,
    ...{ heldByOfficerId: null, returnsAtMs: null, note: null },
  });
  if (counter === null) return;
  state.calls.set(String(n), {
    ...{ id: n, ticketId: id, step: 1, counterId: `c${counter}`, officerId: `o${counter}` },
    ...{ calledAtMs: servingAtMs, lastCalledAtMs: servingAtMs, times: 1, noShowDueAtMs: null },
    ...{ servingAtMs, closedAtMs: null, endedAs: null, reasons: null, auto: false },
  });
  const desk = state.desks.get(String(counter));
  if (desk !== undefined) state.desks.set(String(counter), { ...desk, callId: n });
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
