import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CommandRunner, slowAfterMs } from '../../counter-client/shared/command-runner.ts';
import { viewReaches } from '../../counter-client/shared/view-reaches.ts';
import type { CommandDone, StaffCommandInput } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ChangingStore, officerView } from './staff-hall/staff-hall.ts';

const done = (revision = 1): CommandDone => ({ ok: true, value: { revision } });

/** A promise the test settles. */
function pending<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}

function runnerWith(send: (input: StaffCommandInput) => Promise<CommandDone | Refusal>) {
  const sent: string[] = [];
  const refusals: string[] = [];
  const reached: number[] = [];
  const runner = new CommandRunner({
    send: (input) => {
      sent.push(input.kind);
      return send(input);
    },
    reached: async (revision) => {
      reached.push(revision);
    },
    refused: ({ code }) => refusals.push(code),
  });
  return { runner, sent, refusals, reached };
}

describe('CommandRunner', () => {
  it('sends a command once however often it is pressed while it is under way', async () => {
    const answer = pending<CommandDone>();
    const { runner, sent } = runnerWith(() => answer.promise);
    const first = runner.run({ kind: 'call-next' });
    expect(await runner.run({ kind: 'call-next' })).toBeNull();
    expect(await runner.run({ kind: 'recall' })).toBeNull();
    answer.resolve(done());
    expect(await first).toEqual(done());
    expect(sent).toEqual(['call-next']);
  });

  it('lets commands of different lanes overlap', async () => {
    const { runner, sent } = runnerWith(async () => done());
    await Promise.all([
      runner.run({ kind: 'close-counter', counterId: 'c1' }, { lane: 'c1' }),
      runner.run({ kind: 'close-counter', counterId: 'c2' }, { lane: 'c2' }),
    ]);
    expect(sent).toEqual(['close-counter', 'close-counter']);
  });

  it('stays busy until the screen shows what the command changed', async () => {
    const shown = pending<undefined>();
    const runner = new CommandRunner({
      send: async () => done(7),
      reached: () => shown.promise,
      refused: () => undefined,
    });
    const run = runner.run({ kind: 'recall' });
    await Promise.resolve();
    expect(runner.busyWith()).toBe('recall');
    shown.resolve(undefined);
    await run;
    expect(runner.busyWith()).toBeNull();
  });

  it('tells why a command was refused, unless that is no news', async () => {
    const { runner, refusals, reached } = runnerWith(async () => ({
      ok: false,
      code: 'nobody-waiting',
    }));
    await runner.run({ kind: 'call-next' }, { quiet: ['nobody-waiting'] });
    expect(refusals).toEqual([]);
    await runner.run({ kind: 'call-next' });
    expect(refusals).toEqual(['nobody-waiting']);
    expect(reached).toEqual([]);
  });

  it('is slow once a command has taken two seconds, until it ends', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const answer = pending<CommandDone>();
    const { runner } = runnerWith(() => answer.promise);
    const changes = vi.fn();
    const run = runner.run({ kind: 'call-next' });
    runner.subscribe(changes);
    vi.advanceTimersByTime(slowAfterMs - 1);
    expect(runner.slow).toBe(false);
    vi.advanceTimersByTime(1);
    expect([runner.slow, changes.mock.calls.length]).toEqual([true, 1]);
    answer.resolve(done());
    await run;
    expect(runner.slow).toBe(false);
  });

  it('says unavailable and is free again when the answer is not of the contract', async () => {
    const { runner, refusals } = runnerWith(() => Promise.reject(new Error('malformed')));
    await expect(runner.run({ kind: 'recall' })).rejects.toThrow('malformed');
    expect(refusals).toEqual(['unavailable']);
    expect(runner.busyWith()).toBeNull();
  });
});

describe('viewReaches', () => {
  it('resolves with the view that contains the revision', async () => {
    const store = new ChangingStore(officerView({ revision: 4 }));
    let there = false;
    const wait = viewReaches(store, 6).then(() => (there = true));
    store.change(officerView({ revision: 5 }));
    await Promise.resolve();
    expect(there).toBe(false);
    store.change(officerView({ revision: 6 }));
    await wait;
    expect(there).toBe(true);
  });

  it('gives up waiting after a while', async () => {
    await viewReaches(new ChangingStore(officerView()), 99, 1);
  });
});
