import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  announcementFaults,
  boardFaults,
  expectedAnnouncements,
} from '../support/board-checker.ts';
import { BusyHall } from '../support/busy-hall.ts';
import { checkHistory } from '../support/history-checker.ts';
import type { RunningLuot } from '../support/in-process-luot.ts';
import { Installation } from '../support/installation.ts';
import { PhoneClient } from '../support/phone-client.ts';
import { eventually } from '../support/poll.ts';

let installation: Installation;
let one: RunningLuot;
let other: RunningLuot;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
  one = installation.luot;
  other = await installation.addProcess();
});
afterAll(() => installation.close());

test(
  'two servers issue and call at once on one centre, and every board hears every call in order',
  { timeout: 90_000 },
  async () => {
    const centre = await installation.addCentre({ fields: 3, counters: 8 });
    const boards = [await centre.board(one), await centre.board(other)];
    const hall = await BusyHall.open({
      origins: [one.origin, other.origin],
      centreId: centre.id,
      serviceIds: centre.definition.services.map(({ id }) => id),
      passwords: installation.passwords,
      kiosks: 10,
      officers: 8,
      seed: 7,
      ticketsPerKiosk: 20,
    });
    centre.keep(hall);
    hall.start();
    await hall.settled();
    const history = await centre.history();
    expect(hall.surprises).toEqual([]);
    expect(checkHistory(history, hall.acknowledgements.all)).toEqual([]);
    for (const board of boards) {
      await eventually(() => {
        expect(boardFaults(board.view, history, centre.definition)).toEqual([]);
      });
      expect(announcementFaults(board, history)).toEqual([]);
      expect(board.announced).toEqual(expectedAnnouncements(history));
      expect(board.gaps).toBe(0);
    }
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  },
);

test('a change made through one server is on the screens of the other', async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1, one);
  const there = await centre.officer(2, other);
  const ticket = await centre.issue();
  await eventually(() => expect(there.store.view?.tickets).toHaveLength(1));
  const phone = centre.keep(new PhoneClient(other.origin, centre.id, ticket.token));
  await eventually(() => expect(phone.view?.ticket.state).toBe('waiting'));
  await officer.callNext();
  await eventually(() => {
    expect(phone.view?.ticket.state).toBe('called');
    expect(there.store.view?.desks[0]).toMatchObject({ ticketId: ticket.ticketId });
  });
});

test('a person may leave through another server than the one that gave the ticket, at once', async () => {
  const centre = await installation.addCentre();
  for (let round = 0; round < 20; round += 1) {
    const issued = await centre.kiosk(one).issue({ serviceId: 'service-1-1' });
    if (!issued.ok) throw new Error('no ticket');
    const phone = centre.keep(new PhoneClient(other.origin, centre.id, issued.ticket.token));
    expect(await phone.leave()).toMatchObject({ ok: true });
    phone.close();
  }
  expect(await centre.faults()).toEqual([]);
});

test('the plan of a centre reaches the screens of both servers', async () => {
  const centre = await installation.addCentre();
  const [here, there] = [await centre.manager(one), await centre.manager(other)];
  const officer = await centre.officerAtCounter(1, other);
  await centre.issue();
  await eventually(() => {
    for (const manager of [here, there]) {
      expect(manager.store.plan?.counters).toMatchObject([
        { counterId: 'counter-1', next: { number: 'A001' } },
      ]);
    }
    expect(officer.store.plan?.next).toMatchObject({ number: 'A001' });
  });
});

test('auto-call is quick whichever server works out the plan', { timeout: 90_000 }, async () => {
  const centre = await installation.addCentre();
  const officer = await centre.officerAtCounter(1, one);
  await officer.command({ kind: 'set-auto-call', counterId: 'counter-1', on: true });
  const manager = await centre.manager(other);
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    // All quiet: the next ticket is the only reason for a plan.
    await eventually(() => {
      expect(officer.store.view?.tickets).toEqual([]);
      expect(manager.store.plan?.revision).toBe(manager.store.view?.revision);
    }, 20_000);
    const { number } = await centre.issue();
    const start = performance.now();
    await eventually(() => {
      expect(officer.store.view?.tickets[0]).toMatchObject({ number, state: 'called' });
    }, 20_000);
    times.push(performance.now() - start);
    await officer.startServing();
    await officer.complete();
  }
  // A busy machine may take a moment once; a change that nobody routes waits for many seconds.
  const slow = times.filter((ms) => ms > 1000);
  expect(slow.length, times.map(Math.round).join(' ')).toBeLessThanOrEqual(1);
});
