import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { factsMessage, syncAnswer } from '../../shared/contract/live.ts';
import { LiveStore, patience } from '../../shared/ui/live-store.ts';
import { FakeSocket } from '../support/fake-socket.ts';

const openStore = (socket: FakeSocket) =>
  new LiveStore({
    socket,
    syncSchema: syncAnswer(z.object({ revision: z.number() }), z.object({})),
    factsSchema: factsMessage(z.string()),
    planSchema: z.object({}),
    reduce: (view) => view,
  });

const snapshot = (revision: number): unknown => ({ ok: true, view: { revision }, plan: null });
const build = '0123456789ab';

describe('a page whose server has moved on to another build', () => {
  let socket: FakeSocket;
  let store: ReturnType<typeof openStore>;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    socket = new FakeSocket();
    store = openStore(socket);
  });
  afterEach(() => {
    store.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const goLive = (): void => {
    socket.arrive();
    socket.answerSync(snapshot(5));
  };

  it('does not call old content live because heartbeats come, while no snapshot can be read', () => {
    goLive();
    const statuses = new Set<string>();
    socket.break();
    store.subscribe(() => statuses.add(store.status));
    socket.arrive();
    for (let second = 0; second < 60; second += 1) {
      if (socket.syncRequests.length > 0) socket.answerSync({ ok: true, view: { later: 'shape' } });
      socket.receive('revision', { revision: 5 });
      vi.advanceTimersByTime(1000);
    }
    expect([...statuses, store.status]).toEqual(['offline', 'offline']);
    expect(store.view?.revision).toBe(5);
  });

  it('is not live between facts it cannot read and the next snapshot', () => {
    goLive();
    socket.receive('facts', { since: 5, revision: 6, facts: [{ of: 'a later kind' }] });
    socket.receive('revision', { revision: 5 });
    expect(store.status).toBe('offline');
    socket.answerSync(snapshot(6));
    expect(store.status).toBe('live');
  });

  it('is not live when the snapshot it asked for does not come', () => {
    goLive();
    socket.receive('facts', { since: 4, revision: 6, facts: ['w', 'x'] });
    vi.advanceTimersByTime(patience.syncAnswerMs);
    socket.receive('revision', { revision: 6 });
    expect(store.status).toBe('offline');
  });

  it.each([
    ['a snapshot', () => socket.answerSync({ ok: true, view: { later: 'shape' }, build })],
    ['a refusal', () => socket.answerSync({ ok: false, code: 'of-a-later-kind', build })],
    ['a heartbeat', () => socket.receive('revision', { at: 'later', build })],
    [
      'a refused connection',
      () => socket.receive('connect_error', Object.assign(new Error('no'), { data: { build } })),
    ],
  ])('hears the build of the server from %s it cannot read', (_what, say) => {
    socket.arrive();
    say();
    expect(store.serverBuild).toBe(build);
  });
});
