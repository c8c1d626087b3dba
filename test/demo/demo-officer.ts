import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { DeskSession, HallTicket } from '../../shared/contract/hall.ts';
import type { OfficerView } from '../../shared/contract/officer.ts';
import type { ServiceOutcome } from '../../shared/contract/ticket-state.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { lunch, timeOfDay } from './day-shape.ts';
import type { SeededRandom } from './random.ts';

/** Where an officer of the demo sits, and what they may know. */
export interface DemoPlace {
  readonly officerId: string;
  readonly counterId: string;
  readonly clock: ReplayClock;
  readonly random: SeededRandom;
  /** Half of the officers eat early, half late. */
  readonly eatsEarly: boolean;
  readonly isOver: () => boolean;
}

const outcomes: Readonly<Record<ServiceOutcome, number>> = {
  accepted: 0.74,
  incomplete: 0.16,
  'guided-online': 0.08,
  refused: 0.02,
  'collected-result': 0,
};
/** Shares of all calls and services. */
const absentShare = 0.05;
const transferShare = 0.03;
const holdShare = 0.03;
const breakShare = 0.02;
/** Standard deviation of a service as a share of its mean. */
const variation = 0.7;
/** Where a person at the wrong counter belongs. */
const transfersTo = ['certified-copy', 'birth-registration', 'household-business'];

/**
 * An officer who behaves like one: calls, waits for the person to come, serves, sometimes holds,
 * transfers, takes a break. Each step looks at the hall anew, so a visitor may steer it as they like:
 * close the counter, move the officer, change skills.
 */
export class DemoOfficer {
  /** Of the open call: whether the person has gone home, and when the service will end. */
  private readonly absent = new Map<number, boolean>();
  private readonly endsAtMinute = new Map<number, number>();

  /** When an officer without a counter comes back; at the start, at once. */
  private backAtMinute: number | null = 0;

  constructor(
    private readonly client: OfficerClient,
    private readonly place: DemoPlace,
  ) {}

  /** Works until the demo is over. */
  async work(): Promise<void> {
    while (!this.place.isOver()) {
      const view = this.client.store.view;
      if (view === null) await this.client.nextNews(500);
      else await this.act(view);
    }
  }

  private async act(view: OfficerView): Promise<void> {
    const desk = view.desks.find(({ officerId }) => officerId === this.place.officerId);
    if (desk === undefined) return this.sitDown(view);
    this.backAtMinute = null;
    const ticket = view.tickets.find(({ ticketId }) => ticketId === desk.ticketId);
    if (ticket?.state === 'called') return this.awaitPerson(ticket);
    if (ticket?.state === 'serving') return this.serve(view, ticket);
    if (desk.state === 'break') return this.rest(desk);
    if (this.isLunch()) return this.do({ kind: 'start-break', reason: 'lunch' });
    return this.callSomebody(view);
  }

  /** At the own counter, or at any other that is free; whoever was sent away stays away for a while. */
  private async sitDown(view: OfficerView): Promise<void> {
    const { clock, random, counterId: own } = this.place;
    this.backAtMinute ??= clock.minute + random.between(20, 40);
    const leftMs = clock.ms(this.backAtMinute - clock.minute);
    if (leftMs > 1) return this.client.nextNews(Math.min(leftMs, 2000));
    const isFree = (id: string) => view.desks.every(({ counterId }) => counterId !== id);
    const counterId = [own, ...view.setup.counters.map(({ id }) => id)].find(isFree);
    if (counterId === undefined) return this.client.nextNews(2000);
    return this.do({ kind: 'open-counter', counterId });
  }

  private async callSomebody(view: OfficerView): Promise<void> {
    const { officerId, random } = this.place;
    const skills = view.officers.find((officer) => officer.officerId === officerId)?.skills ?? [];
    const mine = new Set(skills.map(({ serviceId }) => serviceId));
    const somebody = view.tickets.some(
      ({ state, serviceId }) => state === 'waiting' && mine.has(serviceId),
    );
    if (!somebody) return this.client.nextNews(2000);
    if (random.chance(breakShare)) return this.do({ kind: 'start-break', reason: 'rest' });
    await this.pause(0.1, 0.6);
    await this.do({ kind: 'call-next' });
  }

  private async awaitPerson({ callId, timesCalled }: HallTicket): Promise<void> {
    const isAbsent = remembered(this.absent, callId, () => this.place.random.chance(absentShare));
    await this.pause(0.4, 1.2);
    if (!isAbsent) await this.do({ kind: 'start-serving' });
    else await this.do({ kind: timesCalled < 3 ? 'recall' : 'mark-no-show' });
  }

  private async serve(view: OfficerView, ticket: HallTicket): Promise<void> {
    const { clock, random } = this.place;
    const service = view.setup.services.find(({ id }) => id === ticket.serviceId);
    // The demo's centre has its minutes shortened: turn them back into those of the demo's clock.
    const mean = (service?.minutes ?? 1) * clock.speed;
    const endsAt = remembered(this.endsAtMinute, ticket.callId, () => {
      return clock.minute + random.lognormal(mean, variation);
    });
    const leftMs = clock.ms(endsAt - clock.minute);
    // Whatever a visitor does to this desk meanwhile is seen at the next look.
    if (leftMs > 1) await this.client.nextNews(leftMs);
    else await this.finish(ticket);
  }

  private finish(ticket: HallTicket): Promise<void> {
    const { random } = this.place;
    const other = transfersTo.find((id) => id !== ticket.serviceId) ?? '';
    if (random.chance(transferShare)) {
      return this.do({ kind: 'transfer', serviceId: other, note: 'Cần thêm thủ tục này' });
    }
    if (random.chance(holdShare)) return this.do({ kind: 'hold', returnInMinutes: 2 });
    const outcome: ServiceOutcome =
      ticket.serviceId === 'result-collection' ? 'collected-result' : random.pick(outcomes);
    return this.do({ kind: 'complete', outcome });
  }

  private async rest(desk: DeskSession): Promise<void> {
    if (desk.breakReason === 'lunch' && this.isLunch()) return this.client.nextNews(1000);
    if (desk.breakReason === 'arriving') await this.pause(0.5, 1);
    else if (desk.breakReason !== 'lunch') await this.pause(5, 10);
    await this.do({ kind: 'set-ready' });
  }

  private isLunch(): boolean {
    const { clock, eatsEarly } = this.place;
    const time = timeOfDay(clock.minute);
    const middle = (lunch.fromMinute + lunch.toMinute) / 2;
    const [from, to] = eatsEarly ? [lunch.fromMinute, middle] : [middle, lunch.toMinute];
    return time >= from && time < to;
  }

  private pause(leastMinutes: number, mostMinutes: number): Promise<void> {
    const { clock, random } = this.place;
    return clock.until(clock.minute + random.between(leastMinutes, mostMinutes));
  }

  /** Resolves when the view holds what was done. A refusal means that the hall has changed: the next look tells how. */
  private async do(input: StaffCommandInput): Promise<void> {
    const answer = await this.client.command(input);
    if (!answer.ok) return this.client.nextNews(500);
    const { revision } = answer.value;
    while (!this.place.isOver() && (this.client.store.view?.revision ?? 0) < revision) {
      await this.client.nextNews(500);
    }
  }
}

/** What was decided for this call before, or is decided now. */
function remembered<V>(known: Map<number, V>, callId: number | null, decide: () => V): V {
  const key = callId ?? 0;
  const before = known.get(key);
  if (before !== undefined) return before;
  known.clear();
  const now = decide();
  known.set(key, now);
  return now;
}
