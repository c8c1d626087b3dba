import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';
import { SettableClock } from '../support/settable-clock.ts';
import type { TestCentre } from '../support/test-centre.ts';

/** Consoles are looked at every five seconds. */
const lookMs = 40_000;
const limit = { timeout: 90_000 };
const auto = { kind: 'set-auto-call', counterId: 'counter-1', on: true } as const;

const stores = { databaseUrl: inject('databaseUrl'), redisUrl: inject('redisUrl') };
const installations: Installation[] = [];
const centres: TestCentre[] = [];
afterEach(async () => {
  for (const centre of centres.splice(0)) expect(await centre.faults()).toEqual([]);
});
afterAll(async () => {
  for (const installation of installations) await installation.close();
});

async function open(consoleGoneSeconds = 20): Promise<{
  installation: Installation;
  centre: TestCentre;
  /** As `eventually`, while the servers' time passes at three times its pace. */
  inTime: (check: () => void | Promise<void>) => Promise<void>;
  later: (seconds: number) => void;
}> {
  const clock = new SettableClock();
  clock.set('2026-03-02T09:00:00');
  const installation = await Installation.open({ ...stores, clock });
  installations.push(installation);
  const centre = await installation.addCentre({
    rules: { consoleGoneSeconds, noShowAfterSeconds: 600 },
  });
  centres.push(centre);
  const later = (seconds: number) => {
    const local = new Date(clock.nowMs() + (7 * 3600 + seconds) * 1000);
    clock.set(local.toISOString().slice(0, -1));
  };
  const inTime = (check: () => void | Promise<void>) => {
    let last = performance.now();
    return eventually(() => {
      later(((performance.now() - last) / 1000) * 2);
      last = performance.now();
      return check();
    }, lookMs);
  };
  return { installation, centre, inTime, later };
}

const types = async (centre: TestCentre) => (await centre.history()).events.map(({ type }) => type);

describe('a console that is gone', () => {
  test(
    'pauses its counter; the called person waits again at the head of the line',
    limit,
    async () => {
      const { centre, inTime } = await open();
      const officer = await centre.officerAtCounter(1);
      const manager = await centre.manager();
      await officer.command(auto);
      await centre.issue();
      await centre.issue();
      await eventually(() => expect(manager.store.view?.desks[0]?.ticketId).not.toBeNull());
      officer.close();
      await inTime(async () => expect(await types(centre)).toContain('console-gone'));
      await eventually(() => {
        const [desk] = manager.store.view?.desks ?? [];
        expect(desk).toMatchObject({ state: 'break', breakReason: 'console-gone', ticketId: null });
        expect(desk?.consoleGoneSinceMs).toBeGreaterThan(0);
      });
      const { tickets } = await centre.history();
      expect(tickets).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }]);

      const back = await centre.officer(1);
      await eventually(() => {
        expect(manager.store.view?.desks[0]?.consoleGoneSinceMs).toBeNull();
      }, lookMs);
      expect((await centre.history()).tickets.map(({ state }) => state)).toEqual([
        'waiting',
        'waiting',
      ]);
      expect(await back.command({ kind: 'set-ready' })).toMatchObject({ ok: true });
      await eventually(() => {
        const called = back.store.view?.tickets.find(({ state }) => state === 'called');
        expect(called?.number).toBe('A001');
      }, lookMs);
    },
  );

  test('is there while any process has it', limit, async () => {
    // Longer than two beats, also when time runs three times as fast.
    const { installation, centre, inTime } = await open(75);
    const other = await installation.addProcess();
    const there = await centre.officerAtCounter(1, other);
    await there.command(auto);
    const gone = await centre.officerAtCounter(2);
    await gone.command({ ...auto, counterId: 'counter-2' });
    gone.close();
    await inTime(async () => {
      const desks = (await centre.history()).desks.map(({ counterId, state }) => [
        counterId,
        state,
      ]);
      expect(Object.fromEntries(desks)).toEqual({ 'counter-1': 'ready', 'counter-2': 'break' });
    });
    expect((await types(centre)).filter((type) => type === 'console-gone')).toHaveLength(1);
  });
});

test(
  'after a long stop nothing goes on by itself at a counter without a console',
  limit,
  async () => {
    const { installation, centre, later, inTime } = await open();
    const officer = await centre.officerAtCounter(1);
    await officer.command(auto);
    await centre.issue();
    await eventually(async () => expect(await types(centre)).toContain('ticket-called'), lookMs);
    officer.close();
    await installation.stopProcess(installation.luot);
    later(17 * 60);
    const next = await installation.addProcess();
    await centre.kiosk(next).issue({ serviceId: 'service-1-1' });
    await inTime(async () => expect(await types(centre)).toContain('console-gone'));
    const happened = await types(centre);
    expect(happened.filter((type) => type === 'ticket-called')).toHaveLength(1);
    expect(happened).not.toContain('ticket-recalled');
    expect(happened).not.toContain('ticket-no-show');
  },
);
