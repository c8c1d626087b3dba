import type { CentreDefinition } from '../../../shared/contract/centre-definition.ts';

/** Everything about a definition that its shape alone does not show; each fault names the thing to mend. Empty: sound. */
export function definitionFaults(definition: CentreDefinition): string[] {
  return [
    ...doubles(definition),
    ...danglers(definition),
    ...calendarFaults(definition),
    ...priorityFaults(definition),
    ...policyFaults(definition),
    ...guideFaults(definition),
  ];
}

function doubles(definition: CentreDefinition): string[] {
  const { zones, fields, services, counters, officers, managers, priorityClasses } = definition;
  const staff = [...officers, ...managers];
  return [
    ...repeated('zone', zones, ({ id }) => id),
    ...repeated('field', fields, ({ id }) => id),
    ...repeated('field prefix', fields, ({ prefix }) => prefix),
    ...repeated('service', services, ({ id }) => id),
    ...repeated('priority class', priorityClasses, ({ id }) => id),
    ...repeated('counter', counters, ({ id }) => id),
    ...repeated('counter number', counters, ({ number }) => String(number)),
    ...repeated('officer', staff, ({ id }) => id),
    ...repeated('username', staff, ({ username }) => username),
    ...repeated('special day', definition.specialDays, ({ date }) => date),
  ];
}

function danglers({ zones, fields, services, counters, officers }: CentreDefinition): string[] {
  const zoneIds = ids(zones);
  const fieldIds = ids(fields);
  const serviceIds = ids(services);
  return [
    ...unknown('field', 'zone', fields, ({ zoneId }) => [zoneId], zoneIds),
    ...unknown('counter', 'zone', counters, ({ zoneId }) => [zoneId], zoneIds),
    ...unknown('service', 'field', services, ({ fieldId }) => [fieldId], fieldIds),
    ...unknown('officer', 'field', officers, (o) => named(o, 'fieldId'), fieldIds),
    ...unknown('officer', 'service', officers, (o) => named(o, 'serviceId'), serviceIds),
  ];
}

function calendarFaults({ timeZone, hours, specialDays }: CentreDefinition): string[] {
  const days = [
    ...Object.entries(hours),
    ...specialDays.map(({ date, sessions }) => [date, sessions] as const),
  ];
  return [
    ...days.flatMap(([day, sessions]) => (inOrder(sessions) ? [] : [`${day}: ${sessionRule}`])),
    ...(isTimeZone(timeZone)
      ? []
      : [`"${timeZone}" is not an IANA time zone such as Asia/Ho_Chi_Minh`]),
  ];
}

const sessionRule = 'each session must end after it begins, and before the next one begins';

function inOrder(sessions: readonly { from: string; to: string }[]): boolean {
  const clocks = sessions.flatMap(({ from, to }) => [from, to]);
  return clocks.every((clock, i) => {
    const before = clocks[i - 1];
    return before === undefined || (i % 2 === 1 ? before < clock : before <= clock);
  });
}

function priorityFaults({ priorityClasses }: CentreDefinition): string[] {
  const defaults = priorityClasses.filter(({ grant }) => grant === 'default').length;
  return [
    ...(defaults === 1 ? [] : [`exactly one priority class must be the default, not ${defaults}`]),
    ...priorityClasses
      .filter(({ targetMinutes, limitMinutes }) => targetMinutes > limitMinutes)
      .map(({ id }) => `priority class "${id}" has a target above its limit`),
    ...priorityClasses
      .filter(({ confirm, grant }) => confirm === 'staff' && grant !== 'self')
      .map(({ id }) => `priority class "${id}" is no claim of a citizen that could be confirmed`),
  ];
}

function policyFaults({ policy = {}, services, counters }: CentreDefinition): string[] {
  const { quickLane, bulkLane } = policy;
  const lanes = [
    {
      id: 'quick',
      serviceIds: quickLane?.serviceIds ?? [],
      counterIds: quickLane?.counterIds ?? [],
    },
    { id: 'bulk', serviceIds: [], counterIds: bulkLane?.counterIds ?? [] },
  ];
  return [
    ...unknown('lane', 'service', lanes, ({ serviceIds }) => serviceIds, ids(services)),
    ...unknown('lane', 'counter', lanes, ({ counterIds }) => counterIds, ids(counters)),
  ];
}

function guideFaults({ guide, services }: CentreDefinition): string[] {
  const frequent = (guide?.frequent ?? []).map((id) => ({ id }));
  return [
    ...unknown('frequent', 'service', frequent, ({ id }) => [id], ids(services)),
    ...repeated('frequent service', frequent, ({ id }) => id),
  ];
}

function ids(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

function repeated<T>(what: string, things: readonly T[], key: (thing: T) => string): string[] {
  const values = things.map(key);
  const twice = values.filter((value, i) => values.indexOf(value) !== i);
  return [...new Set(twice)].map((value) => `${what} "${value}" is there twice`);
}

function unknown<T extends { id: string }>(
  what: string,
  target: string,
  things: readonly T[],
  references: (thing: T) => string[],
  known: ReadonlySet<string>,
): string[] {
  return things.flatMap((thing) =>
    references(thing)
      .filter((reference) => !known.has(reference))
      .map((reference) => `${what} "${thing.id}" names the unknown ${target} "${reference}"`),
  );
}

type DefinedOfficer = CentreDefinition['officers'][number];

function named(officer: DefinedOfficer, key: 'fieldId' | 'serviceId'): string[] {
  return officer.skills.flatMap((skill) => {
    const value = (skill as Partial<Record<typeof key, string>>)[key];
    return value === undefined ? [] : [value];
  });
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
