import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandId } from '../../shared/contract/ids.ts';
import type { LiveStatus } from '../../shared/ui/live-store.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import {
  commandPatience,
  sendCommand,
  type CommandSocket,
  type CommandStore,
} from '../../shared/ui/staff-commands.ts';

/** A staff socket whose server answers each attempt with the next of `answers`; 'silence' times out. */
class FakeCommandSocket implements CommandSocket {
  connected = true;
  readonly requests: { commandId: string }[] = [];

  constructor(private readonly answers: unknown[]) {}

  timeout(ms: number): ReturnType<CommandSocket['timeout']> {
    return {
      emitWithAck: (_event, request) => {
        this.requests.push(request as { commandId: string });
        const answer = this.answers.shift() ?? 'silence';
        return new Promise((resolve, reject) => {
          if (answer === 'silence') setTimeout(() => reject(new Error('timeout')), ms);
          else resolve(answer);
        });
      },
    };
  }
}

/** A screen's store as far as a command looks at it. */
class FakeStore implements CommandStore {
  readonly #listeners = new Set<() => void>();

  constructor(public status: LiveStatus = 'live') {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  become(status: LiveStatus): void {
    this.status = status;
    for (const listener of this.#listeners) listener();
  }
}

const live = new FakeStore();
const done = { ok: true, value: { revision: 7 } };

describe('sendCommand', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('resolves to the answer and to a refusal alike', async () => {
    const refused = { ok: false, code: 'counter-busy' };
    const socket = new FakeCommandSocket([done, refused]);
    expect(await sendCommand(socket, live, { kind: 'call-next' })).toEqual(done);
    expect(await sendCommand(socket, live, { kind: 'call-next' })).toEqual(refused);
  });

  it('repeats an unanswered command with the same id', async () => {
    const socket = new FakeCommandSocket(['silence', 'silence', done]);
    const answer = sendCommand(socket, live, { kind: 'recall' });
    await vi.advanceTimersByTimeAsync(2 * commandPatience.attemptMs);
    expect(await answer).toEqual(done);
    expect(socket.requests).toHaveLength(3);
    expect(new Set(socket.requests.map((request) => request.commandId)).size).toBe(1);
  });

  it('gives each intention an id of its own', async () => {
    const socket = new FakeCommandSocket([done, done]);
    await sendCommand(socket, live, { kind: 'recall' });
    await sendCommand(socket, live, { kind: 'recall' });
    expect(new Set(socket.requests.map((request) => request.commandId)).size).toBe(2);
  });

  it('waits until the screen is live before it sends', async () => {
    const socket = new FakeCommandSocket([done]);
    const store = new FakeStore('offline');
    const answer = sendCommand(socket, store, { kind: 'hold' });
    await vi.advanceTimersByTimeAsync(5000);
    store.become('connecting');
    expect(socket.requests).toHaveLength(0);
    store.become('live');
    expect(await answer).toEqual(done);
  });

  it('gives up after ten seconds and tells whether anything was sent', async () => {
    const silent = sendCommand(new FakeCommandSocket([]), live, { kind: 'call-next' });
    const offline = new FakeCommandSocket([]);
    const store = new FakeStore('offline');
    const unsent = sendCommand(offline, store, { kind: 'call-next' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await silent).toEqual({ ok: false, code: 'unavailable', sent: true });
    expect(await unsent).toEqual({ ok: false, code: 'unavailable', sent: false });
    store.become('live');
    await vi.advanceTimersByTimeAsync(commandPatience.totalMs);
    expect(offline.requests).toHaveLength(0);
  });

  it('rejects an answer that is not of the contract', async () => {
    const socket = new FakeCommandSocket([{ ok: true }]);
    await expect(sendCommand(socket, live, { kind: 'hold' })).rejects.toThrow();
  });
});

describe('newCommandId', () => {
  it('makes ids the contract takes, each another', () => {
    const ids = Array.from({ length: 50 }, newCommandId);
    expect(ids.every((id) => commandId.safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(50);
  });
});
