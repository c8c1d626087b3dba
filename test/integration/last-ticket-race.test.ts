import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Installation } from '../support/installation.ts';
import type { OfficerClient } from '../support/officer-client.ts';
import type { TestCentre } from '../support/test-centre.ts';

const rounds = 100;
const patience = { timeout: 90_000 };

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
});
afterAll(() => installation.close());

/** All officers click at once for the only ticket there is, again and again. */
async function race(centre: TestCentre, officers: readonly OfficerClient[]): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const { ticketId } = await centre.issue();
    const answers = await Promise.all(officers.map((officer) => officer.callNext()));
    const winners = officers.filter((_, i) => answers[i]?.ok);
    expect(winners, `round ${round}: ${JSON.stringify(answers)}`).toHaveLength(1);
    for (const answer of answers) {
      if (answer.ok) expect(answer.value.ticketId).toBe(ticketId);
      else expect(answer).toEqual({ ok: false, code: 'nobody-waiting' });
    }
    await winners[0]?.startServing();
    await winners[0]?.complete();
  }
  expect(await centre.faults()).toEqual([]);
  expect(centre.acknowledgements.refusals()).toEqual({
    'nobody-waiting': rounds * (officers.length - 1),
  });
}

test(
  'two officers of one server race for the last ticket: one gets it, nobody gets an error',
  patience,
  async () => {
    const centre = await installation.addCentre();
    await race(centre, [await centre.officerAtCounter(1), await centre.officerAtCounter(2)]);
  },
);

test(
  'officers of two servers race for the last ticket: one gets it, nobody gets an error',
  patience,
  async () => {
    const centre = await installation.addCentre({ counters: 4 });
    const second = await installation.addProcess();
    await race(centre, [
      await centre.officerAtCounter(1),
      await centre.officerAtCounter(2, second),
      await centre.officerAtCounter(3),
      await centre.officerAtCounter(4, second),
    ]);
  },
);
