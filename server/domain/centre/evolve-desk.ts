import type { CentreEvent } from '../../../shared/contract/event.ts';
import type { Desk } from './desk.ts';
import type { CentreState } from './state.ts';

type DeskEvent = Extract<
  CentreEvent,
  { type: `desk-${string}` | 'after-call-set' | 'auto-call-set' | 'skills-set' }
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
    case 'desk-closed':
      changeDesk(state, event.counterId, { closedAtMs: atMs, afterCall: null });
      break;
    case 'desk-moved':
      moveDesk(state, event, atMs, revision);
      break;
    case 'desk-ready':
      changeDesk(state, event.counterId, { state: 'ready', breakReason: null, sinceMs: atMs });
      break;
    case 'desk-break': {
      const onBreak = { state: 'break', breakReason: event.reason, sinceMs: atMs } as const;
      changeDesk(state, event.counterId, { ...onBreak, afterCall: null });
      break;
    }
    case 'after-call-set':
      changeDesk(state, event.counterId, { afterCall: event.afterCall });
      break;
    case 'auto-call-set':
      changeDesk(state, event.counterId, { autoCall: event.on });
      break;
    case 'skills-set':
      setSkills(state, event);
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
  openDesk(state, { ...desk, ...there, afterCall: null });
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
