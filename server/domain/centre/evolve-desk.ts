import type { CentreEvent } from '../../../shared/contract/event.ts';
import type { Desk } from './desk.ts';
import type { CentreState } from './state.ts';

type DeskEvent = Extract<
  CentreEvent,
  {
    type:
      `desk-${string}` | `console-${string}` | 'after-call-set' | 'auto-call-set' | 'skills-set';
  }
>;

/**
 * Folds what happens at counters, and changes of officers' skills.
 * @throws Error when the history contradicts itself
 */
export function evolveDesk(
  state: CentreState,
  event: DeskEvent,
  atMs: number,
  revision: number,
): void {
  switch (event.type) {
    case 'desk-opened':
      openDesk(state, newDesk(event, atMs, revision));
      break;
    case 'desk-moved':
      moveDesk(state, event, atMs, revision);
      break;
    case 'skills-set':
      setSkills(state, event);
      break;
    default:
      changeDesk(state, event.counterId, changeBy(event, atMs));
  }
}

function changeBy(
  event: Exclude<DeskEvent, { type: 'desk-opened' | 'desk-moved' | 'skills-set' }>,
  atMs: number,
): Partial<Desk> {
  switch (event.type) {
    case 'desk-closed':
      return { closedAtMs: atMs, afterCall: null };
    case 'desk-ready':
      return { state: 'ready', breakReason: null, sinceMs: atMs, askedAtMs: null };
    case 'desk-break': {
      const onBreak = { state: 'break', breakReason: event.reason, sinceMs: atMs } as const;
      return { ...onBreak, afterCall: null, askedAtMs: null };
    }
    case 'desk-asked':
      return { askedAtMs: atMs };
    case 'console-gone':
      return { consoleGoneSinceMs: event.lastSeenAtMs };
    case 'console-back':
      return { consoleGoneSinceMs: null };
    case 'after-call-set':
      return { afterCall: event.afterCall };
    case 'auto-call-set':
      return { autoCall: event.on };
  }
}

type Of<T extends DeskEvent['type']> = Extract<DeskEvent, { type: T }>;

function newDesk(event: Of<'desk-opened'>, atMs: number, revision: number): Desk {
  return {
    id: revision,
    counterId: event.counterId,
    officerId: event.officerId,
    state: event.breakReason === null ? 'ready' : 'break',
    breakReason: event.breakReason,
    sinceMs: atMs,
    openedAtMs: atMs,
    closedAtMs: null,
    autoCall: false,
    askedAtMs: null,
    consoleGoneSinceMs: null,
    afterCall: null,
    callId: null,
  };
}

function moveDesk(
  state: CentreState,
  event: Of<'desk-moved'>,
  atMs: number,
  revision: number,
): void {
  const desk = deskAt(state, event.fromCounterId);
  changeDesk(state, event.fromCounterId, { closedAtMs: atMs, afterCall: null });
  const there = { id: revision, counterId: event.counterId, sinceMs: atMs, openedAtMs: atMs };
  const onTheWay =
    event.breakReason === undefined
      ? {}
      : ({ state: 'break', breakReason: event.breakReason } as const);
  openDesk(state, { ...desk, ...there, ...onTheWay, afterCall: null, askedAtMs: null });
}

function setSkills(state: CentreState, event: Of<'skills-set'>): void {
  const officer = state.officers.get(event.officerId);
  if (officer === undefined) throw new Error(`no officer ${event.officerId}`);
  const skills = new Map(event.skills.map(({ serviceId, level }) => [serviceId, level]));
  state.officers.set(officer.id, { ...officer, skills });
}

function deskAt(state: CentreState, counterId: string): Desk {
  const desk = state.deskAt(counterId);
  if (desk === undefined) throw new Error(`counter ${counterId} is not open`);
  return desk;
}

function openDesk(state: CentreState, desk: Desk): void {
  if (state.deskAt(desk.counterId) !== undefined || state.deskOf(desk.officerId) !== undefined) {
    throw new Error(`counter ${desk.counterId} or officer ${desk.officerId} is taken`);
  }
  state.desks.set(String(desk.id), desk);
}

function changeDesk(state: CentreState, counterId: string, change: Partial<Desk>): void {
  const desk = deskAt(state, counterId);
  state.desks.set(String(desk.id), { ...desk, ...change });
}
