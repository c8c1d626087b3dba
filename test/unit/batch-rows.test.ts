import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandRecord } from '../../server/ports.ts';
import type { CentreState } from '../../server/domain/centre/state.ts';
import { batchRows, joinRows, type BatchRows } from '../../server/postgres/batch.ts';
import { clock, commandIdOf, manager, officer, Play } from './small-centre/play.ts';
import { actorOf, inputOf, moves } from './small-centre/random-commands.ts';
import { at } from './small-centre/setup.ts';

/** The rows of what was played since the journal was last cleared, with the events since `known`. */
function rowsSince(play: Play, known: number, commands: readonly CommandRecord[] = []): BatchRows {
  const events = play.events.slice(known);
  const { state, nowMs: atMs } = play;
  return batchRows({ centreId: 'small', since: known, atMs, events, commands, state });
}

/** What tells the rows of a part from each other. */
const keys: Record<string, readonly string[]> = {
  days: ['date'],
  openings: [],
  series: ['date', 'fieldId'],
  tickets: ['id'],
  steps: ['ticketId', 'step'],
  calls: ['id'],
  desks: ['id'],
  skills: ['officerId'],
};

function keyOf(part: string, row: object): string {
  const values = new Map<string, unknown>(Object.entries(row));
  return JSON.stringify([part, ...(keys[part] ?? []).map((name) => values.get(name))]);
}

/** Tables as a database would hold them after upserting batch after batch. */
class Tables {
  private readonly rows = new Map<string, object>();

  write(batch: BatchRows): void {
    for (const part of Object.keys(keys)) {
      for (const row of batch[part] ?? []) this.rows.set(keyOf(part, row), row);
    }
  }

  get(part: string, row: object): object | undefined {
    return this.rows.get(keyOf(part, row));
  }
}

/** What a state holds, as rows; officers and the opening rule only once they were changed. */
function liveRows(state: CentreState): [string, object][] {
  const { day } = state.conduct;
  const rows = (part: string, values: Iterable<object>): [string, object][] =>
    [...values].map((row) => [part, { ...row, centreId: 'small' }]);
  return [
    ...rows('days', day === null ? [] : [day]),
    ...rows('series', state.series.values()),
    ...rows('tickets', state.tickets.values()),
    ...rows('steps', state.steps.values()),
    ...rows('calls', state.calls.values()),
    ...rows('desks', state.desks.values()),
  ];
}

describe('the rows of batches', () => {
  it('written one after the other hold everything the state holds, in its last form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), moves(80), (size, all) => {
        const play = new Play();
        const tables = new Tables();
        for (const [i, move] of all.entries()) {
          const known = play.events.length;
          play.nowMs += move.laterMs;
          play.give(actorOf(play.state, move), inputOf(play.state, move));
          if (i % size !== size - 1 && i < all.length - 1) continue;
          tables.write(rowsSince(play, known));
          play.state.journal.clear();
        }
        for (const [part, row] of liveRows(play.state)) expect(tables.get(part, row)).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });

  it('are empty when nothing was done', () => {
    expect(rowsSince(new Play(), 0)).toEqual({});
  });

  it('hold a refused command, and nothing else', () => {
    const record: CommandRecord = {
      commandId: commandIdOf(1),
      kind: 'call-next',
      input: { kind: 'call-next' },
      actor: officer('an'),
      answer: { ok: false, code: 'no-counter' },
    };
    const play = new Play();
    const { commandId, ...rest } = record;
    expect(rowsSince(play, 0, [record])).toEqual({
      commands: [{ id: commandId, ...rest, atMs: play.nowMs, centreId: 'small' }],
    });
  });

  it('hold each thing once, whatever happened to it in the batch', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.serve('an');
    play.must(officer('an'), { kind: 'complete', outcome: 'accepted' });
    const { tickets, calls, steps, desks, events } = rowsSince(play, 0);
    expect(tickets).toMatchObject([{ state: 'completed', centreId: 'small' }]);
    expect(calls).toMatchObject([{ endedAs: 'completed' }]);
    expect([steps?.length, desks?.length, events?.length]).toEqual([1, 1, play.events.length]);
  });

  it('hold both days and the last of the lapsed when a batch turns the day', () => {
    const play = new Play();
    const lapsed = play.issue('copy');
    play.state.journal.clear();
    const known = play.events.length;
    play.nowMs = at(24);
    play.must(clock, { kind: 'day-due' });
    const { days, tickets } = rowsSince(play, known);
    expect(days).toMatchObject([
      { date: '2026-11-23', closedAtMs: play.nowMs },
      { date: '2026-11-24', closedAtMs: null },
    ]);
    expect(tickets).toMatchObject([{ id: lapsed.id, state: 'expired' }]);
  });

  it('hold all skills of an officer whose skills were set, also when none are left', () => {
    const play = new Play();
    const skills = [{ serviceId: 'firm', level: 2 as const }];
    play.must(manager, { kind: 'set-officer-skills', officerId: 'an', skills });
    play.must(manager, { kind: 'set-officer-skills', officerId: 'dao', skills: [] });
    expect(rowsSince(play, 0)['skills']).toEqual([
      { officerId: 'an', skills, centreId: 'small' },
      { officerId: 'dao', skills: [], centreId: 'small' },
    ]);
  });

  it('survive JSON unchanged', () => {
    const play = new Play();
    play.open('an', 'c1');
    play.issue('copy');
    play.call('an');
    const rows = rowsSince(play, 0);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe('joinRows', () => {
  it('puts the rows of several centres side by side, part by part', () => {
    const of = (centreId: string) => ({ centreId });
    const joined = joinRows([
      { commands: [of('a')], events: [of('a'), of('a')] },
      { commands: [of('b')] },
      { tickets: [of('c')] },
    ]);
    expect(joined).toEqual({
      commands: [of('a'), of('b')],
      events: [of('a'), of('a')],
      tickets: [of('c')],
    });
  });

  it('always has the commands, which the database looks up', () => {
    expect(joinRows([{}])).toEqual({ commands: [] });
  });
});
