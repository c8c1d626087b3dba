import type {
  CentreDefinition,
  CentreRules,
  OpeningRule,
  WeekHours,
} from '../../shared/contract/centre-definition.ts';
import { morningZone } from './morning.ts';

/** What a test wants of its centre; everything else has a plain default. */
export interface SmallCentre {
  readonly id?: string;
  /** Fields are `field-1`… with series A, B, C… */
  readonly fields?: number;
  /** Services of field 1 are `service-1-1`, `service-1-2`… */
  readonly servicesPerField?: number;
  /** Counters are `counter-1`… with numbers 1, 2… */
  readonly counters?: number;
  /** Officers are `officer-1`…, signing in under their id. The manager is `manager-1`. */
  readonly officers?: number;
  readonly managers?: number;
  readonly opening?: OpeningRule;
  readonly hours?: WeekHours;
  /** Where it is morning now, unless given. */
  readonly timeZone?: string;
  readonly rules?: Partial<CentreRules>;
}

const hall = { id: 'hall', name: text('Sảnh', 'Hall') };
const rules = {
  noShowAfterSeconds: 120,
  maxCalls: 3,
  holdReturnMinutes: 20,
  closeGraceMinutes: 60,
};
const openHours: WeekHours = everyDay([{ from: '00:00', to: '24:00' }]);

/** A valid centre: one zone, classes `everyone`, `elderly` (own word) and `urgent` (staff), all skills in all officers. */
export function smallCentre(wish: SmallCentre = {}): CentreDefinition {
  const fields = numbers(wish.fields ?? 2).map((n) => ({
    id: `field-${n}`,
    name: text(`Lĩnh vực ${n}`, `Field ${n}`),
    prefix: String.fromCharCode(64 + n),
    zoneId: hall.id,
  }));
  return {
    notes: [],
    id: wish.id ?? 'centre',
    name: text('Trung tâm', 'Centre'),
    timeZone: wish.timeZone ?? morningZone(),
    opening: wish.opening ?? 'always',
    hours: wish.hours ?? openHours,
    specialDays: [],
    rules: { ...rules, ...wish.rules },
    zones: [hall],
    fields,
    services: fields.flatMap(({ id }, i) => servicesOf(id, i + 1, wish.servicesPerField ?? 2)),
    priorityClasses: [
      priorityClass('everyone', 'default', false),
      { ...priorityClass('elderly', 'self', false), confirm: 'staff' },
      priorityClass('urgent', 'staff', true),
    ],
    counters: numbers(wish.counters ?? 3).map((n) => {
      return { id: `counter-${n}`, number: n, zoneId: hall.id };
    }),
    officers: numbers(wish.officers ?? wish.counters ?? 3).map((n) => ({
      ...person('officer', n),
      skills: fields.map(({ id }, i) => ({ fieldId: id, level: i === n % fields.length ? 1 : 2 })),
    })),
    managers: numbers(wish.managers ?? 1).map((n) => person('manager', n)),
  };
}

/** The same sessions on every day of the week. */
export function everyDay(sessions: WeekHours['mon']): WeekHours {
  const days = { mon: sessions, tue: sessions, wed: sessions, thu: sessions };
  return { ...days, fri: sessions, sat: sessions, sun: sessions };
}

function servicesOf(fieldId: string, field: number, count: number): CentreDefinition['services'] {
  return numbers(count).map((n) => ({
    id: `service-${field}-${n}`,
    code: null,
    fieldId,
    name: text(`Thủ tục ${field}.${n}`, `Service ${field}.${n}`),
    minutes: 5 + n,
    papers: [],
    minutesBasis: 'assumption',
  }));
}

function priorityClass(id: string, grant: 'default' | 'self' | 'staff', absolute: boolean) {
  const weight = grant === 'default' ? 1 : 2;
  return { id, name: text(id, id), grant, targetMinutes: 15, limitMinutes: 45, weight, absolute };
}

function person(role: 'officer' | 'manager', n: number) {
  const id = `${role}-${n}`;
  return { id, name: `${role === 'officer' ? 'Cán bộ' : 'Quản lý'} ${n}`, username: id };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function text(vi: string, en: string) {
  return { vi, en };
}
