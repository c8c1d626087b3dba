import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptRange } from '../../server/domain/prediction/kept-prediction.ts';
import { CentreRegistry } from '../../server/postgres/centre-registry.ts';
import { PostgresCentreStore } from '../../server/postgres/centre-store.ts';
import { PostgresConsoleStore } from '../../server/postgres/console-store.ts';
import { isOutage, openDatabase, type Database } from '../../server/postgres/database.ts';
import { PostgresDeadlineStore } from '../../server/postgres/deadline-store.ts';
import { PostgresPredictionStore } from '../../server/postgres/prediction-store.ts';
import { PostgresStaffStore } from '../../server/postgres/staff-store.ts';
import { smallSetup } from './small-centre/setup.ts';

/** A database that nobody answers for. */
let database: Database;
beforeAll(async () => {
  const door = createServer().listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  await new Promise((closed) => door.close(closed));
  database = openDatabase(`postgres://luot:secret@127.0.0.1:${port}/luot`);
});
afterAll(() => database.close());

const account = { centreId: 'small', staffId: 'an', name: 'An', officerId: 'an' };
const prediction = keptRange(
  {
    ticket: { ticketId: 't1', serviceId: 'birth', priorityClassId: 'walk-in' },
    range: { lowMinutes: 1, highMinutes: 2 },
    madeAtMs: 0,
  },
  'simulation',
);

describe('a database that is away', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the history, loading', () => new PostgresCentreStore(database).load('small')],
    ['the history, events', () => new PostgresCentreStore(database).eventsAfter('small', 0)],
    ['the history, revisions', () => new PostgresCentreStore(database).revisions(['small'])],
    ['the history, a turn', () => new PostgresCentreStore(database).takeTurn('small')],
    ['deadlines', () => new PostgresDeadlineStore(database).upTo(0)],
    ['the list of centres', () => new CentreRegistry(database).list()],
    ['whether a centre exists', () => new CentreRegistry(database).exists('small')],
    [
      'what was predicted',
      () => new PostgresPredictionStore(database).append('small', [prediction]),
    ],
    [
      'what earlier days teach',
      () => new PostgresPredictionStore(database).history(smallSetup(), 0),
    ],
    ['an account', () => new PostgresStaffStore(database).findByUsername('small', 'an')],
    ['a session', () => new PostgresStaffStore(database).findSession('secret')],
    [
      'a new session',
      () => new PostgresStaffStore(database).startSession({ ...account, role: 'officer' }, 's'),
    ],
    ['an ended session', () => new PostgresStaffStore(database).endSession('secret')],
    ['a new password', () => new PostgresStaffStore(database).setPassword('small', 'an', 'hash')],
    [
      'consoles',
      () =>
        new PostgresConsoleStore(database).seen([{ centreId: 'small', officerId: 'an', atMs: 0 }]),
    ],
  ])('is an outage, not a bug, to whoever asks for %s', async (_what, ask) => {
    const failure: unknown = await ask().then(
      () => 'answered',
      (error: unknown) => error,
    );
    expect(isOutage(failure)).toBe(true);
  });

  it('is told apart from a bug, however deep', () => {
    expect(isOutage(new Error('outer', { cause: new TypeError('inner') }))).toBe(false);
    expect(isOutage(new Error('outer', { cause: { code: '23505' } }))).toBe(false);
    expect(isOutage(new Error('outer', { cause: { code: '57P01' } }))).toBe(true);
  });
});
