import { standsAlone } from '../../shared/contract/live.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import { centreTime } from '../domain/centre/centre-time.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { CentreNews, Clock, HistoryListener } from '../ports.ts';
import { boardFacts, boardPlan } from '../queries/board.ts';
import { officerFacts, officerPlan } from '../queries/hall.ts';
import { managerFacts } from '../queries/manager-hall.ts';
import { kioskFacts, kioskPlan } from '../queries/kiosk.ts';
import { phonePlan, phoneTicket } from '../queries/phone.ts';
import { centreRoom, emitLocal, localSize, withBuild } from './audience.ts';
import { officerRoom, ticketRoom, type Audiences } from './audiences.ts';

/** A predicted wait is shown anew at least this often, for the time at which it was made. */
const staleMs = 15_000;

/** Turns each step of a centre's history into facts for the screens connected to this process. */
export class LivePublisher implements HistoryListener {
  private readonly lastShown = new Map<string, { text: string; madeAtMs: number }>();

  constructor(
    private readonly audiences: Audiences,
    private readonly clock: Clock,
    private readonly build: string | null,
  ) {}

  advanced({ state, since, events }: CentreNews): void {
    const { board, kiosk, officer, manager } = this.audiences;
    const room = centreRoom(state.setup.id);
    const { revision } = state;
    const nowMs = centreTime(state, this.clock.nowMs());
    // Boards first: a call should be seen before anything else is worked out.
    if (localSize(board, room) > 0) {
      const facts = boardFacts(state, events, nowMs);
      emitLocal(board, room, 'facts', { since, revision, facts });
    }
    if (localSize(officer, room) > 0) {
      emitLocal(officer, room, 'facts', { since, revision, facts: officerFacts(state, events) });
    }
    if (localSize(manager, room) > 0) {
      emitLocal(manager, room, 'facts', { since, revision, facts: managerFacts(state, events) });
    }
    if (localSize(kiosk, room) > 0) {
      const facts = kioskFacts(state, events, nowMs);
      emitLocal(kiosk, room, 'facts', { since, revision, facts });
    }
    this.tellPhones({ state, events });
  }

  /** Shows a plan to every audience, each its own part. */
  planned(state: CentreState, plan: Plan): void {
    const { board, kiosk, officer, manager, phone } = this.audiences;
    const centreId = state.setup.id;
    const room = centreRoom(centreId);
    if (localSize(board, room) > 0) {
      const part = boardPlan(plan);
      if (this.isNews(`board/${centreId}`, part)) emitLocal(board, room, 'plan', part);
    }
    if (localSize(kiosk, room) > 0) {
      const part = kioskPlan(state, plan);
      if (this.isNews(`kiosk/${centreId}`, part)) emitLocal(kiosk, room, 'plan', part);
    }
    if (localSize(manager, room) > 0) emitLocal(manager, room, 'plan', plan);
    for (const { officerId } of state.openDesks()) {
      const own = officerRoom(centreId, officerId);
      if (localSize(officer, own) === 0) continue;
      emitLocal(officer, own, 'plan', officerPlan(state, plan, officerId));
    }
    for (const { ticketId } of plan.tickets) {
      const own = ticketRoom(centreId, ticketId);
      const part = localSize(phone, own) > 0 ? phonePlan(plan, ticketId) : null;
      if (part !== null) emitLocal(phone, own, 'plan', part);
    }
  }

  /** False while a crowd of screens shows the same already, made not long ago: most plans change nothing there. */
  private isNews(audience: string, part: { computedAtMs: number; waitsMadeAtMs: number }): boolean {
    const { computedAtMs, waitsMadeAtMs, ...shown } = part;
    const text = JSON.stringify(shown);
    const before = this.lastShown.get(audience);
    if (before?.text === text && waitsMadeAtMs - before.madeAtMs < staleMs) return false;
    this.lastShown.set(audience, { text, madeAtMs: Math.min(computedAtMs, waitsMadeAtMs) });
    return true;
  }

  /** Tells the screens of this process, but for phones, where a centre's history stands, and their build. */
  heartbeat(centreId: string, revision: number): void {
    const room = centreRoom(centreId);
    const message = withBuild({ revision }, this.build);
    for (const audience of ['board', 'kiosk', 'officer', 'manager'] as const) {
      const namespace = this.audiences[audience];
      if (localSize(namespace, room) > 0) emitLocal(namespace, room, 'revision', message);
    }
  }

  private tellPhones({ state, events }: Pick<CentreNews, 'state' | 'events'>): void {
    const { phone } = this.audiences;
    if (phone.sockets.size === 0) return;
    // What a day's end means to a ticket that has ended before: it cannot come back any more.
    const isOfDay = events.some(({ event }) => event.type.startsWith('day-'));
    const touched = new Set(
      isOfDay
        ? [...state.tickets.values()].map(({ id }) => id)
        : events.flatMap(({ event }) => ('ticketId' in event ? [event.ticketId] : [])),
    );
    for (const ticketId of touched) {
      const room = ticketRoom(state.setup.id, ticketId);
      const ticket = localSize(phone, room) > 0 ? state.tickets.get(ticketId) : undefined;
      if (ticket === undefined) continue;
      const facts = [{ type: 'ticket', ticket: phoneTicket(state, ticket) }];
      const message = { since: standsAlone, revision: state.revision, facts };
      emitLocal(phone, room, 'facts', message);
    }
  }
}
