import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  centreDefinition,
  type CentreDefinition,
} from '../../shared/contract/centre-definition.ts';
import { definitionFaults } from '../../server/domain/centre/check-definition.ts';

const starterFile = new URL('../../server/centres/ben-nghia.json', import.meta.url);
const starter = (): CentreDefinition =>
  centreDefinition.parse(JSON.parse(readFileSync(starterFile, 'utf8')));

/** The starter centre, changed. */
function changed(change: (definition: CentreDefinition) => void): CentreDefinition {
  const definition = starter();
  change(definition);
  return definition;
}

const faults: readonly (readonly [string, (definition: CentreDefinition) => void])[] = [
  ['zone "hall-a" is there twice', ({ zones }) => zones.push(zones[0]!)],
  ['field "civil-status" is there twice', ({ fields }) => (fields[1]!.id = fields[0]!.id)],
  ['field prefix "A" is there twice', ({ fields }) => (fields[1]!.prefix = 'A')],
  [
    'service "certified-copy" is there twice',
    ({ services }) => services.push(services.find(({ id }) => id === 'certified-copy')!),
  ],
  [
    'priority class "elderly" is there twice',
    ({ priorityClasses }) => priorityClasses.push(priorityClasses[1]!),
  ],
  ['counter "counter-1" is there twice', ({ counters }) => (counters[1]!.id = 'counter-1')],
  ['counter number "1" is there twice', ({ counters }) => (counters[1]!.number = 1)],
  ['officer "lan" is there twice', ({ managers }) => (managers[0]!.id = 'lan')],
  ['username "lan" is there twice', ({ managers }) => (managers[0]!.username = 'lan')],
  [
    'special day "2027-01-01" is there twice',
    ({ specialDays }) => specialDays.push(specialDays[1]!),
  ],
  [
    'field "civil-status" names the unknown zone "attic"',
    ({ fields }) => (fields[0]!.zoneId = 'attic'),
  ],
  [
    'counter "counter-1" names the unknown zone "attic"',
    ({ counters }) => (counters[0]!.zoneId = 'attic'),
  ],
  ['names the unknown field "magic"', ({ services }) => (services[0]!.fieldId = 'magic')],
  [
    'officer "lan" names the unknown field "magic"',
    ({ officers }) => officers[0]!.skills.push({ fieldId: 'magic', level: 1 }),
  ],
  [
    'officer "lan" names the unknown service "magic"',
    ({ officers }) => officers[0]!.skills.push({ serviceId: 'magic', level: 1 }),
  ],
  [
    'frequent "magic" names the unknown service "magic"',
    (d) => (d.guide = { frequent: ['magic'], elsewhere: [] }),
  ],
  [
    'frequent service "certified-copy" is there twice',
    (d) => (d.guide = { frequent: ['certified-copy', 'certified-copy'], elsewhere: [] }),
  ],
  [
    'priority class "walk-in" is no claim of a citizen that could be confirmed',
    ({ priorityClasses }) => (priorityClasses[0]!.confirm = 'staff'),
  ],
  [
    'lane "quick" names the unknown service "magic"',
    (d) => (d.policy = { quickLane: { serviceIds: ['magic'], counterIds: [], factor: 2 } }),
  ],
  [
    'lane "bulk" names the unknown counter "attic"',
    (d) => (d.policy = { bulkLane: { fromDossiers: 5, counterIds: ['attic'], atOnce: 1 } }),
  ],
  [
    'exactly one priority class must be the default, not 0',
    ({ priorityClasses }) => (priorityClasses[0]!.grant = 'self'),
  ],
  [
    'exactly one priority class must be the default, not 2',
    ({ priorityClasses }) => (priorityClasses[1]!.grant = 'default'),
  ],
  [
    'priority class "elderly" has a target above its limit',
    ({ priorityClasses }) => (priorityClasses[1]!.targetMinutes = 31),
  ],
  [
    '"Asia/Saigonn" is not an IANA time zone',
    (definition) => (definition.timeZone = 'Asia/Saigonn'),
  ],
  ['mon: each session must end after it begins', ({ hours }) => (hours.mon[0]!.to = '07:30')],
  ['tue: each session must end', ({ hours }) => (hours.tue[1]!.from = '11:00')],
  ['wed: each session must end', ({ hours }) => hours.wed.reverse()],
  [
    '2027-01-01: each session must end',
    ({ specialDays }) => specialDays[1]!.sessions.push({ from: '12:00', to: '08:00' }),
  ],
];

describe('definitionFaults', () => {
  it('finds none in the starter centre', () => {
    expect(definitionFaults(starter())).toEqual([]);
  });

  it.each(faults)('finds: %s', (sentence, change) => {
    const found = definitionFaults(changed(change));
    expect(found.filter((fault) => fault.includes(sentence))).toHaveLength(1);
  });

  it.each([
    ['a session until midnight', (d: CentreDefinition) => (d.hours.mon[1]!.to = '24:00')],
    ['sessions that touch', (d: CentreDefinition) => (d.hours.mon[1]!.from = '11:30')],
    ['a day without sessions', (d: CentreDefinition) => (d.hours.mon = [])],
    ['a centre without officers', (d: CentreDefinition) => (d.officers = [])],
    [
      'a target that is the limit',
      (d: CentreDefinition) => (d.priorityClasses[1]!.targetMinutes = 30),
    ],
  ])('has nothing against %s', (_, change) => {
    expect(definitionFaults(changed(change))).toEqual([]);
  });

  it('tells all faults at once', () => {
    const worse = changed(({ counters, fields }) => {
      counters[1]!.number = 1;
      fields[1]!.prefix = 'A';
    });
    expect(definitionFaults(worse)).toHaveLength(2);
  });
});

describe('the starter centre', () => {
  const { fields, services, officers, counters, priorityClasses, hours, zones } = starter();
  const serves = (
    officer: CentreDefinition['officers'][number],
    service: CentreDefinition['services'][number],
  ) =>
    officer.skills.some((skill) =>
      'serviceId' in skill ? skill.serviceId === service.id : skill.fieldId === service.fieldId,
    );

  it('has something to choose in every field, and somebody for whom it is main work', () => {
    for (const { id } of fields) {
      const own = services.filter(({ fieldId }) => fieldId === id);
      expect(own.length).toBeGreaterThan(0);
      const main = officers.filter(({ skills }) =>
        skills.some((skill) => 'fieldId' in skill && skill.fieldId === id && skill.level === 1),
      );
      expect(main.length).toBeGreaterThan(0);
    }
  });

  it('has at least two officers for every service, so that one may be away', () => {
    const thin = services.filter(
      (service) => officers.filter((o) => serves(o, service)).length < 2,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it('has a counter for nearly everybody, in every zone', () => {
    expect(counters.length).toBeGreaterThanOrEqual(officers.length - 1);
    for (const { id } of zones) expect(counters.some(({ zoneId }) => zoneId === id)).toBe(true);
  });

  it('says of every service where its minutes come from, and what to bring', () => {
    for (const { minutesBasis, papers, minutes } of services) {
      expect(['assumption', 'measured']).toContain(minutesBasis);
      expect(papers.length).toBeGreaterThan(0);
      expect(minutes).toBeGreaterThanOrEqual(1);
    }
  });

  it('lets nobody claim at a kiosk what only staff may grant', () => {
    expect(priorityClasses.filter(({ grant }) => grant === 'staff').length).toBeGreaterThan(0);
    for (const group of priorityClasses.filter(({ grant }) => grant !== 'default')) {
      expect(group.targetMinutes).toBeLessThan(priorityClasses[0]!.targetMinutes);
    }
  });

  it('is open on working days', () => {
    for (const day of ['mon', 'tue', 'wed', 'thu', 'fri'] as const) {
      expect(hours[day].length).toBeGreaterThan(0);
    }
  });
});

describe('the shape of a centre file', () => {
  it.each([
    ['a clock that is none', (d: CentreDefinition) => (d.hours.mon[0]!.from = '7:30')],
    ['24:30', (d: CentreDefinition) => (d.hours.mon[1]!.to = '24:30')],
    ['a prefix of small letters', (d: CentreDefinition) => (d.fields[0]!.prefix = 'a')],
    ['an id with blanks', (d: CentreDefinition) => (d.counters[0]!.id = 'counter 1')],
    ['a service of no minutes', (d: CentreDefinition) => (d.services[0]!.minutes = 0)],
    ['a weight below nothing', (d: CentreDefinition) => (d.priorityClasses[0]!.weight = -1)],
    ['no field at all', (d: CentreDefinition) => (d.fields = [])],
    ['a routing number out of bounds', (d: CentreDefinition) => (d.policy = { transferKeeps: 2 })],
    ['a date that is none', (d: CentreDefinition) => (d.specialDays[0]!.date = '24.11.2026')],
  ])('refuses %s', (_, change) => {
    expect(centreDefinition.safeParse(changed(change)).success).toBe(false);
  });
});
