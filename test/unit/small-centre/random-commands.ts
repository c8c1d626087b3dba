import fc from 'fast-check';
import type { CommandInput, CommandKind } from '../../../shared/contract/command.ts';
import type { Actor } from '../../../shared/contract/event.ts';
import type { CentreState } from '../../../server/domain/centre/state.ts';
import { citizen, clock, manager, officer } from './play.ts';

/** Numbers a command is made of once the state is known: most picks name something that exists. */
export interface Move {
  readonly kind: CommandKind;
  readonly a: number;
  readonly b: number;
  /** Time since the move before. */
  readonly laterMs: number;
}

const minuteMs = 60_000;

const weights: Readonly<Record<CommandKind, number>> = {
  'issue-ticket': 22,
  'abandon-ticket': 3,
  'rejoin-ticket': 4,
  'cancel-ticket': 3,
  'cancel-tickets': 2,
  'open-counter': 8,
  'close-counter': 2,
  'cancel-after-call': 2,
  'set-ready': 2,
  'start-break': 2,
  'call-next': 16,
  recall: 2,
  'start-serving': 10,
  complete: 8,
  'confirm-priority': 3,
  'reject-priority': 3,
  'mark-no-show': 2,
  hold: 5,
  resume: 4,
  transfer: 5,
  undo: 18,
  'call-ticket': 3,
  'lower-ticket': 3,
  'set-issuing': 2,
  'send-officer': 3,
  'set-officer-skills': 1,
  'set-auto-call': 5,
  'set-opening': 3,
  'close-day': 1,
  'auto-call': 6,
  'no-show-due': 8,
  'hold-due': 3,
  'day-due': 4,
  'console-gone': 2,
  'console-back': 2,
};

const laterMs = fc.oneof(
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 16, arbitrary: fc.integer({ min: 1, max: 3 * minuteMs }) },
  { weight: 3, arbitrary: fc.integer({ min: 3 * minuteMs, max: 90 * minuteMs }) },
  { weight: 1, arbitrary: fc.integer({ min: 4 * 60 * minuteMs, max: 40 * 60 * minuteMs }) },
);

const kind = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => {
    return { weight, arbitrary: fc.constant(name as CommandKind) };
  }),
);

/** Any moves, in any order, at times that never go back. */
export const moves = (maxLength: number) =>
  fc.noBias(
    fc.array(fc.record({ kind, a: fc.nat(1000), b: fc.nat(1000), laterMs }), {
      maxLength,
      size: 'max',
    }),
  );

const pick = <T>(things: readonly T[], n: number): T => things[n % things.length]!;
/** Nearly always one of `likely`, else whatever else one could write. */
const choose = (likely: readonly string[], n: number, strange: string) =>
  n % 13 === 0 ? strange : pick(likely, n);

const officerIds = ['an', 'binh', 'chi', 'dao'];
const counterIds = ['c1', 'c2', 'c3'];
const serviceIds = ['birth', 'copy', 'parcel', 'split', 'firm'];
const classIds = ['walk-in', 'elderly', 'urgent', 'court'];
const forClock = new Set<CommandKind>([
  'auto-call',
  'no-show-due',
  'hold-due',
  'day-due',
  'console-gone',
  'console-back',
]);
const forManager = new Set<CommandKind>([
  'cancel-tickets',
  'call-ticket',
  'lower-ticket',
  'set-issuing',
  'send-officer',
  'set-officer-skills',
  'set-opening',
  'close-day',
]);
const forBusyDesk = new Set<CommandKind>([
  'confirm-priority',
  'reject-priority',
  'recall',
  'start-serving',
  'complete',
  'mark-no-show',
  'hold',
]);

/** Mostly whoever may give the command and has a use for it, now and then somebody else. */
export function actorOf(state: CentreState, { kind, a, b }: Move): Actor {
  const anybody = [citizen, clock, manager, ...officerIds.map(officer), officer('ghost')];
  if (a % 17 === 0) return pick(anybody, b);
  if (kind === 'abandon-ticket') return citizen;
  if (kind === 'undo') {
    const own = state.acts.get(openActTicketId(state, b))?.officerId;
    return own == null || a % 3 === 0 ? manager : officer(own);
  }
  if (kind === 'rejoin-ticket') return pick([citizen, manager, officer('an')], a);
  if (kind === 'issue-ticket') return pick([citizen, citizen, manager, officer('an')], a);
  if (kind === 'cancel-after-call') {
    const own = state.deskAt(counterOfWish(state, b))?.officerId;
    return own === undefined || a % 2 > 0 ? manager : officer(own);
  }
  if (kind === 'cancel-ticket') return pick([manager, ...officerIds.map(officer)], a);
  if (forClock.has(kind)) return clock;
  if (forManager.has(kind)) return manager;
  return officer(pick(likelyOfficers(state, kind), a));
}

function likelyOfficers(state: CentreState, kind: CommandKind): readonly string[] {
  if (kind === 'open-counter') return officerIds;
  const desks = [...state.openDesks()].filter(
    ({ callId }) => callId !== null || !forBusyDesk.has(kind),
  );
  return desks.length === 0 ? officerIds : desks.map(({ officerId }) => officerId).sort();
}

/** The command a move means in this state. */
export function inputOf(state: CentreState, { kind, a, b }: Move): CommandInput {
  switch (kind) {
    case 'issue-ticket': {
      const priority = b % 3 === 0 ? {} : { priorityClassId: choose(classIds, b, 'vip') };
      const channel = pick(['kiosk', 'phone', 'staff'] as const, b);
      return {
        kind,
        serviceId: choose(serviceIds, a, 'magic'),
        ...priority,
        language: 'vi',
        channel,
      };
    }
    case 'undo':
      return { kind, ticketId: openActTicketId(state, b) };
    case 'rejoin-ticket':
      return { kind, ticketId: endedTicketId(state, b) };
    case 'call-ticket': {
      const counter = b % 2 === 0 ? {} : { counterId: choose(counterIds, a, 'c9') };
      return { kind, ticketId: ticketId(state, b), ...counter, reason: 'our-mistake' };
    }
    case 'set-issuing': {
      const field =
        a % 3 === 0 ? {} : { fieldId: choose([...state.setup.fields.keys()], b, 'magic') };
      return { kind, ...field, on: b % 4 > 0 };
    }
    case 'lower-ticket':
      return { kind, ticketId: raisedTicketId(state, b) };
    case 'abandon-ticket':
      return { kind, ticketId: ticketId(state, b) };
    case 'hold-due':
    case 'resume':
      return { kind, ticketId: heldTicketId(state, b) };
    case 'cancel-ticket':
      return {
        kind,
        ticketId: b % 2 > 0 ? ticketId(state, b) : heldTicketId(state, b),
        reason: 'left',
      };
    case 'cancel-tickets':
      return { kind, ticketIds: [ticketId(state, a), ticketId(state, b)], reason: 'flood' };
    case 'transfer': {
      const ticket = b % 2 === 0 ? {} : { ticketId: ticketId(state, b) };
      return {
        kind,
        ...ticket,
        serviceId: choose(serviceIds, a + b, 'magic'),
        note: 'see the file',
      };
    }
    case 'complete':
      return { kind, outcome: pick(['accepted', 'incomplete'] as const, b), note: 'done' };
    case 'hold':
      return b % 2 === 0 ? { kind } : { kind, returnInMinutes: 1 + (b % 10) };
    case 'no-show-due':
      return { kind, callId: callId(state, b) };
    case 'cancel-after-call':
      return { kind, counterId: counterOfWish(state, b) };
    case 'call-next':
    case 'confirm-priority':
    case 'reject-priority':
    case 'recall':
    case 'start-serving':
    case 'mark-no-show':
    case 'set-ready':
    case 'close-day':
    case 'day-due':
      return { kind };
    default:
      return deskInput(kind, a, b);
  }
}

type DeskKind = Extract<
  CommandKind,
  | 'open-counter'
  | 'close-counter'
  | 'start-break'
  | 'send-officer'
  | 'set-officer-skills'
  | 'set-auto-call'
  | 'set-opening'
  | 'auto-call'
  | 'console-gone'
  | 'console-back'
>;

function deskInput(kind: DeskKind, a: number, b: number): CommandInput {
  switch (kind) {
    case 'console-gone':
      return { kind, counterId: choose(counterIds, b, 'c9'), lastSeenAtMs: 0 };
    case 'open-counter':
    case 'console-back':
    case 'auto-call':
      return { kind, counterId: choose(counterIds, b, 'c9') };
    case 'close-counter':
      return b % 2 === 0 ? { kind } : { kind, counterId: choose(counterIds, b, 'c9') };
    case 'start-break':
      return { kind, reason: pick(['lunch', 'rest'] as const, b) };
    case 'send-officer':
      return {
        kind,
        officerId: choose(officerIds, a, 'ghost'),
        counterId: choose(counterIds, b, 'c9'),
      };
    case 'set-officer-skills': {
      const level = pick([1, 2, 3] as const, a);
      const skills = [...serviceIds, 'magic'].filter((_, i) => (b >> i) % 2 === 1);
      return {
        kind,
        officerId: choose(officerIds, a, 'ghost'),
        skills: skills.map((serviceId) => ({ serviceId, level })),
      };
    }
    case 'set-auto-call':
      return { kind, counterId: choose(counterIds, b, 'c9'), on: a % 3 > 0 };
    case 'set-opening':
      return { kind, opening: pick(['hours', 'always'] as const, b) };
  }
}

/** A counter that closes, rests or moves after its call, where there is one. */
function counterOfWish(state: CentreState, n: number): string {
  const wishing = [...state.openDesks()].filter(({ afterCall }) => afterCall !== null);
  return choose(wishing.length > 0 ? wishing.map((d) => d.counterId).sort() : counterIds, n, 'c9');
}

const unknownTicketId = '2000-01-01-A-1';

function ticketId(state: CentreState, n: number): string {
  const tickets = n % 4 === 0 ? state.tickets.values() : state.liveTickets();
  const known = [...tickets].map(({ id }) => id).sort();
  return known.length === 0 ? unknownTicketId : choose(known, n, unknownTicketId);
}

function endedTicketId(state: CentreState, n: number): string {
  const ended = [...state.tickets.values()].filter((ticket) => {
    return ticket.state === 'no-show' || ticket.state === 'completed';
  });
  return n % 7 === 0 || ended.length === 0 ? ticketId(state, n) : pick(ended, n).id;
}

function openActTicketId(state: CentreState, n: number): string {
  const open = [...state.acts.values()].filter((act) => act.open);
  const newest = open.toSorted((one, other) => other.atMs - one.atMs).slice(0, 2);
  return n % 7 === 0 || newest.length === 0 ? ticketId(state, n) : pick(newest, n).ticketId;
}

function raisedTicketId(state: CentreState, n: number): string {
  const raised = [...state.waiting.all()].filter((ticket) => ticket.raised !== undefined);
  return n % 7 === 0 || raised.length === 0 ? ticketId(state, n) : pick(raised, n).id;
}

function heldTicketId(state: CentreState, n: number): string {
  const held = [...state.tickets.values()].filter((ticket) => ticket.state === 'held');
  return n % 7 === 0 || held.length === 0 ? ticketId(state, n) : pick(held, n).id;
}

function callId(state: CentreState, n: number): number {
  const calls = [...state.calls.values()];
  const open = calls.filter(({ closedAtMs }) => closedAtMs === null);
  return pick([...(n % 4 === 0 ? calls : open).map(({ id }) => id), 999_999], n);
}
