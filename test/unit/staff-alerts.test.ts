import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../counter-client/manager/alerts.ts';
import { desk, lan, managerView, minh, minuteMs, nowMs, ticket } from './staff-hall/staff-hall.ts';

const ago = (minutes: number) => nowMs - minutes * minuteMs;
const kinds = (view: ReturnType<typeof managerView>) =>
  alertsOf(view, nowMs).map(({ is, sinceMs }) => [is, (nowMs - sinceMs) / minuteMs]);

/** Lan ready at counter 1, Minh serving `serving` at counter 2. */
const serving = (minutes: number) =>
  ticket('A002', minutes + 1, {
    state: 'serving',
    counterId: 'c2',
    officerId: 'minh',
    callId: 2,
    calledAtMs: ago(minutes),
    servingAtMs: ago(minutes),
  });

describe('alerts of the hall', () => {
  it.each([
    ['an idle counter is given two minutes', 2, []],
    ['then it is told since when', 3, [['idle', 3]]],
  ] as const)('%s', (_, minutes, expected) => {
    const view = managerView({
      officers: [lan],
      desks: [desk('c1', 'lan', { sinceMs: ago(minutes) })],
      tickets: [ticket('A001', 9)],
    });
    expect(kinds(view)).toEqual(expected);
  });

  it('count idleness from when somebody came whom the counter can serve', () => {
    const view = managerView({
      officers: [lan],
      desks: [desk('c1', 'lan', { sinceMs: ago(30) })],
      tickets: [ticket('A001', 4)],
    });
    expect(kinds(view)).toEqual([['idle', 4]]);
  });

  it.each([
    [19, []],
    [21, [['long-service', 21]]],
  ] as const)('tell of a service beyond twice its usual time: %d min', (minutes, expected) => {
    const desks = [desk('c2', 'minh', { ticketId: serving(minutes).ticketId })];
    expect(kinds(managerView({ desks, tickets: [serving(minutes)] }))).toEqual(expected);
  });

  it('tell of a console that is gone, and then of nothing else at that counter', () => {
    const gone = desk('c1', 'lan', { sinceMs: ago(30), consoleGoneSinceMs: ago(5) });
    const view = managerView({ officers: [lan], desks: [gone], tickets: [ticket('A001', 9)] });
    expect(kinds(view)).toEqual([['console-gone', 5]]);
  });

  it('tell of a run of calls to which nobody came, not of a single one', () => {
    const missed = (calls: number) =>
      managerView({ desks: [desk('c1', 'lan', { missed: { calls, sinceMs: ago(6) } })] });
    expect(kinds(missed(1))).toEqual([]);
    expect(kinds(missed(2))).toEqual([['missed', 6]]);
  });

  it('put the most harmful first', () => {
    const view = managerView({
      officers: [lan, minh],
      desks: [
        desk('c1', 'lan', { sinceMs: ago(14) }),
        desk('c2', 'minh', { ticketId: serving(30).ticketId }),
      ],
      tickets: [
        ticket('A001', 500),
        ticket('B001', 3, { serviceId: 'split', fieldId: 'land' }),
        serving(30),
      ],
    });
    const unservable = { ...view, officers: [lan, { ...minh, skills: [] }] };
    expect(alertsOf(unservable, nowMs).map(({ is }) => is)).toEqual([
      'unserved',
      'over-limit',
      'idle',
      'long-service',
    ]);
  });
});
