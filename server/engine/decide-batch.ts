import { centreEvent, type CentreEvent, type RecordedEvent } from '../../shared/contract/event.ts';
import { decide } from '../commands/decide.ts';
import type { Decision } from '../commands/decision.ts';
import { evolve } from '../domain/centre/evolve.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { Answer, Command, CommandRecord } from '../ports.ts';
import { isKept } from './kept-answers.ts';
import type { Pending } from './pending.ts';

export type BatchDecision =
  | {
      readonly ok: true;
      readonly events: readonly RecordedEvent[];
      readonly commands: readonly CommandRecord[];
      /** In the order of the commands. */
      readonly answers: readonly Answer[];
    }
  | { readonly ok: false; readonly culprit: Pending; readonly error: unknown };

/**
 * Decides commands one after the other, each on the state its predecessors left, and evolves the state.
 * On `ok: false` a rule broke (a bug): the caller must undo the journal.
 */
export function decideBatch(
  state: CentreState,
  batch: readonly Pending[],
  nowMs: number,
  newTokenHash: () => string,
): BatchDecision {
  const events: RecordedEvent[] = [];
  const commands: CommandRecord[] = [];
  const answers: Answer[] = [];
  for (const pending of batch) {
    const { command } = pending;
    const { commandId, input, actor } = command;
    try {
      const tokenHash = () => command.tokenHash ?? newTokenHash();
      const decision = decide(state, input, { nowMs, actor, tokenHash });
      if (decision.ok) events.push(...apply(state, decision.events, command, nowMs));
      const answer = toAnswer(decision, state.revision);
      answers.push(answer);
      if (isKept(command, answer)) {
        commands.push({ commandId, kind: input.kind, input, actor, answer });
      }
    } catch (error) {
      return { ok: false, culprit: pending, error };
    }
  }
  return { ok: true, events, commands, answers };
}

/** @throws where an event is not what the contract says: it must not reach the history, nor a screen */
function apply(
  state: CentreState,
  events: readonly CentreEvent[],
  { actor, commandId }: Command,
  atMs: number,
): RecordedEvent[] {
  return events.map((made) => {
    const event = centreEvent.parse(made);
    const recorded = { revision: state.revision + 1, atMs, actor, commandId, event };
    evolve(state, recorded);
    return recorded;
  });
}

function toAnswer(decision: Decision, revision: number): Answer {
  if (decision.ok) return { ok: true, value: { revision, ...decision.value } };
  const { code, detail } = decision;
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
