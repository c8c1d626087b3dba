import type { CentreEvent } from '../../shared/contract/event.ts';

export interface ModelTicket {
  readonly number: string;
  readonly date: string;
  state: string;
  serviceId: string;
  step: number;
  callId: number | null;
  heldBy: string | null;
  /** True: a paper was missing when it was completed. */
  cutShort: boolean;
}

export interface ModelCall {
  readonly ticketId: string;
  readonly counterId: string;
  readonly officerId: string;
  times: number;
  /** Null while the call is open. */
  endedAs: string | null;
}

export interface ModelDesk {
  readonly officerId: string;
  state: 'ready' | 'break';
}

type Of<T extends CentreEvent['type']> = Extract<CentreEvent, { type: T }>;
type DayEvent = Extract<CentreEvent, { type: `day-${string}` }>;
type TicketEvent = Exclude<
  Extract<CentreEvent, { ticketId: string }>,
  { type: 'ticket-issued' | 'act-undone' }
>;

/** What was done to a ticket last, and what it was before. */
interface ModelAct {
  readonly act: string;
  readonly callId: number | null;
  readonly state: string;
  readonly serviceId: string;
}

const undoable: Record<string, string> = {
  'ticket-completed': 'completed',
  'ticket-no-show': 'no-show',
  'ticket-transferred': 'transferred',
  'ticket-cancelled': 'cancelled',
};

/** What may befall a ticket: from which states, and into which. Written down anew, not taken from the server. */
const rules: Record<TicketEvent['type'], { from: readonly string[]; to: string }> = {
  'ticket-called': { from: ['waiting', 'held'], to: 'called' },
  'ticket-recalled': { from: ['called'], to: 'called' },
  'serving-started': { from: ['called'], to: 'serving' },
  'priority-confirmed': { from: ['called'], to: 'called' },
  'priority-rejected': { from: ['called'], to: 'waiting' },
  'ticket-completed': { from: ['serving'], to: 'completed' },
  'ticket-no-show': { from: ['called'], to: 'no-show' },
  'ticket-held': { from: ['called', 'serving'], to: 'held' },
  'ticket-returned': { from: ['held'], to: 'waiting' },
  'ticket-put-back': { from: ['called'], to: 'waiting' },
  'ticket-rejoined': { from: ['no-show', 'completed'], to: 'waiting' },
  'ticket-raised': { from: ['waiting'], to: 'waiting' },
  'ticket-lowered': { from: ['waiting'], to: 'waiting' },
  'ticket-transferred': { from: ['waiting', 'called', 'serving', 'held'], to: 'waiting' },
  'ticket-cancelled': { from: ['waiting', 'called', 'held'], to: 'cancelled' },
  'ticket-abandoned': { from: ['waiting', 'called', 'held'], to: 'abandoned' },
  'ticket-expired': { from: ['waiting', 'called', 'held'], to: 'expired' },
};
const isOfDay = (event: CentreEvent): event is DayEvent => event.type.startsWith('day-');
const staysWithCall = new Set([
  'ticket-called',
  'ticket-recalled',
  'serving-started',
  'priority-confirmed',
]);

/** A second opinion on a centre's history: follows the events with its own few rules and notes each breach. */
export class HistoryModel {
  readonly faults: string[] = [];
  readonly tickets = new Map<string, ModelTicket>();
  readonly calls = new Map<number, ModelCall>();
  readonly desks = new Map<string, ModelDesk>();
  /** Last number by "date field". */
  readonly series = new Map<string, number>();
  private readonly acts = new Map<string, ModelAct>();
  private readonly openCalls = new Map<string, number>();
  private readonly numbers = new Set<string>();
  private readonly dates = new Set<string>();
  private openDate: string | null = null;

  /** The open call at a counter. */
  openCallAt(counterId: string): number | null {
    return this.openCalls.get(counterId) ?? null;
  }

  follow(event: CentreEvent, revision: number): void {
    const say = (what: string) => this.faults.push(`event ${revision} (${event.type}): ${what}`);
    if (event.type === 'ticket-issued') this.issue(event, say);
    else if (event.type === 'act-undone') this.undo(event, say);
    else if ('ticketId' in event) this.ticket(event, revision, say);
    else if (isOfDay(event)) this.day(event, say);
    else this.desk(event, say);
  }

  private issue(event: Of<'ticket-issued'>, say: (what: string) => void): void {
    const { ticketId, number, date, fieldId, seriesNumber, serviceId } = event;
    if (this.tickets.has(ticketId)) say(`ticket ${ticketId} is issued a second time`);
    if (this.numbers.has(`${date} ${number}`)) say(`number ${number} is given a second time`);
    this.numbers.add(`${date} ${number}`);
    const key = `${date} ${fieldId}`;
    const expected = (this.series.get(key) ?? 0) + 1;
    if (seriesNumber !== expected) {
      say(`series ${fieldId} goes on with ${seriesNumber}, not with ${expected}`);
    }
    this.series.set(key, seriesNumber);
    if (date !== this.openDate) say(`ticket ${number} is of ${date}, which is not the open day`);
    const fresh = { state: 'waiting', step: 1, callId: null, heldBy: null, cutShort: false };
    this.tickets.set(ticketId, { number, date, serviceId, ...fresh });
  }

  private ticket(event: TicketEvent, revision: number, say: (what: string) => void): void {
    const ticket = this.tickets.get(event.ticketId);
    if (ticket === undefined) {
      say(`ticket ${event.ticketId} was never issued`);
      return;
    }
    const { from, to } = rules[event.type];
    this.remember(event, ticket);
    if (!from.includes(ticket.state)) say(`ticket ${ticket.number} is ${ticket.state}`);
    if (event.type === 'ticket-called') this.call(event, ticket, revision, say);
    else this.inCall(event, ticket, to, say);
    if (event.type === 'ticket-transferred') {
      if (event.fromServiceId !== ticket.serviceId) say(`it was for ${ticket.serviceId}`);
      ticket.serviceId = event.toServiceId;
      ticket.step += 1;
    }
    if (event.type === 'ticket-completed') ticket.cutShort = event.outcome === 'incomplete';
    if (event.type === 'ticket-rejoined') {
      const why = ticket.state === 'no-show' ? 'missed-call' : 'missing-paper';
      if (event.why !== why) say(`ticket ${ticket.number} comes back for ${event.why}`);
      if (ticket.state === 'completed' && !ticket.cutShort) say(`ticket ${ticket.number} was done`);
      ticket.step += 1;
    }
    ticket.heldBy = event.type === 'ticket-held' ? event.officerId : null;
    ticket.state = to;
  }

  private remember(event: TicketEvent, { state, serviceId, callId }: ModelTicket): void {
    const act = undoable[event.type];
    if (act === undefined) this.acts.delete(event.ticketId);
    else this.acts.set(event.ticketId, { act, callId, state, serviceId });
  }

  private undo(event: Of<'act-undone'>, say: (what: string) => void): void {
    const { ticketId, to, callId } = event;
    const ticket = this.tickets.get(ticketId);
    const act = this.acts.get(ticketId);
    if (ticket === undefined || act === undefined) {
      say(`nothing was done to ticket ${ticketId} that could be undone`);
      return;
    }
    this.acts.delete(ticketId);
    if (event.act !== act.act || callId !== act.callId) say(`the last act was ${act.act}`);
    if (event.fromServiceId !== ticket.serviceId) say(`it is for ${ticket.serviceId}`);
    if (event.serviceId !== act.serviceId) say(`it was for ${act.serviceId}`);
    const attended = act.state === 'called' || act.state === 'serving';
    const possible = act.act === 'cancelled' ? [] : attended ? [act.state, 'held'] : [act.state];
    if (to !== 'waiting' && !possible.includes(to)) say(`it was ${act.state}, not ${to}`);
    const reopened = to === 'called' || to === 'serving';
    if (callId !== null) this.endOtherwise(callId, reopened ? null : to, say);
    Object.assign(ticket, {
      ...{ state: to, serviceId: act.serviceId, callId: reopened ? callId : null },
      heldBy: to === 'held' ? event.officerId : null,
      step: ticket.step + (act.act === 'transferred' ? 1 : 0),
    });
  }

  private endOtherwise(callId: number, endedAs: string | null, say: (what: string) => void): void {
    const call = this.calls.get(callId);
    if (call === undefined) {
      say(`there was no call ${callId}`);
      return;
    }
    call.endedAs = endedAs;
    if (endedAs !== null) return;
    const busy = this.openCallAt(call.counterId);
    if (busy !== null) say(`counter ${call.counterId} is in call ${busy}`);
    const desk = this.desks.get(call.counterId);
    if (desk?.officerId !== call.officerId) say(`${call.officerId} is not at ${call.counterId}`);
    if (desk?.state !== 'ready') say(`counter ${call.counterId} is on a break`);
    this.openCalls.set(call.counterId, callId);
  }

  private call(
    event: Of<'ticket-called'>,
    ticket: ModelTicket,
    revision: number,
    say: (what: string) => void,
  ): void {
    const { callId, ticketId, counterId, officerId } = event;
    if (callId !== revision) say(`call ${callId} does not bear its revision`);
    if (ticket.callId !== null) say(`ticket ${ticket.number} is in call ${ticket.callId}`);
    const busy = this.openCallAt(counterId);
    if (busy !== null) say(`counter ${counterId} is in call ${busy}`);
    if (this.desks.get(counterId)?.officerId !== officerId) {
      say(`officer ${officerId} does not sit at ${counterId}`);
    }
    const resumed = event.reasons === null;
    if (resumed !== (ticket.state === 'held')) say(`ticket ${ticket.number} is ${ticket.state}`);
    if (resumed && ticket.heldBy !== officerId) say(`officer ${officerId} does not hold it`);
    this.calls.set(callId, { ticketId, counterId, officerId, times: 1, endedAs: null });
    this.openCalls.set(counterId, callId);
    ticket.callId = callId;
  }

  private inCall(
    event: Exclude<TicketEvent, { type: 'ticket-called' }>,
    ticket: ModelTicket,
    to: string,
    say: (what: string) => void,
  ): void {
    const callId = 'callId' in event ? event.callId : null;
    if (callId !== ticket.callId) {
      say(`it names call ${callId}, ticket ${ticket.number} is in call ${ticket.callId}`);
    }
    const call = callId === null ? undefined : this.calls.get(callId);
    if (call === undefined) return;
    if (call.ticketId !== event.ticketId) say(`call ${callId} is of ${call.ticketId}`);
    if (call.endedAs !== null) say(`call ${callId} has ended as ${call.endedAs}`);
    if (event.type === 'ticket-recalled') {
      if (event.times !== call.times + 1) say(`call ${callId} was made ${call.times} times`);
      call.times = event.times;
    }
    if (staysWithCall.has(event.type)) return;
    call.endedAs = to;
    if (this.openCalls.get(call.counterId) === callId) this.openCalls.delete(call.counterId);
    ticket.callId = null;
  }

  private day(event: DayEvent, say: (what: string) => void): void {
    if (event.type === 'day-closed') {
      if (event.date !== this.openDate) say(`${event.date} is not open`);
      this.openDate = null;
      return;
    }
    if (this.openDate !== null) say(`${this.openDate} is still open`);
    if (event.type === 'day-reopened') {
      if (event.date !== [...this.dates].at(-1)) say(`${event.date} is not the last day`);
    } else if (this.dates.has(event.date)) say(`${event.date} was open before`);
    this.dates.add(event.date);
    this.openDate = event.date;
  }

  private desk(
    event: Exclude<CentreEvent, { ticketId: string } | DayEvent>,
    say: (what: string) => void,
  ): void {
    switch (event.type) {
      case 'desk-opened':
        this.sitDown(event, event.breakReason === null ? 'ready' : 'break', say);
        break;
      case 'desk-closed':
        this.standUp(event.counterId, event.officerId, say);
        break;
      case 'desk-moved': {
        const { state = 'ready' } = this.desks.get(event.fromCounterId) ?? {};
        this.standUp(event.fromCounterId, event.officerId, say);
        this.sitDown(event, event.breakReason === undefined ? state : 'break', say);
        break;
      }
      case 'desk-ready':
      case 'desk-asked':
      case 'console-gone':
      case 'console-back':
      case 'desk-break':
      case 'after-call-set':
      case 'auto-call-set': {
        const desk = this.desks.get(event.counterId);
        if (desk === undefined) say(`counter ${event.counterId} is not open`);
        else if (event.type === 'desk-ready') desk.state = 'ready';
        else if (event.type === 'desk-break') desk.state = 'break';
        break;
      }
      case 'skills-set':
      case 'opening-set':
      case 'issuing-set':
        break;
    }
  }

  private sitDown(
    { counterId, officerId }: { counterId: string; officerId: string },
    state: ModelDesk['state'],
    say: (what: string) => void,
  ): void {
    if (this.desks.has(counterId)) say(`counter ${counterId} is open already`);
    for (const [other, desk] of this.desks) {
      if (desk.officerId === officerId) say(`officer ${officerId} sits at ${other}`);
    }
    this.desks.set(counterId, { officerId, state });
  }

  private standUp(counterId: string, officerId: string, say: (what: string) => void): void {
    if (this.desks.get(counterId)?.officerId !== officerId) {
      say(`officer ${officerId} does not sit at ${counterId}`);
    }
    const busy = this.openCallAt(counterId);
    if (busy !== null) say(`counter ${counterId} is in call ${busy}`);
    this.desks.delete(counterId);
  }
}
