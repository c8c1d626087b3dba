import type { OpeningRule } from '../../../shared/contract/centre-definition.ts';
import { finalStates } from '../ticket/transitions.ts';
import type { Call, Ticket, VisitStep } from '../ticket/ticket.ts';
import type { Act } from './act.ts';
import type { CentreDay } from './day.ts';
import type { Desk, Officer } from './desk.ts';
import { ServiceTimes } from '../routing/service-times.ts';
import { Journal, JournaledMap } from './journaled-map.ts';
import { SeriesCalls } from './series-calls.ts';
import type { CentreSetup } from './setup.ts';
import { Steers } from './steers.ts';
import { WaitingLine } from './waiting-line.ts';

/** Centre-wide values that live commands change. */
export interface Conduct {
  readonly opening: OpeningRule;
  readonly day: CentreDay | null;
}

/** The last number given in a field's series on a business date. */
export interface Series {
  readonly fieldId: string;
  readonly date: string;
  readonly lastNumber: number;
}

/**
 * The live state of one centre at one revision: today's tickets, calls and desks. It is a fold of the
 * event history, held in memory so that a decision needs no query. Only `evolve` changes it; a batch
 * that could not be committed is undone through the journal.
 */
export class CentreState {
  readonly journal = new Journal();
  readonly waiting = new WaitingLine();
  readonly tickets = new JournaledMap<Ticket>(this.journal, (before, after) => {
    this.indexTicket(before, after);
  });
  readonly calls = new JournaledMap<Call>(this.journal, (before, after) => {
    this.indexCall(before, after);
  });
  /** Calls that may have overtaken older numbers of their series. */
  readonly seriesCalls = new SeriesCalls();
  readonly steps = new JournaledMap<VisitStep>(this.journal);
  /** The last undoable act on each ticket, by ticket id. */
  readonly acts = new JournaledMap<Act>(this.journal);
  readonly desks = new JournaledMap<Desk>(this.journal, (before, after) => {
    this.indexDesk(before, after);
  });
  readonly officers = new JournaledMap<Officer>(this.journal);
  /** Last number given today, by field id. */
  readonly series = new JournaledMap<Series>(this.journal);
  /** The day under way, by date; those before it are forgotten. */
  readonly days = new JournaledMap<CentreDay>(this.journal);
  readonly openings = new JournaledMap<OpeningRule>(this.journal);
  /** Time of the last event, epoch ms; 0 before the first. */
  atMs = 0;
  /** What was done to the running hall of late. */
  readonly steers = new Steers(this.journal);
  /** What finished services have taught: experience, not history; it outlives the day. */
  readonly times = new ServiceTimes();
  private readonly byCounter = new Map<string, Desk>();
  private readonly byOfficer = new Map<string, Desk>();
  private readonly byTokenHash = new Map<string, string>();

  constructor(
    readonly setup: CentreSetup,
    conduct: Conduct,
    public revision: number,
  ) {
    this.setOpening(conduct.opening);
    if (conduct.day !== null) this.changeDay(conduct.day);
  }

  get conduct(): Conduct {
    const [opening] = this.openings.values();
    const [day] = this.days.values();
    if (opening === undefined) throw new Error('a centre always has an opening rule');
    return { opening, day: day ?? null };
  }

  setOpening(opening: OpeningRule): void {
    this.openings.set('opening', opening);
  }

  /** Makes `day` the day under way. */
  startDay(day: CentreDay): void {
    for (const { date } of [...this.days.values()]) this.days.forget(date);
    this.days.set(day.date, day);
  }

  /** Changes the day under way, or sets the first one. */
  changeDay(day: CentreDay): void {
    this.days.set(day.date, day);
  }

  /** The open desk at a counter. */
  deskAt(counterId: string): Desk | undefined {
    return this.byCounter.get(counterId);
  }

  /** The open desk an officer sits at. */
  deskOf(officerId: string): Desk | undefined {
    return this.byOfficer.get(officerId);
  }

  openDesks(): IterableIterator<Desk> {
    return this.byCounter.values();
  }

  ticketByTokenHash(tokenHash: string): Ticket | undefined {
    const id = this.byTokenHash.get(tokenHash);
    return id === undefined ? undefined : this.tickets.get(id);
  }

  openCall(desk: Desk): Call | undefined {
    return desk.callId === null ? undefined : this.calls.get(String(desk.callId));
  }

  /** True for people without a priority who are called in their turn. */
  isOrdinary({ priorityClassId, raised }: Pick<Ticket, 'priorityClassId' | 'raised'>): boolean {
    return raised === undefined && priorityClassId === this.setup.defaultPriorityClassId;
  }

  *liveTickets(): Generator<Ticket> {
    for (const ticket of this.tickets.values()) if (!finalStates.has(ticket.state)) yield ticket;
  }

  private indexTicket(before: Ticket | undefined, after: Ticket | undefined): void {
    if (before?.state === 'waiting') this.waiting.remove(before);
    if (after?.state === 'waiting') this.waiting.add(after);
    if (before !== undefined && after === undefined) this.byTokenHash.delete(before.tokenHash);
    if (after !== undefined && before === undefined)
      this.byTokenHash.set(after.tokenHash, after.id);
  }

  /**
   * A held person who is taken up again by their officer overtakes nobody: no reasons, no choice. Nor does
   * whom a manager raised, as the call itself remembers.
   */
  private indexCall(before: Call | undefined, after: Call | undefined): void {
    if (before !== undefined && after === undefined) this.seriesCalls.remove(before.id);
    if (before !== undefined || after === undefined || after.reasons === null) return;
    if (after.reasons.raised !== undefined) return;
    const ticket = this.tickets.get(after.ticketId);
    if (ticket !== undefined && this.isOrdinary(ticket)) this.seriesCalls.add(after, ticket);
  }

  private indexDesk(before: Desk | undefined, after: Desk | undefined): void {
    if (before !== undefined && this.byCounter.get(before.counterId)?.id === before.id) {
      this.byCounter.delete(before.counterId);
    }
    if (before !== undefined && this.byOfficer.get(before.officerId)?.id === before.id) {
      this.byOfficer.delete(before.officerId);
    }
    if (after?.closedAtMs === null) {
      this.byCounter.set(after.counterId, after);
      this.byOfficer.set(after.officerId, after);
    }
  }
}
