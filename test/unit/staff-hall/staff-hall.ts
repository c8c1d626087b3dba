import type { PriorityClass, Service } from '../../../shared/contract/centre-definition.ts';
import type {
  DeskSession,
  HallOfficer,
  HallSetup,
  HallTicket,
} from '../../../shared/contract/hall.ts';
import type { ManagerView } from '../../../shared/contract/manager.ts';
import type { OfficerView } from '../../../shared/contract/officer.ts';
import type { NextTicket } from '../../../shared/contract/plan.ts';

const named = (vi: string) => ({ vi, en: vi });
const serviceOf = (id: string, fieldId: string, vi: string): Service => ({
  id,
  fieldId,
  code: null,
  name: named(vi),
  minutes: 10,
  papers: [],
});
const classOf = (id: string, rest: Partial<PriorityClass>): PriorityClass => ({
  id,
  name: named(id),
  grant: 'self',
  targetMinutes: 10,
  limitMinutes: 20,
  weight: 1,
  absolute: false,
  ...rest,
});

export const minuteMs = 60_000;
/** Now, in every test of the staff screens. */
export const nowMs = 100 * minuteMs;

export const setup: HallSetup = {
  centreId: 'demo',
  name: named('Trung tâm'),
  timeZone: 'Asia/Ho_Chi_Minh',
  zones: [{ id: 'hall', name: named('Sảnh') }],
  fields: [
    { id: 'civil', name: named('Hộ tịch'), prefix: 'A', zoneId: 'hall' },
    { id: 'land', name: named('Đất đai'), prefix: 'B', zoneId: 'hall' },
  ],
  services: [
    serviceOf('birth', 'civil', 'Đăng ký khai sinh'),
    serviceOf('marriage', 'civil', 'Đăng ký kết hôn'),
    serviceOf('split', 'land', 'Tách thửa đất'),
  ],
  priorityClasses: [
    classOf('standard', { grant: 'default' }),
    classOf('elderly', { targetMinutes: 5 }),
    classOf('disabled', { absolute: true }),
  ],
  maxCalls: 3,
  holdReturnMinutes: 20,
  counters: [1, 2, 3].map((number) => ({ id: `c${number}`, number, zoneId: 'hall' })),
};

/** A waiting ticket, `ago` minutes old. */
export const ticket = (
  number: string,
  ago: number,
  rest: Partial<HallTicket> = {},
): HallTicket => ({
  ticketId: `2026-11-24-${number.slice(0, 1)}-${Number(number.slice(1))}`,
  number,
  state: 'waiting',
  fieldId: 'civil',
  serviceId: 'birth',
  priorityClassId: 'standard',
  channel: 'kiosk',
  issuedAtMs: nowMs - ago * minuteMs,
  waitsFromMs: nowMs - ago * minuteMs,
  callId: null,
  counterId: null,
  officerId: null,
  calledAtMs: null,
  lastCalledAtMs: null,
  timesCalled: 0,
  reasons: null,
  noShowDueAtMs: null,
  servingAtMs: null,
  heldUntilMs: null,
  raised: null,
  note: null,
  claim: null,
  ...rest,
});

export const desk = (
  counterId: string,
  officerId: string,
  rest: Partial<DeskSession> = {},
): DeskSession => ({
  counterId,
  officerId,
  state: 'ready',
  breakReason: null,
  sinceMs: nowMs - 5 * minuteMs,
  openedAtMs: nowMs - 60 * minuteMs,
  autoCall: false,
  askedAtMs: null,
  consoleGoneSinceMs: null,
  afterCall: null,
  missed: null,
  ticketId: null,
  ...rest,
});

export const lan: HallOfficer = {
  officerId: 'lan',
  name: 'Lan',
  skills: [
    { serviceId: 'birth', level: 1 },
    { serviceId: 'marriage', level: 2 },
  ],
};
export const minh: HallOfficer = {
  officerId: 'minh',
  name: 'Minh',
  skills: [{ serviceId: 'split', level: 1 }],
};

/** What Lan sees. */
export const officerView = (rest: Partial<OfficerView> = {}): OfficerView => ({
  revision: 1,
  setup,
  officerId: 'lan',
  date: '2026-11-24',
  closed: false,
  tickets: [],
  desks: [],
  officers: [lan, minh],
  acts: [],
  ...rest,
});

export const managerView = (rest: Partial<ManagerView> = {}): ManagerView => ({
  revision: 1,
  setup,
  date: '2026-11-24',
  closed: false,
  opening: 'hours',
  sessions: [],
  stops: [],
  acts: [],
  steers: [],
  ended: [],
  tickets: [],
  desks: [],
  officers: [lan, minh],
  ...rest,
});

/** The plan's word that `of` comes next. */
export const nextTicket = (of: HallTicket): NextTicket => ({
  ticketId: of.ticketId,
  number: of.number,
  serviceId: of.serviceId,
  reasons: {
    waitedMinutes: 3,
    targetMinutes: 10,
    priorityClassId: 'standard',
    level: 1,
    candidates: 4,
    passedOver: 2,
    index: 1,
  },
});

/** A store a test can change; tells its listeners as the live store does. */
export class ChangingStore<View extends { revision: number }, Plan = null> {
  readonly #listeners = new Set<() => void>();
  syncs = 1;

  constructor(
    public view: View | null,
    public plan: Plan | null = null,
  ) {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(view: View | null, plan: Plan | null = this.plan): void {
    this.view = view;
    this.plan = plan;
    for (const listener of this.#listeners) listener();
  }
}
