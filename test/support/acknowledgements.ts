import type { CommandKind } from '../../shared/contract/command.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';

/** What a client was told of a done command; parts it was not told are left out. */
export interface ToldValue {
  readonly revision?: number;
  readonly ticketId?: string | undefined;
  readonly ticketNumber?: string | undefined;
  readonly counterId?: string | undefined;
  readonly peopleWaiting?: number | undefined;
  readonly afterCall?: boolean | undefined;
}

/** An answer a client got: from then on it must stand in the history for ever. */
export interface Acknowledged {
  readonly commandId: string;
  readonly kind: CommandKind;
  readonly answer: { readonly ok: true; readonly value: ToldValue } | Refusal;
}

/** What all clients of a test were told, for the history checker. */
export class Acknowledgements {
  readonly all: Acknowledged[] = [];
  /** Attempts beyond the first: after a broken connection, a time-out, or `unavailable`. */
  repeats = 0;
  /** Times a client was told `unavailable`. */
  outages = 0;

  told(commandId: string, kind: CommandKind, answer: Acknowledged['answer']): void {
    this.all.push({ commandId, kind, answer });
  }

  /** Refusals by code. */
  refusals(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { answer } of this.all) {
      if (!answer.ok) counts[answer.code] = (counts[answer.code] ?? 0) + 1;
    }
    return counts;
  }
}
