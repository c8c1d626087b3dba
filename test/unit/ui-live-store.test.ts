import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { z } from 'zod';
import { factsMessage, syncAnswer } from '../../shared/contract/live.ts';
import { LiveStore, patience } from '../../shared/ui/live-store.ts';
import { FakeSocket } from '../support/fake-socket.ts';

const viewSchema = z.object({
  revision: z.number(),
  words: z.array(z.string()),
  still: z.object({}),
});
const factSchema = z.string();
const planSchema = z.object({ mark: z.number() });
type View = z.infer<typeof viewSchema>;

const openStore = (socket: FakeSocket): LiveStore<View, string, z.infer<typeof planSchema>> =>
  new LiveStore({
    socket,
    syncSchema: syncAnswer(viewSchema, planSchema),
    factsSchema: factsMessage(factSchema),
    planSchema,
    reduce: (view, fact) => ({ ...view, words: [...view.words, fact] }),
  });

const snapshot = (revision: number, ...words: string[]): unknown => ({
  ok: true,
  view: { revision, words, still: {} },
  plan: null,
});
const facts = (since: number, ...words: string[]): unknown => ({
  since,
  revision: since + words.length,
  facts: words,
});

describe('LiveStore', () => {
  let socket: FakeSocket;
  let store: ReturnType<typeof openStore>;
  let told: string[];
  let reported: MockInstance<typeof console.error>;

  beforeEach(() => {
    vi.useFakeTimers();
    reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    socket = new FakeSocket();
    store = openStore(socket);
    told = [];
    store.onFacts((fact) => told.push(fact));
  });
  afterEach(() => {
    store.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const goLive = (revision = 5, ...words: string[]): void => {
    socket.arrive();
    socket.answerSync(snapshot(revision, ...words));
  };

  it('connects its socket and is live once the snapshot has come', () => {
    expect([socket.connects, store.status, store.view]).toEqual([1, 'connecting', null]);
    socket.arrive();
    expect(store.status).toBe('connecting');
    socket.answerSync(snapshot(5, 'a'));
    expect(store.status).toBe('live');
    expect(store.view).toMatchObject({ revision: 5, words: ['a'] });
    expect(store.syncs).toBe(1);
  });

  it('applies facts that follow the view and keeps the identity of what they do not touch', () => {
    goLive();
    const before = store.view;
    socket.receive('facts', facts(5, 'x', 'y'));
    expect(store.view).toMatchObject({ revision: 7, words: ['x', 'y'] });
    expect(before?.words).toEqual([]);
    expect(store.view?.still).toBe(before?.still);
    expect(told).toEqual(['x', 'y']);
  });

  it('moves its revision on with a message that holds no fact for this audience', () => {
    goLive();
    socket.receive('facts', { since: 5, revision: 6, facts: [] });
    socket.receive('facts', facts(6, 'x'));
    expect(store.view).toMatchObject({ revision: 7, words: ['x'] });
  });

  it('ignores facts it already has', () => {
    goLive();
    socket.receive('facts', facts(5, 'x'));
    socket.receive('facts', facts(5, 'x'));
    socket.receive('facts', facts(2, 'old'));
    expect(store.view?.words).toEqual(['x']);
    expect(told).toEqual(['x']);
    expect(socket.syncRequests).toHaveLength(0);
  });

  it('keeps facts that come early and applies them once their predecessor is there', () => {
    goLive();
    socket.receive('facts', facts(7, 'z'));
    socket.receive('facts', facts(6, 'y'));
    expect(store.view?.words).toEqual([]);
    vi.advanceTimersByTime(patience.earlyFactsMs - 1);
    socket.receive('facts', facts(5, 'x'));
    expect(store.view).toMatchObject({ revision: 8, words: ['x', 'y', 'z'] });
    vi.advanceTimersByTime(patience.earlyFactsMs * 2);
    expect([store.gaps, socket.syncRequests.length]).toEqual([0, 0]);
  });

  it('asks for the snapshot when early facts stay without their predecessor', () => {
    goLive();
    socket.receive('facts', facts(6, 'y'));
    vi.advanceTimersByTime(patience.earlyFactsMs);
    expect([store.gaps, socket.syncRequests.length]).toEqual([1, 1]);
    socket.answerSync(snapshot(6, 'x'));
    expect(store.view).toMatchObject({ revision: 7, words: ['x', 'y'] });
  });

  it('asks for the snapshot at once when a message straddles its revision', () => {
    goLive();
    socket.receive('facts', facts(4, 'w', 'x'));
    expect([store.gaps, socket.syncRequests.length]).toEqual([1, 1]);
  });

  it('applies facts that came while the first snapshot was on its way', () => {
    socket.arrive();
    socket.receive('facts', facts(5, 'x'));
    socket.answerSync(snapshot(5));
    expect(store.view).toMatchObject({ revision: 6, words: ['x'] });
  });

  it('keeps its newer view when a snapshot asked for earlier comes late', () => {
    goLive();
    socket.receive('plan', 'nonsense');
    socket.receive('facts', facts(5, 'x'));
    socket.answerSync(snapshot(5));
    expect(store.view).toMatchObject({ revision: 6, words: ['x'] });
    expect(told).toEqual(['x']);
  });

  it('asks for the snapshot when the heartbeat stays ahead', () => {
    goLive();
    socket.receive('revision', { revision: 6 });
    vi.advanceTimersByTime(patience.behindHeartbeatMs);
    expect([store.gaps, socket.syncRequests.length]).toEqual([1, 1]);
  });

  it('says offline when heartbeats stop coming, and live with the next one', () => {
    goLive();
    socket.receive('revision', { revision: 5 });
    vi.advanceTimersByTime(patience.silenceMs - 1);
    expect(store.status).toBe('live');
    vi.advanceTimersByTime(1);
    expect(store.status).toBe('offline');
    socket.receive('revision', { revision: 5 });
    expect(store.status).toBe('live');
  });

  it('does not wait for heartbeats where none ever came', () => {
    goLive();
    vi.advanceTimersByTime(10 * patience.silenceMs);
    expect(store.status).toBe('live');
  });

  it('stays calm when the facts a heartbeat announced come a moment later', () => {
    goLive();
    socket.receive('revision', { revision: 6 });
    socket.receive('facts', facts(5, 'x'));
    vi.advanceTimersByTime(patience.behindHeartbeatMs * 2);
    expect([store.gaps, socket.syncRequests.length]).toEqual([0, 0]);
  });

  it('shows the old view as offline while disconnected and takes a snapshot on return', () => {
    goLive(5, 'a');
    socket.break();
    expect([store.status, store.view?.words]).toEqual(['offline', ['a']]);
    socket.arrive();
    expect(store.status).toBe('offline');
    socket.answerSync(snapshot(9, 'b'));
    expect([store.status, store.view?.words]).toEqual(['live', ['b']]);
  });

  it('takes a snapshot with a lower revision after a reconnect, as after a restored backup', () => {
    goLive(50, 'a');
    socket.break();
    socket.arrive();
    socket.answerSync(snapshot(3, 'b'));
    expect(store.view).toMatchObject({ revision: 3, words: ['b'] });
  });

  it('connects again by itself when the server ended the connection', () => {
    goLive();
    socket.break(false);
    vi.advanceTimersByTime(patience.firstRetryMs);
    expect(socket.connects).toBe(2);
  });

  it.each(['facts', 'plan', 'revision'])('asks for the snapshot after a malformed %s', (event) => {
    goLive();
    socket.receive(event, { since: 'five' });
    expect(reported).toHaveBeenCalledOnce();
    expect(socket.syncRequests).toHaveLength(1);
    expect(store.view?.revision).toBe(5);
  });

  it('replaces the plan without touching the view', () => {
    goLive();
    const before = store.view;
    socket.receive('plan', { mark: 1 });
    expect(store.plan).toEqual({ mark: 1 });
    expect(store.view).toBe(before);
  });

  it('asks again with growing pauses while the server is unavailable', () => {
    socket.arrive();
    socket.answerSync({ ok: false, code: 'unavailable' });
    expect(store.refusal?.code).toBe('unavailable');
    vi.advanceTimersByTime(patience.firstRetryMs);
    socket.answerSync({ ok: false, code: 'unavailable' });
    vi.advanceTimersByTime(patience.firstRetryMs);
    expect(socket.syncRequests).toHaveLength(0);
    vi.advanceTimersByTime(patience.firstRetryMs);
    socket.answerSync(snapshot(1));
    expect([store.status, store.refusal]).toEqual(['live', null]);
  });

  it('keeps any other refusal and does not ask again', () => {
    socket.arrive();
    socket.answerSync({ ok: false, code: 'unknown-centre' });
    vi.advanceTimersByTime(60_000);
    expect(store.refusal?.code).toBe('unknown-centre');
    expect(socket.syncRequests).toHaveLength(0);
  });

  it('asks again when no answer comes, and disregards the late one', () => {
    socket.arrive();
    vi.advanceTimersByTime(patience.syncAnswerMs + patience.firstRetryMs);
    expect(socket.syncRequests).toHaveLength(2);
    socket.answerSync(snapshot(1, 'late'));
    expect(store.view).toBeNull();
    socket.answerSync(snapshot(2, 'right'));
    expect(store.view?.words).toEqual(['right']);
  });

  it('asks again after a malformed snapshot', () => {
    socket.arrive();
    socket.answerSync({ ok: true, view: {} });
    vi.advanceTimersByTime(patience.firstRetryMs);
    expect(socket.syncRequests).toHaveLength(1);
  });

  it('tells subscribers of every change until they leave', () => {
    const changed = vi.fn();
    const leave = store.subscribe(changed);
    goLive();
    expect(changed).toHaveBeenCalledTimes(1);
    socket.receive('facts', facts(5, 'x'));
    socket.receive('facts', facts(5, 'x'));
    expect(changed).toHaveBeenCalledTimes(2);
    leave();
    socket.receive('facts', facts(6, 'y'));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('leaves no listener, no timer and no connection behind when closed', () => {
    goLive();
    socket.receive('facts', facts(8, 'z'));
    store.close();
    expect([socket.listenerCount, vi.getTimerCount(), socket.connected]).toEqual([0, 0, false]);
  });
});
