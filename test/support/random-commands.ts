import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';
import type { CommandInput, CommandKind } from '../../shared/contract/command.ts';
import type { Actor } from '../../shared/contract/event.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { wayBack } from '../../server/domain/ticket/rejoin.ts';
import type { Ticket } from '../../server/domain/ticket/ticket.ts';
import type { Random } from './random.ts';

/** A command somebody could give. */
export interface GivenCommand {
  readonly input: CommandInput;
  readonly actor: Actor;
}

/** How often each kind is tried, relative to the others. */
const weights: Readonly<Record<CommandKind, number>> = {
  'issue-ticket': 30,
  'call-next': 20,
  'start-serving': 16,
  complete: 14,
  'confirm-priority': 8,
  'reject-priority': 6,
  'open-counter': 10,
  'set-ready': 5,
  'start-break': 3,
  recall: 4,
  'mark-no-show': 3,
  hold: 6,
  resume: 6,
  transfer: 5,
  undo: 10,
  'close-counter': 3,
  'cancel-after-call': 2,
  'cancel-ticket': 3,
  'cancel-tickets': 2,
  'abandon-ticket': 3,
  'rejoin-ticket': 5,
  'call-ticket': 3,
  'lower-ticket': 1,
  'set-issuing': 3,
  'send-officer': 4,
  'set-officer-skills': 2,
  'set-auto-call': 6,
  'auto-call': 8,
  'set-opening': 2,
  'close-day': 1,
  'no-show-due': 6,
  'hold-due': 4,
  'day-due': 3,
  'console-gone': 2,
  'console-back': 4,
};

const citizen: Actor = { type: 'citizen' };
const clock: Actor = { type: 'clock' };

/** Any command from anybody: mostly one that is possible in this state, sometimes one that is not; of the wanted kind, if any. */
export function randomCommand(
  definition: CentreDefinition,
  state: CentreState,
  random: Random,
  wanted?: CommandKind,
): GivenCommand {
  const kinds = Object.keys(weights) as CommandKind[];
  let left = random.next() * kinds.reduce((sum, kind) => sum + weights[kind], 0);
  const kind = wanted ?? kinds.find((one) => (left -= weights[one]) < 0) ?? 'issue-ticket';
  return new Chooser(definition, state, random).command(kind);
}

/** Picks what fits the state where there is something, and anything else otherwise. */
class Chooser {
  constructor(
    private readonly definition: CentreDefinition,
    private readonly state: CentreState,
    private readonly random: Random,
  ) {}

  command(kind: CommandKind): GivenCommand {
    const { random } = this;
    const serviceId = random.pick(this.definition.services).id;
    const counterId = random.pick(this.definition.counters).id;
    const officerId = random.pick(this.definition.officers).id;
    switch (kind) {
      case 'issue-ticket':
        return this.issue(serviceId);
      case 'abandon-ticket':
        return { actor: citizen, input: { kind, ticketId: this.ticketId('waiting', 'called') } };
      case 'rejoin-ticket': {
        const back = [...this.state.tickets.values()].filter((one) => wayBack(this.state, one));
        const actor = random.next() < 0.3 ? citizen : this.manager();
        const some = back.length > 0 && random.next() < 0.9;
        return { actor, input: { kind, ticketId: some ? random.pick(back).id : this.ticketId() } };
      }
      case 'cancel-tickets': {
        const ticketIds = [this.ticketId('waiting'), this.ticketId('called', 'held')];
        return { actor: this.manager(), input: { kind, ticketIds, reason: 'thử' } };
      }
      case 'cancel-ticket': {
        const ticketId = this.ticketId('waiting', 'held', 'called');
        return { actor: this.manager(), input: { kind, ticketId, reason: 'thử' } };
      }
      case 'open-counter':
        return { actor: this.officer(officerId), input: { kind, counterId } };
      case 'close-counter':
      case 'cancel-after-call':
      case 'set-ready':
      case 'confirm-priority':
      case 'reject-priority':
      case 'recall':
      case 'start-serving':
      case 'mark-no-show':
      case 'call-next':
        return { actor: this.officerFor(kind), input: { kind } };
      case 'start-break':
        return { actor: this.officerFor(kind), input: { kind, reason: 'rest' } };
      case 'complete':
        return {
          actor: this.officerFor(kind),
          input: { kind, outcome: random.next() < 0.3 ? 'incomplete' : 'accepted', note: 'xong' },
        };
      case 'hold':
        return { actor: this.officerFor(kind), input: { kind, returnInMinutes: 5 } };
      case 'resume':
        return this.resume();
      case 'transfer':
        return this.transfer(serviceId);
      case 'undo':
        return this.undo();
      case 'call-ticket': {
        const at = random.next() < 0.25 ? { counterId: this.openCounter() ?? counterId } : {};
        const ticketId = this.ticketId('waiting');
        return { actor: this.manager(), input: { kind, ticketId, ...at, reason: 'our-mistake' } };
      }
      case 'lower-ticket':
        return { actor: this.manager(), input: { kind, ticketId: this.raisedTicketId() } };
      case 'set-issuing':
        return { actor: this.manager(), input: this.issuing() };
      case 'send-officer':
        return { actor: this.manager(), input: { kind, officerId, counterId } };
      case 'set-officer-skills': {
        const skills = [{ serviceId, level: random.pick([1, 2, 3] as const) }];
        return { actor: this.manager(), input: { kind, officerId, skills } };
      }
      case 'set-auto-call': {
        const at = this.openCounter() ?? counterId;
        return { actor: this.manager(), input: { kind, counterId: at, on: random.next() < 0.7 } };
      }
      case 'set-opening': {
        const opening = random.pick(['always', 'hours'] as const);
        return { actor: this.manager(), input: { kind, opening } };
      }
      case 'close-day':
        return { actor: this.manager(), input: { kind } };
      case 'auto-call':
        return { actor: clock, input: { kind, counterId: this.idleAutoCounter() ?? counterId } };
      case 'no-show-due':
        return { actor: clock, input: { kind, callId: this.openCallId() } };
      case 'hold-due':
        return { actor: clock, input: { kind, ticketId: this.ticketId('held') } };
      case 'console-gone': {
        const at = this.openCounter() ?? counterId;
        return { actor: clock, input: { kind, counterId: at, lastSeenAtMs: 0 } };
      }
      case 'console-back':
        return { actor: clock, input: { kind, counterId: this.counterWithoutConsole() } };
      case 'day-due':
        return { actor: clock, input: { kind } };
    }
  }

  /** Where numbers are stopped they are mostly given again: a hall without numbers is soon an empty one. */
  private issuing(): CommandInput {
    const { random } = this;
    const stops = this.state.conduct.day?.stops ?? [];
    const fieldId =
      stops.length > 0
        ? random.pick(stops).fieldId
        : random.next() < 0.6
          ? random.pick(this.definition.fields).id
          : null;
    const field = fieldId === null ? {} : { fieldId };
    return { kind: 'set-issuing', ...field, on: stops.length > 0 || random.next() < 0.3 };
  }

  private issue(serviceId: string): GivenCommand {
    const priorityClassId = this.random.pick(['everyone', 'everyone', 'elderly', 'urgent']);
    const input = { kind: 'issue-ticket', serviceId, priorityClassId, language: 'vi' } as const;
    if (priorityClassId === 'urgent') {
      return { actor: this.manager(), input: { ...input, channel: 'staff' } };
    }
    return { actor: citizen, input: { ...input, channel: 'kiosk' } };
  }

  private resume(): GivenCommand {
    const ticketId = this.ticketId('held');
    const holder = this.state.tickets.get(ticketId)?.heldByOfficerId;
    return { actor: this.officer(holder ?? 'officer-1'), input: { kind: 'resume', ticketId } };
  }

  private undo(): GivenCommand {
    const open = [...this.state.acts.values()].filter((act) => act.open);
    const act = open.length > 0 ? this.random.pick(open.slice(-3)) : undefined;
    const ticketId = act?.ticketId ?? this.ticketId('completed', 'no-show');
    const own = act?.officerId != null && this.random.next() < 0.5;
    const actor = own ? this.officer(act.officerId) : this.manager();
    return { actor, input: { kind: 'undo', ticketId } };
  }

  private transfer(serviceId: string): GivenCommand {
    const input = { kind: 'transfer', serviceId, note: 'chuyển' } as const;
    if (this.random.next() < 0.5) return { actor: this.officerFor('complete'), input };
    const ticketId = this.ticketId('waiting', 'held');
    return { actor: this.manager(), input: { ...input, ticketId } };
  }

  /** An officer in whose place this command makes sense, where there is one. */
  private officerFor(kind: CommandKind): Actor {
    const fitting = [...this.state.openDesks()].filter((desk) => {
      const ticket = this.state.tickets.get(this.state.openCall(desk)?.ticketId ?? '');
      if (kind === 'confirm-priority' || kind === 'reject-priority')
        return ticket?.state === 'called' && ticket.claim === 'open';
      if (['recall', 'start-serving', 'mark-no-show'].includes(kind))
        return ticket?.state === 'called';
      if (kind === 'complete') return ticket?.state === 'serving';
      if (kind === 'hold') return ticket !== undefined;
      if (kind === 'call-next') return ticket === undefined;
      return true;
    });
    const odd = fitting.length === 0 || this.random.next() < 0.1;
    return this.officer(
      odd ? this.random.pick(this.definition.officers).id : this.random.pick(fitting).officerId,
    );
  }

  private ticketId(...states: Ticket['state'][]): string {
    const fitting = [...this.state.tickets.values()].filter(({ state }) => states.includes(state));
    const any = [...this.state.tickets.values()].map(({ id }) => id);
    if (fitting.length > 0 && this.random.next() < 0.9) return this.random.pick(fitting).id;
    return any.length > 0 ? this.random.pick(any) : '2026-01-01-A-1';
  }

  private raisedTicketId(): string {
    const raised = [...this.state.waiting.all()].filter((ticket) => ticket.raised !== undefined);
    return raised.length > 0 ? this.random.pick(raised).id : this.ticketId('waiting');
  }

  private openCallId(): number {
    const open = [...this.state.calls.values()].filter(({ closedAtMs }) => closedAtMs === null);
    return open.length > 0 ? this.random.pick(open).id : 1;
  }

  private openCounter(): string | undefined {
    const open = [...this.state.openDesks()];
    return open.length > 0 ? this.random.pick(open).counterId : undefined;
  }

  private counterWithoutConsole(): string {
    const found = [...this.state.openDesks()].filter((desk) => desk.consoleGoneSinceMs !== null);
    return found.length > 0 ? this.random.pick(found).counterId : 'counter-1';
  }

  private idleAutoCounter(): string | undefined {
    const idle = [...this.state.openDesks()].filter(
      (desk) => desk.autoCall && desk.callId === null,
    );
    return idle.length > 0 ? this.random.pick(idle).counterId : undefined;
  }

  private officer(id: string): Actor {
    return { type: 'staff', staffId: id, role: 'officer', officerId: id };
  }

  private manager(): Actor {
    return { type: 'staff', staffId: 'manager-1', role: 'manager', officerId: null };
  }
}
