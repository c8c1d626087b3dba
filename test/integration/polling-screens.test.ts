import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BoardClient } from '../support/board-client.ts';
import { Installation } from '../support/installation.ts';
import { eventually } from '../support/poll.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open({
    databaseUrl: inject('databaseUrl'),
    redisUrl: inject('redisUrl'),
  });
});
afterAll(() => installation.close());

/** Longer than the server's ping interval: the ping must go out on the waiting request, once. */
const longerThanPingMs = 12_000;

test(
  'a screen behind a proxy without WebSocket lives on long polling, and harms nobody',
  { timeout: 60_000 },
  async () => {
    const centre = await installation.addCentre();
    const { origin } = installation.luot;
    const socket = io(`${origin}/board`, {
      transports: ['polling'],
      auth: { centreId: centre.id },
      forceNew: true,
    });
    const cuts: string[] = [];
    const facts: unknown[] = [];
    socket.on('disconnect', (reason) => cuts.push(reason));
    socket.on('facts', (message) => facts.push(message));
    await eventually(() => expect(socket.connected).toBe(true));
    const sinceMs = Date.now();
    await eventually(() => {
      expect(Date.now() - sinceMs).toBeGreaterThan(longerThanPingMs);
    }, 2 * longerThanPingMs);
    await centre.issue();
    await eventually(() => expect(facts.length).toBeGreaterThan(0));
    expect(cuts).toEqual([]);
    socket.close();
    const board = new BoardClient(origin, centre.id);
    await eventually(() => expect(board.isLive).toBe(true));
    board.close();
  },
);

test('the address of Socket.IO is answered by Socket.IO alone', async () => {
  const answer = await fetch(`${installation.luot.origin}/socket.io/`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Transport unknown');
});
