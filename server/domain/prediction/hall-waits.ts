import type { NewcomerPlan } from '../../../shared/contract/plan.ts';
import type { WaitRange } from '../../../shared/contract/wait-range.ts';
import type { CentreSetup } from '../centre/setup.ts';
import { fieldRange, type FieldPart } from './field-waits.ts';
import type { HallFacts } from './hall-facts.ts';
import { waitRangeOf, type Percentiles } from './wait-range.ts';

/** What a hall's people are told at one moment. */
export interface HallWaits {
  readonly madeAtMs: number;
  readonly revision: number;
  /** Those in line, by ticket id. */
  readonly tickets: ReadonlyMap<string, Outlook>;
  /** Whoever takes a ticket now, by service id and priority class. */
  readonly newcomers: ReadonlyMap<string, Readonly<Record<string, NewcomerPlan>>>;
  /** People of the default class who come now, by field id. */
  readonly fields: ReadonlyMap<string, WaitRange | null>;
}

/** What somebody in line is told. */
export interface Outlook {
  /** Null: cannot say yet. */
  readonly range: WaitRange | null;
  /** People of the same field who are expected to be called earlier. */
  readonly ahead: number;
  /** Eight in ten wait no longer, minutes as predicted; null: cannot say yet. */
  readonly likely: number | null;
}

/** As predictions tell people apart: who asks for the same with the same priority waits alike. */
export interface TicketKind {
  readonly serviceId: string;
  readonly priorityClassId: string;
}

/** One word for each kind; the same kind, the same word. */
export function kindKey({ serviceId, priorityClassId }: TicketKind): string {
  return `${serviceId}/${priorityClassId}`;
}

/** What somebody of this kind who takes a ticket now is told. */
export function newcomerOf(
  waits: Pick<HallWaits, 'newcomers'>,
  { serviceId, priorityClassId }: TicketKind,
): NewcomerPlan | undefined {
  return waits.newcomers.get(serviceId)?.[priorityClassId];
}

/** Predicted waits of a hall; null: cannot say. */
export interface Predictions<P extends Percentiles> {
  /** By ticket id, whoever waits in the facts. */
  readonly tickets: ReadonlyMap<string, P | null>;
  /** By {@link kindKey}. */
  readonly newcomers: ReadonlyMap<string, P | null>;
}

/** Puts predictions as people are told them. Ranges told `before` stay while they still fit. */
export function tellHall(
  setup: CentreSetup,
  facts: HallFacts,
  { tickets, newcomers }: Predictions<Percentiles>,
  before?: HallWaits,
): HallWaits {
  const order = expectedOrder(setup, facts, tickets);
  const outlooks = [...order.values()].flatMap((line) =>
    line.map(({ id }, ahead) => {
      const range = rangeOf(tickets.get(id), before?.tickets.get(id)?.range);
      return [id, { range, ahead, likely: tickets.get(id)?.p80 ?? null }] as const;
    }),
  );
  const kinds = [...setup.services.values()].map(({ id: serviceId, fieldId }, service) => {
    const classes = [...setup.priorityClasses.keys()].map((priorityClassId) => {
      const kind = { serviceId, priorityClassId };
      const predicted = newcomers.get(kindKey(kind));
      const middle = predicted?.p50 ?? Number.POSITIVE_INFINITY;
      const passes = (order.get(fieldId) ?? []).filter(({ minutes }) => minutes > middle).length;
      const wait = rangeOf(predicted, before && newcomerOf(before, kind)?.wait);
      const late = mayMissClosing(facts, service, predicted);
      return [priorityClassId, { wait, passes, late }] as const;
    });
    return [serviceId, Object.fromEntries(classes)] as const;
  });
  const fields = [...setup.fields.keys()].map((fieldId) => {
    const parts = partsOf(setup, facts, fieldId, newcomers);
    return [fieldId, fieldRange(parts, before?.fields.get(fieldId))] as const;
  });
  return {
    madeAtMs: facts.nowMs,
    revision: facts.revision,
    tickets: new Map(outlooks),
    newcomers: new Map(kinds),
    fields: new Map(fields),
  };
}

/**
 * Whether the hours of a day under way may end before somebody new is called, though an officer is there
 * for them: eight in ten futures do not reach the call before.
 */
function mayMissClosing(
  { nowMs, closesAtMs, hoursEndAtMs, team }: HallFacts,
  service: number,
  predicted: Percentiles | null | undefined,
): boolean {
  if (closesAtMs <= nowMs) return false;
  if (predicted != null) return nowMs + predicted.p80 * minuteMs > hoursEndAtMs;
  return team.some(({ levels, staysPresent }) => staysPresent && levels[service] !== 0);
}

const minuteMs = 60_000;

function rangeOf(
  wait: Percentiles | null | undefined,
  before: WaitRange | null | undefined,
): WaitRange | null {
  return wait == null ? null : waitRangeOf(wait, before);
}

/** The line of each field in the order in which its people are expected to be called, by field id. */
function expectedOrder(
  setup: CentreSetup,
  { waiting }: HallFacts,
  waits: ReadonlyMap<string, Percentiles | null>,
) {
  const fieldIds = [...setup.services.values()].map(({ fieldId }) => fieldId);
  const order = new Map<string, { id: string; minutes: number; agesFromMs: number }[]>();
  for (const { id, service, agesFromMs } of waiting) {
    const fieldId = fieldIds[service] ?? '';
    const line = order.get(fieldId) ?? [];
    line.push({ id, minutes: waits.get(id)?.p50 ?? Number.POSITIVE_INFINITY, agesFromMs });
    order.set(fieldId, line);
  }
  for (const line of order.values()) {
    line.sort((a, b) => {
      return a.minutes === b.minutes ? a.agesFromMs - b.agesFromMs : a.minutes - b.minutes;
    });
  }
  return order;
}

/** The services of a field, each as often as it was asked for today. */
function partsOf(
  setup: CentreSetup,
  { issuedToday }: HallFacts,
  fieldId: string,
  newcomers: ReadonlyMap<string, Percentiles | null>,
): FieldPart[] {
  const priorityClassId = setup.defaultPriorityClassId;
  return [...setup.services.values()].flatMap((service, k) => {
    if (service.fieldId !== fieldId) return [];
    const wait = newcomers.get(kindKey({ serviceId: service.id, priorityClassId })) ?? null;
    return [{ weight: 1 + (issuedToday[k] ?? 0), wait }];
  });
}
