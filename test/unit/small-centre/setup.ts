import type {
  OpeningRule,
  PriorityClass,
  SkillLevel,
} from '../../../shared/contract/centre-definition.ts';
import type { CentreSetup } from '../../../server/domain/centre/setup.ts';
import { CentreState } from '../../../server/domain/centre/state.ts';

const minuteMs = 60_000;

/** Midnight of Monday 2026-11-23 in Ho Chi Minh City (UTC+7, no daylight saving). */
export const mondayMs = Date.UTC(2026, 10, 22, 17);

/** A moment of the small centre's first week: day 0 is Monday. */
export const at = (hours: number, minutes = 0, day = 0) =>
  mondayMs + ((day * 24 + hours) * 60 + minutes) * minuteMs;

const text = (name: string) => ({ vi: name, en: name });
const byId = <T extends { id: string }>(things: readonly T[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

const service = (id: string, fieldId: string, minutes: number) => {
  return { id, code: null, fieldId, name: text(id), minutes, papers: [] };
};

const group = (
  id: string,
  grant: PriorityClass['grant'],
  [targetMinutes, limitMinutes, weight]: readonly [number, number, number],
  absolute = false,
): PriorityClass => {
  return { id, name: text(id), grant, targetMinutes, limitMinutes, weight, absolute };
};

const workday = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
];

/** Three fields, five services, three counters, four kinds of people. */
export function smallSetup(change: Partial<CentreSetup> = {}): CentreSetup {
  const services = [
    service('birth', 'civil', 10),
    service('copy', 'civil', 6),
    service('parcel', 'land', 20),
    service('split', 'land', 24),
    service('firm', 'trade', 15),
  ];
  return {
    id: 'small',
    name: text('Small centre'),
    timeZone: 'Asia/Ho_Chi_Minh',
    hours: {
      mon: workday,
      tue: workday,
      wed: workday,
      thu: workday,
      fri: workday,
      sat: workday.slice(0, 1),
      sun: [],
    },
    specialDays: [],
    rules: { noShowAfterSeconds: 120, maxCalls: 3, holdReturnMinutes: 20, closeGraceMinutes: 60 },
    zones: [{ id: 'hall', name: text('Hall') }],
    fields: byId([
      { id: 'civil', name: text('Civil'), prefix: 'A', zoneId: 'hall' },
      { id: 'land', name: text('Land'), prefix: 'B', zoneId: 'hall' },
      { id: 'trade', name: text('Trade'), prefix: 'C', zoneId: 'hall' },
    ]),
    services: byId(services),
    priorityClasses: byId([
      group('walk-in', 'default', [20, 60, 1]),
      { ...group('elderly', 'self', [8, 30, 1.5]), confirm: 'staff' },
      group('urgent', 'staff', [5, 20, 2]),
      group('court', 'staff', [10, 30, 1], true),
    ]),
    defaultPriorityClassId: 'walk-in',
    counters: byId([1, 2, 3].map((number) => ({ id: `c${number}`, number, zoneId: 'hall' }))),
    referenceMinutes: services.reduce((sum, { minutes }) => sum + minutes, 0) / services.length,
    ...change,
  };
}

/** Skills of the four officers: two narrow, one mixed, one who can do everything. */
const skills: Readonly<Record<string, Readonly<Record<string, SkillLevel>>>> = {
  an: { birth: 1, copy: 2 },
  binh: { parcel: 1, split: 1 },
  chi: { firm: 1, birth: 2, parcel: 3 },
  dao: { birth: 2, copy: 1, parcel: 2, split: 3, firm: 2 },
};

/** The small centre before its first day; nobody sits at a counter. */
export function smallState(
  change: Partial<CentreSetup> = {},
  opening: OpeningRule = 'always',
): CentreState {
  const state = new CentreState(smallSetup(change), { opening, day: null }, 0);
  for (const [id, levels] of Object.entries(skills)) {
    state.officers.set(id, { id, name: `Officer ${id}`, skills: new Map(Object.entries(levels)) });
  }
  state.journal.clear();
  return state;
}
