import type { CommandInput, CommandKind, CommandValue } from '../../shared/contract/command.ts';
import type { Actor, CentreEvent } from '../../shared/contract/event.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import type { CentreState } from '../domain/centre/state.ts';

/** What a decision may know besides the state; there is no other clock and no other randomness. */
export interface CommandContext {
  readonly nowMs: number;
  readonly actor: Actor;
  /** The hash of the secret of a ticket that is issued. */
  readonly tokenHash: () => string;
}

/** `value` without the revision, which is known once the events are numbered. */
export type Decided = {
  readonly ok: true;
  readonly events: readonly CentreEvent[];
  readonly value: Omit<CommandValue, 'revision'>;
};
export type Refused = { readonly ok: false; readonly code: RefusalCode; readonly detail?: string };
export type Decision = Decided | Refused;

export type InputOf<K extends CommandKind> = Extract<CommandInput, { kind: K }>;

/** A command's rule: pure, reads the state, never changes it. */
export type Decide<K extends CommandKind> = (
  state: CentreState,
  input: InputOf<K>,
  context: CommandContext,
) => Decision;

export function refuse(code: RefusalCode, detail?: string): Refused {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

export function decided(
  events: readonly CentreEvent[],
  value: Omit<CommandValue, 'revision'> = {},
): Decided {
  return { ok: true, events, value };
}
