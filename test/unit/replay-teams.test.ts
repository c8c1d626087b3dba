import { describe, expect, it } from 'vitest';
import { definitionFaults } from '../../server/domain/centre/check-definition.ts';
import { centreDefinition } from '../../shared/contract/centre-definition.ts';
import { centreOfDay, uniquePrefixes } from '../replay/day-centre.ts';
import type { RecordedDay, RecordedTicket, Snapshot } from '../replay/recorded-day.ts';
import { findTeams, openAt } from '../replay/teams.ts';

const group = (id: number, letter = 'A') => ({ id, letter, name: `${letter}: group ${id}` });

/** Open and waiting every five minutes from 08:00 on. */
function everyFiveMinutes(open: readonly number[], waiting: number): Snapshot[] {
  return open.map((openCounters, i) => ({ minute: 480 + 5 * i, openCounters, waiting }));
}

function calls(groupId: number, calledMinutes: readonly number[]): RecordedTicket[] {
  return calledMinutes.map((calledMinute) => ({ groupId, issuedMinute: 470, calledMinute }));
}

function day(
  groups: RecordedDay['groups'],
  snapshots: Record<number, Snapshot[]>,
  tickets: RecordedTicket[],
): RecordedDay {
  const byGroup = new Map(Object.entries(snapshots).map(([id, own]) => [Number(id), own]));
  return { office: 'office', date: '2020-01-13', groups, tickets, snapshots: byGroup };
}

describe('findTeams', () => {
  it('estimates the service as counter-minutes per call while people wait', () => {
    const tickets = calls(1, [482, 484, 487, 489]);
    const [team] = findTeams(day([group(1)], { 1: everyFiveMinutes([2, 2, 2], 9) }, tickets));
    expect(team?.serviceMinutes).toBe((2 * 10) / 4);
    expect(team?.mostCounters).toBe(2);
  });

  it('does not count the time in which nobody waits', () => {
    const snapshots = [
      ...everyFiveMinutes([1, 1], 3),
      { minute: 500, openCounters: 1, waiting: 0 },
    ];
    const [team] = findTeams(day([group(1)], { 1: snapshots }, calls(1, [483, 490])));
    expect(team?.serviceMinutes).toBe(5);
  });

  it('keeps the estimate between 1 and 60 minutes', () => {
    const quick = Array.from({ length: 50 }, () => 483);
    const fast = day([group(1)], { 1: everyFiveMinutes([1, 1], 60) }, calls(1, quick));
    const slow = day([group(1)], { 1: everyFiveMinutes([30, 30], 5) }, calls(1, [483]));
    expect(findTeams(fast)[0]?.serviceMinutes).toBe(1);
    expect(findTeams(slow)[0]?.serviceMinutes).toBe(60);
  });

  it('lets groups with the same three or more counters at every moment share them', () => {
    const same = { 1: everyFiveMinutes([3, 4, 0], 2), 2: everyFiveMinutes([3, 4, 0], 1) };
    const tickets = [...calls(1, [483]), ...calls(2, [484])];
    const teams = findTeams(day([group(1), group(2)], same, tickets));
    expect(teams.map(({ groups }) => groups.length)).toEqual([2]);
  });

  it('does not let groups share that merely have one counter each', () => {
    const same = { 1: everyFiveMinutes([1, 1, 0], 2), 2: everyFiveMinutes([1, 1, 0], 1) };
    const tickets = [...calls(1, [483]), ...calls(2, [484])];
    expect(findTeams(day([group(1), group(2)], same, tickets))).toHaveLength(2);
  });

  it('gives a counter to a group that called people though none was seen open', () => {
    const [team] = findTeams(day([group(1)], { 1: everyFiveMinutes([0, 0], 2) }, calls(1, [500])));
    expect(team && openAt(team.openings, 500)).toBe(1);
  });

  it('closes all counters at the end', () => {
    const snapshots = { 1: everyFiveMinutes([1, 2], 2) };
    const [team] = findTeams(day([group(1)], snapshots, calls(1, [483])));
    expect(team?.openings.at(-1)).toEqual({ minute: 486, counters: 0 });
  });
});

describe('uniquePrefixes', () => {
  it('keeps a letter, and makes two of one that is taken or is no letter', () => {
    const groups = [group(1, 'A'), group(2, 'A'), group(3, ' '), group(4, 'Ż'), group(5, 'B')];
    const prefixes = [...uniquePrefixes(groups).values()];
    expect(prefixes).toEqual(['A', 'AA', 'XA', 'XB', 'B']);
  });
});

describe('centreOfDay', () => {
  it('is a sound centre', () => {
    const groups = [group(1, 'A'), group(2, 'A')];
    const snapshots = { 1: everyFiveMinutes([2, 2], 3), 2: everyFiveMinutes([1, 1], 3) };
    const recorded = day(groups, snapshots, [...calls(1, [483]), ...calls(2, [484])]);
    const options = { speed: 240, timeZone: 'Europe/Warsaw' };
    const { definition } = centreOfDay(recorded, findTeams(recorded), options);
    expect(definitionFaults(centreDefinition.parse(definition))).toEqual([]);
    expect(definition.counters).toHaveLength(3);
  });
});
