import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { boardFaults } from '../support/board-checker.ts';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import { eventually } from '../support/poll.ts';
import { SettableClock } from '../support/settable-clock.ts';
import type { TestCentre } from '../support/test-centre.ts';

const perKiosk = 15;
/** Where midnight takes the ticket away from under an officer's hand. */
const overtaken = ['nobody-waiting', 'nobody-called', 'not-serving'];

const clock = new SettableClock();
let installation: Installation;
let centre: TestCentre;
beforeAll(async () => {
  clock.set('2026-03-02T23:50:00');
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
    clock,
  });
  await installation.addProcess();
  centre = await installation.addCentre({ fields: 3 });
});
afterAll(() => installation.close());

/** Serves until told to stop; what midnight took away is no error. */
async function work(officer: OfficerClient, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const answer = await officer.serveNext();
    if (answer.ok) continue;
    expect(overtaken).toContain(answer.code);
    await officer.nextNews(50);
  }
}

test('midnight in the middle of the work of two servers: numbers start again, once, and nobody is called on', async () => {
  const [one, other] = installation.processes;
  const boards = [await centre.board(one), await centre.board(other)];
  const officers = [await centre.officerAtCounter(1, one), await centre.officerAtCounter(2, other)];
  let issued = 0;
  const kiosks = Array.from({ length: 8 }, async (_, i) => {
    const kiosk = centre.kiosk(i % 2 === 0 ? one : other);
    for (let n = 0; n < perKiosk; n += 1) {
      const answer = await kiosk.issue({ serviceId: `service-${1 + (n % 3)}-1` });
      expect(answer).toMatchObject({ ok: true });
      issued += 1;
      if (issued === 4 * perKiosk) clock.set('2026-03-03T00:00:01');
    }
  });
  let over = false;
  const shifts = officers.map((officer) => work(officer, () => over));
  await Promise.all(kiosks).finally(() => (over = true));
  await Promise.all(shifts);

  const history = await centre.history();
  expect(await centre.faults()).toEqual([]);
  const dates = history.tickets.map(({ id }) => id.slice(0, 10));
  expect(new Set(dates)).toEqual(new Set(['2026-03-02', '2026-03-03']));
  expect(history.events.filter(({ type }) => type === 'day-opened')).toHaveLength(2);
  const yesterdays = history.tickets.filter(({ id }) => id.startsWith('2026-03-02'));
  for (const { state } of yesterdays) expect(['completed', 'expired']).toContain(state);
  await eventually(() => {
    for (const board of boards) {
      expect(boardFaults(board.view, history, centre.definition)).toEqual([]);
      expect(board.view?.day.date).toBe('2026-03-03');
    }
  });
});
