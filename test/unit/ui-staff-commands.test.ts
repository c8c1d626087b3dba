import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandId } from '../../shared/contract/ids.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import {
  commandPatience,
  sendCommand,
  type CommandSocket,
} from '../../shared/ui/staff-commands.ts';

/** A staff socket whose server answers each attempt with the next of `answers`; 'silence' times out. */
class FakeCommandSocket implements CommandSocket {
  connected = true;
  readonly requests: { commandId: string }[] = [];
  readonly #connectListeners = new Set<() => void>();

  constructor(private readonly answers: unknown[]) {}

  once(_event: string, listener: () => void): void {
    this.#connectListeners.add(listener);
  }

  off(_event: string, listener: () => void): void {
    this.#connectListeners.delete(listener);
  }

  arrive(): void {
    this.connected = true;
    for (const listener of this.#connectListeners) listener();
  }

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
    expect(await sendCommand(socket, { kind: 'call-next' })).toEqual(done);
    expect(await sendCommand(socket, { kind: 'call-next' })).toEqual(refused);
  });

  it('repeats an unanswered command with the same id', async () => {
    const socket = new FakeCommandSocket(['silence', 'silence', done]);
    const answer = sendCommand(socket, { kind: 'recall' });
    await vi.advanceTimersByTimeAsync(2 * commandPatience.attemptMs);
    expect(await answer).toEqual(done);
    expect(socket.requests).toHaveLength(3);
    expect(new Set(socket.requests.map((request) => request.commandId)).size).toBe(1);
  });

  it('gives each intention an id of its own', async () => {
    const socket = new FakeCommandSocket([done, done]);
    await sendCommand(socket, { kind: 'recall' });
    await sendCommand(socket, { kind: 'recall' });
    expect(new Set(socket.requests.map((request) => request.commandId)).size).toBe(2);
  });

  it('waits for the connection before it sends', async () => {
    const socket = new FakeCommandSocket([done]);
    socket.connected = false;
    const answer = sendCommand(socket, { kind: 'hold' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(socket.requests).toHaveLength(0);
    socket.arrive();
    expect(await answer).toEqual(done);
  });

  it('gives up as unavailable after half a minute, connected or not', async () => {
    const silent = sendCommand(new FakeCommandSocket([]), { kind: 'hold' });
    const offline = new FakeCommandSocket([]);
    offline.connected = false;
    const unsent = sendCommand(offline, { kind: 'hold' });
    await vi.advanceTimersByTimeAsync(commandPatience.totalMs);
    expect(await silent).toEqual({ ok: false, code: 'unavailable' });
    expect(await unsent).toEqual({ ok: false, code: 'unavailable' });
    expect(offline.requests).toHaveLength(0);
  });

  it('rejects an answer that is not of the contract', async () => {
    const socket = new FakeCommandSocket([{ ok: true }]);
    await expect(sendCommand(socket, { kind: 'hold' })).rejects.toThrow();
  });
});

describe('newCommandId', () => {
  it('makes ids the contract takes, each another', () => {
    const ids = Array.from({ length: 50 }, newCommandId);
    expect(ids.every((id) => commandId.safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(50);
  });
});
