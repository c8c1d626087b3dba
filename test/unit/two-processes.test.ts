import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../server/ports.ts';
import { canonicalDump } from './small-centre/canonical-dump.ts';
import { commandOf, Process, type Told } from './small-centre/engine-bench.ts';
import { FakeCentreStore } from './small-centre/fake-centre-store.ts';
import { brokenInvariants } from './small-centre/invariants.ts';
import { actorOf, inputOf, moves } from './small-centre/random-commands.ts';

const staysOpen = new Set(['ticket-recalled', 'serving-started', 'priority-confirmed']);

/** Each step begins where the one before ended. */
function expectConsecutive(told: readonly Told[]): void {
  let revision = 0;
  for (const step of told) {
    expect(step.since).toBe(revision);
    expect(step.revision).toBe(step.since + step.events.length);
    revision = step.revision;
  }
}

/** The number of open calls per ticket never exceeds one anywhere in the history. */
function expectNoDoubleCall(store: FakeCentreStore): void {
  const open = new Map<string, number>();
  for (const { event } of store.history) {
    if (event.type === 'ticket-called') {
      expect(open.has(event.ticketId)).toBe(false);
      open.set(event.ticketId, event.callId);
    } else if ('callId' in event && !staysOpen.has(event.type)) {
      open.delete(event.ticketId);
    }
  }
}

describe('two processes on one history, in any interleaving,', () => {
  it('never call a ticket twice, and stand on the same state in the end', async () => {
    await fc.assert(
      fc.asyncProperty(moves(40), fc.scheduler(), async (all, scheduler) => {
        const store = new FakeCentreStore();
        store.before = () => scheduler.schedule(Promise.resolve());
        store.after = store.before;
        const processes = [new Process(store, 1), new Process(store, 2)] as const;
        const answers: Promise<Answer>[] = [];
        for (const [n, move] of all.entries()) {
          const process = processes[move.a % 2]!;
          process.nowMs += move.laterMs;
          const command = process.engine.glance((state) =>
            commandOf(n, actorOf(state, move), inputOf(state, move)),
          );
          answers.push(process.engine.execute(command));
          // A client that lost its connection asks the other process again.
          if (move.b % 5 === 0) answers.push(processes[(move.a + 1) % 2]!.engine.execute(command));
          if (move.b % 3 === 0 && scheduler.count() > 0) await scheduler.waitNext(1);
        }
        await scheduler.waitFor(Promise.all(answers));
        const reads = processes.map(({ engine }) => engine.read(canonicalDump));
        const final = canonicalDump(store.fold());
        for (const dump of await scheduler.waitFor(Promise.all(reads))) expect(dump).toEqual(final);
        expect(brokenInvariants(store.fold())).toEqual([]);
        expectNoDoubleCall(store);
        for (const { told } of processes) expectConsecutive(told);
        expect(new Set(store.written.flat()).size).toBe(store.written.flat().length);
      }),
      { numRuns: 40 },
    );
  });
});
