import type { BoardCall, BoardView } from '../../shared/contract/board.ts';
import type { CentreDefinition } from '../../shared/contract/centre-definition.ts';

const noonMs = Date.UTC(2026, 10, 24, 5);

/** The board of a centre with so many people expected at once, and some who were called before them. */
export function crowdedBoard(centre: CentreDefinition, expected: number): BoardView {
  const { id, name, zones, fields, counters } = centre;
  const call = (i: number): BoardCall => {
    const counter = counters[i % counters.length];
    const field = fields[(i * 3) % fields.length];
    if (counter === undefined || field === undefined) throw new Error('the centre is empty');
    const isExpected = i < expected;
    return {
      callId: 100 - i,
      number: `${field.prefix}${String(128 - i).padStart(3, '0')}`,
      fieldId: field.id,
      counterId: counter.id,
      counterNumber: counter.number + (i >= counters.length ? 10 : 0),
      zoneId: counter.zoneId,
      calledAtMs: noonMs - i * 1000,
      lastCalledAtMs: noonMs - i * 1000,
      times: i === 1 ? 2 : 1,
      priority: i % 4 === 0,
      state: isExpected ? 'called' : 'closed',
      ended: isExpected ? null : 'done',
    };
  };
  const calls = Array.from({ length: expected === 0 ? 0 : expected + 6 }, (_, i) => call(i));
  return {
    revision: 1,
    centreId: id,
    name,
    timeZone: 'Asia/Ho_Chi_Minh',
    day: {
      date: '2026-11-24',
      closed: false,
      opening: 'always',
      sessions: [],
      stops: [],
      hoursEndAtMs: noonMs,
      nextOpensAtMs: null,
    },
    zones,
    fields: fields.map((field, i) => ({
      ...field,
      waiting: i * 3,
      lastCalled: calls.find(({ fieldId }) => fieldId === field.id)?.number ?? null,
    })),
    calls,
  };
}
