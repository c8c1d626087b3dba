import type { CentreDefinition } from '../../../shared/contract/centre-definition.ts';

/** Everything about a definition that its shape alone does not show; each fault names the thing to mend. Empty: sound. */
export function definitionFaults(definition: CentreDefinition): string[] {
  const { zones, fields, services, counters, officers, managers, priorityClasses } = definition;
  const zoneIds = ids(zones);
  const fieldIds = ids(fields);
  const serviceIds = ids(services);
  const defaults = priorityClasses.filter(({ grant }) => grant === 'default').length;
  const usernames = [...officers, ...managers].map(({ username }) => username);
  return [
    ...repeated('zone', zones.map(({ id }) => id)),
    ...repeated('field', fields.map(({ id }) => id)),
    ...repeated('field prefix', fields.map(({ prefix }) => prefix)),
    ...repeated('service', services.map(({ id }) => id)),
    ...repeated('priority class', priorityClasses.map(({ id }) => id)),
    ...repeated('counter', counters.map(({ id }) => id)),
    ...repeated('counter number', counters.map(({ number }) => String(number))),
    ...repeated('officer', [...officers, ...managers].map(({ id }) => id)),
    ...repeated('username', usernames),
    ...unknown('field', 'zone', fields, ({ zoneId }) => [zoneId], zoneIds),
    ...unknown('counter', 'zone', counters, ({ zoneId }) => [zoneId], zoneIds),
    ...unknown('service', 'field', services, ({ fieldId }) => [fieldId], fieldIds),
    ...unknown('officer', 'field', officers, (o) => named(o, 'fieldId'), fieldIds),
    ...unknown('officer', 'service', officers, (o) => named(o, 'serviceId'), serviceIds),
    ...(defaults === 1 ? [] : [`exactly one priority class must be the default, not ${defaults}`]),
    ...(isTimeZone(definition.timeZone)
      ? []
      : [`"${definition.timeZone}" is not an IANA time zone such as Asia/Ho_Chi_Minh`]),
  ];
}

function ids(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

function repeated(what: string, values: readonly string[]): string[] {
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
