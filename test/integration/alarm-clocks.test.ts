import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { everyDay } from '../support/definitions.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import type { TestCentre } from '../support/test-centre.ts';

/** Deadlines not wound at once are looked at every ten seconds. */
const sweepMs = 20_000;
const rules = { noShowAfterSeconds: 1, maxCalls: 2, holdReturnMinutes: 1 / 60 };

const stores = { databaseUrl: inject('databaseUrl'), redisUrl: inject('redisUrl') };
const installations: Installation[] = [];
const centres: TestCentre[] = [];
afterEach(async () => {
  for (const centre of centres.splice(0)) expect(await centre.faults()).toEqual([]);
});
afterAll(async () => {
  for (const installation of installations) await installation.close();
});

/** Servers that believe it is `time` now. */
async function openAt(time: string): Promise<{ installation: Installation; clock: SettableClock }> {
  const clock = new SettableClock();
  clock.set(time);
  const installation = await Installation.open({ ...stores, clock });
  installations.push(installation);
  return { installation, clock };
}

async function eventTypes(centre: TestCentre): Promise<string[]> {
  return (await centre.history()).events.map(({ type }) => type);
}

describe('an alarm clock', () => {
  let installation: Installation;
  beforeAll(async () => {
    ({ installation } = await openAt('2026-03-02T09:00:00'));
  });

  async function hallWithOfficer() {
    const centre = await installation.addCentre({ rules });
    centres.push(centre);
    return { centre, officer: await centre.officerAtCounter(1) };
  }

  test('repeats a call nobody answers, then makes it a no-show, and the counter is free', async () => {
    const { centre, officer } = await hallWithOfficer();
    const board = await centre.board();
    await centre.issue();
    await officer.callNext();
    await eventually(() => expect(board.view?.calls[0]?.state).toBe('closed'), sweepMs);
    expect(board.announced.map(({ number, times }) => [number, times])).toEqual([
      ['A001', 1],
      ['A001', 2],
    ]);
    const { tickets, events } = await centre.history();
    expect(tickets).toMatchObject([{ state: 'no-show' }]);
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['ticket-recalled', 'ticket-no-show']);
    expect(await officer.callNext()).toMatchObject({ code: 'nobody-waiting' });
  });

  test('leaves a call alone once the person is there', async () => {
    const { centre, officer } = await hallWithOfficer();
    await centre.issue();
    await officer.callNext();
    await officer.startServing();
    // The same clock rings for another centre's call, made later: this one's time is then over.
    const later = await hallWithOfficer();
    await later.centre.issue();
    await later.officer.callNext();
    await eventually(async () => {
      expect((await later.centre.history()).tickets).toMatchObject([{ state: 'no-show' }]);
    }, sweepMs);
    expect((await centre.history()).tickets).toMatchObject([{ state: 'serving' }]);
  });

  test('sends a held ticket back to waiting', async () => {
    const { centre, officer } = await hallWithOfficer();
    await centre.issue();
    await officer.callNext();
    await officer.command({ kind: 'hold' });
    await eventually(async () => {
      expect((await centre.history()).tickets).toMatchObject([{ state: 'waiting' }]);
    }, sweepMs);
    expect(await eventTypes(centre)).toContain('ticket-returned');
    expect(await officer.serveNext()).toMatchObject({ ok: true });
  });
});

describe('an alarm clock without Redis', () => {
  test('rings at most two seconds late, for a call, a held ticket and the day', async () => {
    const door = await TcpProxy.open(stores.redisUrl);
    const clock = new SettableClock();
    clock.set('2026-03-02T16:00:00');
    const installation = await Installation.open({ ...stores, redisUrl: door.url, clock });
    installations.push(installation);
    const hours = everyDay([{ from: '07:30', to: '17:00' }]);
    const opening = { opening: 'hours', hours, rules: { ...rules, closeGraceMinutes: 0 } } as const;
    const centre = await installation.addCentre(opening);
    centres.push(centre);
    const [one, other] = [await centre.officerAtCounter(1), await centre.officerAtCounter(2)];
    await door.cut();
    await centre.issue();
    await centre.issue();
    await one.callNext();
    await other.callNext();
    await other.command({ kind: 'hold' });
    await eventually(async () => {
      const types = await eventTypes(centre);
      expect(types).toEqual(expect.arrayContaining(['ticket-no-show', 'ticket-returned']));
    }, sweepMs);
    clock.set('2026-03-02T17:00:00');
    await eventually(async () => {
      expect(await eventTypes(centre)).toContain('day-closed');
    }, sweepMs);
    const { events } = await centre.history();
    const atMs = (type: string) => events.find((event) => event.type === type)?.atMs ?? NaN;
    const secondMs = 1000;
    const lateMs = {
      recall: atMs('ticket-recalled') - atMs('ticket-called') - secondMs,
      noShow: atMs('ticket-no-show') - atMs('ticket-recalled') - secondMs,
      held: atMs('ticket-returned') - atMs('ticket-held') - secondMs,
      day: atMs('day-closed') - Date.parse('2026-03-02T17:00:00+07:00'),
    };
    // Two seconds, and what a busy machine needs to do the work.
    for (const late of Object.values(lateMs))
      expect(late, JSON.stringify(lateMs)).toBeLessThan(3000);
    await door.restore();
  });
});

describe('a clock that is set while people wait for an alarm', () => {
  test('rings once when it is put ahead; put back, when that time has come', async () => {
    const { installation, clock } = await openAt('2026-03-02T09:00:00');
    const wish = { rules: { noShowAfterSeconds: 600, maxCalls: 2 } };
    const centre = await installation.addCentre(wish);
    centres.push(centre);
    const officer = await centre.officerAtCounter(1);
    await centre.issue();
    await officer.callNext();
    clock.set('2026-03-02T07:00:00');
    await centre.issue();
    expect((await centre.history()).events.at(-1)?.atMs).toBeGreaterThanOrEqual(
      Date.parse('2026-03-02T09:00:00+07:00'),
    );
    expect(await eventTypes(centre)).not.toContain('ticket-recalled');
    clock.set('2026-03-02T09:10:30');
    await eventually(async () => {
      expect(await eventTypes(centre)).toContain('ticket-recalled');
    }, sweepMs);
    const types = await eventTypes(centre);
    expect(types.filter((type) => type === 'ticket-recalled')).toHaveLength(1);
  });
});

describe('the day', () => {
  test('closes at its time: who waits lapses, who is served is served', async () => {
    const { installation, clock } = await openAt('2026-03-02T16:00:00');
    const hours = everyDay([{ from: '07:30', to: '17:00' }]);
    const centre = await installation.addCentre({
      opening: 'hours',
      hours,
      rules: { closeGraceMinutes: 0 },
    });
    centres.push(centre);
    const officer = await centre.officerAtCounter(1);
    await centre.issue();
    await officer.callNext();
    await officer.startServing();
    await centre.issue();
    clock.set('2026-03-02T17:00:01');
    await eventually(async () => {
      expect(await eventTypes(centre)).toContain('day-closed');
    }, sweepMs);
    const states = (await centre.history()).tickets.map(({ number, state }) => [number, state]);
    expect(Object.fromEntries(states)).toEqual({ A001: 'serving', A002: 'expired' });
    expect(await officer.complete()).toMatchObject({ ok: true });
    const refused = await centre.kiosk().issue({ serviceId: 'service-1-1' });
    expect(refused).toMatchObject({ ok: false, code: 'day-closed' });
  });

  test('that its hours have closed opens again when a manager lets tickets be taken at any hour', async () => {
    const { installation, clock } = await openAt('2026-03-02T16:00:00');
    const hours = everyDay([{ from: '07:30', to: '17:00' }]);
    const rules = { closeGraceMinutes: 0 };
    const centre = await installation.addCentre({ opening: 'hours', hours, rules });
    centres.push(centre);
    const officer = await centre.officerAtCounter(1);
    const manager = await centre.manager();
    expect((await centre.issue()).number).toBe('A001');
    clock.set('2026-03-02T17:00:01');
    await eventually(() => {
      expect(officer.store.view?.closed).toBe(true);
      expect(manager.store.view?.closed).toBe(true);
    }, sweepMs);

    const always = { kind: 'set-opening', opening: 'always' } as const;
    expect(await manager.command(always)).toMatchObject({ ok: true });
    expect((await centre.issue()).ticketId).toBe('2026-03-02-A-2');
    await eventually(() => {
      expect(officer.store.view).toMatchObject({ closed: false, tickets: [{ number: 'A002' }] });
      expect(manager.store.view).toMatchObject({ closed: false, opening: 'always' });
    });
    const other = await installation.addProcess();
    const loaded = await centre.kiosk(other).issue({ serviceId: 'service-1-1' });
    expect(loaded).toMatchObject({ ok: true, ticket: { number: 'A003' } });
    expect(await officer.serveNext()).toMatchObject({ ok: true, value: { ticketNumber: 'A002' } });
    const states = (await centre.history()).tickets.map(({ number, state }) => [number, state]);
    expect(Object.fromEntries(states)).toEqual({
      A001: 'expired',
      A002: 'completed',
      A003: 'waiting',
    });
  });

  test('gives no ticket outside opening hours, and opens by itself in the morning', async () => {
    const { installation, clock } = await openAt('2026-03-02T07:00:00');
    const hours = everyDay([{ from: '07:30', to: '17:00' }]);
    const centre = await installation.addCentre({ opening: 'hours', hours });
    centres.push(centre);
    const early = await centre.kiosk().issue({ serviceId: 'service-1-1' });
    expect(early).toMatchObject({ ok: false, code: 'centre-closed' });
    clock.set('2026-03-02T07:30:01');
    expect(await centre.kiosk().issue({ serviceId: 'service-1-1' })).toMatchObject({ ok: true });
  });

  test('turns at midnight without anybody’s doing, and numbers start again', async () => {
    const { installation, clock } = await openAt('2026-03-02T23:00:00');
    const centre = await installation.addCentre();
    centres.push(centre);
    const before = await centre.issue();
    expect(before.ticketId).toBe('2026-03-02-A-1');
    clock.set('2026-03-03T00:00:01');
    await eventually(async () => {
      expect(await eventTypes(centre)).toEqual([
        'day-opened',
        'ticket-issued',
        'ticket-expired',
        'day-closed',
        'day-opened',
      ]);
    }, sweepMs);
    expect((await centre.issue()).ticketId).toBe('2026-03-03-A-1');
  });
});
