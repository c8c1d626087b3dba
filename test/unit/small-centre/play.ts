import { recordedEvent, type Actor, type RecordedEvent } from '../../../shared/contract/event.ts';
import type { CommandInput } from '../../../shared/contract/command.ts';
import type { RefusalCode } from '../../../shared/contract/refusal.ts';
import { decide } from '../../../server/commands/decide.ts';
import type { Decided, Decision } from '../../../server/commands/decision.ts';
import { evolve } from '../../../server/domain/centre/evolve.ts';
import type { CentreState } from '../../../server/domain/centre/state.ts';
import type { Ticket } from '../../../server/domain/ticket/ticket.ts';
import { at, smallState } from './setup.ts';

export const citizen: Actor = { type: 'citizen' };
export const clock: Actor = { type: 'clock' };
export const manager: Actor = {
  type: 'staff',
  staffId: 'boss',
  role: 'manager',
  officerId: null,
};
export const officer = (officerId: string): Actor => {
  return { type: 'staff', staffId: officerId, role: 'officer', officerId };
};

/** A UUID that counts: the n-th command of a test. */
export const commandIdOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A ticket secret that counts. */
export const tokenOf = (n: number) => String(n).padStart(22, 'x');

/** The hash of a ticket secret, counting too. */
export const hashOf = (n: number) => String(n).padStart(43, 'x');

/** A centre that is played by hand: commands in, events folded, all of them remembered. */
export class Play {
  readonly events: RecordedEvent[] = [];
  /** The time of the next command. */
  nowMs = at(8);
  private given = 0;

  constructor(readonly state: CentreState = smallState()) {}

  decide(actor: Actor, input: CommandInput): Decision {
    return decide(this.state, input, {
      nowMs: this.nowMs,
      actor,
      tokenHash: () => hashOf(this.given),
    });
  }

  /** Decides, and folds what was decided. */
  give(actor: Actor, input: CommandInput): Decision {
    this.given += 1;
    const decision = this.decide(actor, input);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      this.fold({
        revision: this.state.revision + 1,
        atMs: this.nowMs,
        actor,
        commandId: commandIdOf(this.given),
        event,
      });
    }
    return decision;
  }

  /** As {@link give}, for a step a test takes for granted. */
  must(actor: Actor, input: CommandInput): Decided {
    const decision = this.give(actor, input);
    if (!decision.ok) throw new Error(`${input.kind} was refused: ${decision.code}`);
    return decision;
  }

  /** The code of the refusal; `done` when the command was done. */
  codeOf(actor: Actor, input: CommandInput): RefusalCode | 'done' {
    const decision = this.give(actor, input);
    return decision.ok ? 'done' : decision.code;
  }

  fold(event: RecordedEvent): void {
    evolve(this.state, event);
    this.events.push(recordedEvent.parse(event));
  }

  issue(serviceId: string, priorityClassId?: string, actor = citizen): Ticket {
    const { value } = this.must(actor, {
      kind: 'issue-ticket',
      serviceId,
      ...(priorityClassId === undefined ? {} : { priorityClassId }),
      language: 'vi',
      channel: actor.type === 'staff' ? 'staff' : 'kiosk',
    });
    return this.ticket(value.ticketId);
  }

  open(officerId: string, counterId: string): void {
    this.must(officer(officerId), { kind: 'open-counter', counterId });
  }

  /** The ticket the officer was given. */
  call(officerId: string): Ticket {
    return this.ticket(this.must(officer(officerId), { kind: 'call-next' }).value.ticketId);
  }

  serve(officerId: string): Ticket {
    const ticket = this.call(officerId);
    this.must(officer(officerId), { kind: 'start-serving' });
    return this.ticket(ticket.id);
  }

  ticket(id: string | undefined): Ticket {
    const ticket = this.state.tickets.get(id ?? '');
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  /** Types of the events since the first `known` ones. */
  typesSince(known: number): string[] {
    return this.events.slice(known).map(({ event }) => event.type);
  }
}
