import { createContext } from '@lit/context';
import type { StaffCommandInput } from '../../shared/contract/command.ts';
import type { HallTicket } from '../../shared/contract/hall.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import type { ServiceOutcome } from '../../shared/contract/ticket-state.ts';
import type { OfficerStore } from '../../shared/ui/officer-store.ts';
import { ChangeSource } from '../shared/change-source.ts';
import type { CommandRunner } from '../shared/command-runner.ts';
import { heldBy, waitingFor } from '../shared/hall.ts';
import { serverNow } from '../shared/server-time.ts';
import type { ChosenBreak } from './console-texts.ts';
import { primaryActionOf, stageKey, stageOf, type Stage } from './stage.ts';

/**
 * How long, in ms, the big button must have meant the same before a press counts: the second half of a
 * double press, or a press that crosses an automatic call, must not start what nobody meant.
 */
export const settleMs = 400;
/**
 * As {@link settleMs}, for completing: a service is never over this soon, and a completed person is brought
 * back only by undoing. A press that comes too early starts the time anew, so that hammering completes nobody.
 */
export const servingSettleMs = 2000;

/** Between two calls of one person, ms: the hall has to hear the first. */
export const recallPauseMs = 10_000;

/** At most one dialog is open. */
export type DeskDialog = 'break' | 'hold' | 'transfer' | 'cancel' | 'shortcuts' | 'leave';

/** Everything the officer can do at the desk, for buttons and keys alike. */
export class DeskActions extends ChangeSource {
  /** How the present service will be recorded; back to `accepted` for each ticket. */
  outcome: ServiceOutcome = 'accepted';
  dialog: DeskDialog | null = null;
  /** The ticket the cancel dialog is about. */
  cancelling: HallTicket | null = null;
  #stageKey: string;
  #stageSinceMs = 0;
  #tooEarlyTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: Pick<OfficerStore, 'view' | 'subscribe'>,
    private readonly runner: CommandRunner,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    super();
    this.#stageKey = stageKey(this.stage);
    store.subscribe(() => this.#follow());
    runner.subscribe(() => this.changed());
  }

  get stage(): Stage {
    return this.store.view === null ? { at: 'no-counter' } : stageOf(this.store.view);
  }

  /** True while a command of this desk is under way. */
  get busy(): boolean {
    return this.runner.busyWith() !== null;
  }

  /** True while a command takes so long that the officer must be told. */
  get slow(): boolean {
    return this.runner.slow;
  }

  /** True for a moment after the one key was pressed too early to complete. */
  get tooEarly(): boolean {
    return this.#tooEarlyTimer !== null;
  }

  /** The one key: what it does follows from the stage. */
  async primary(): Promise<void> {
    if (this.busy || !this.#settled()) return;
    const action = primaryActionOf(this.stage);
    if (action === null || (action === 'call-next' && !this.#somebodyWaits())) return;
    if (action === 'set-ready' || action === 'call-next' || action === 'start-serving') {
      return this.#run({ kind: action });
    }
    await this.complete();
    const freed = action === 'complete-and-call' && this.stage.at === 'idle';
    if (freed) await this.#run({ kind: 'call-next' }, ['nobody-waiting', 'counter-busy']);
  }

  complete = (): Promise<void> => this.#run({ kind: 'complete', outcome: this.outcome });
  /** Nothing while the last call is still being heard, or once there were enough. */
  recall = async (): Promise<void> => {
    const { stage, store } = this;
    if (stage.at !== 'called' || store.view === null) return;
    const { timesCalled, lastCalledAtMs } = stage.ticket;
    const heard = serverNow() - (lastCalledAtMs ?? 0) >= recallPauseMs;
    if (heard && timesCalled < store.view.setup.maxCalls) await this.#run({ kind: 'recall' });
  };
  noShow = (): Promise<void> => this.#run({ kind: 'mark-no-show' });
  confirmPriority = (): Promise<void> => this.#run({ kind: 'confirm-priority' });
  rejectPriority = (): Promise<void> => this.#run({ kind: 'reject-priority' });
  undo = (ticketId: string): Promise<void> => this.#run({ kind: 'undo', ticketId });
  /** Somebody who was marked absent and has come after all. */
  letBack = (ticketId: string): Promise<void> => this.#run({ kind: 'rejoin-ticket', ticketId });
  resume = (ticketId: string): Promise<void> => this.#run({ kind: 'resume', ticketId });
  openCounter = (counterId: string): Promise<void> =>
    this.#run({ kind: 'open-counter', counterId });
  closeCounter = (): Promise<void> => this.#run({ kind: 'close-counter' });
  startBreak = (reason: ChosenBreak): Promise<void> => this.#run({ kind: 'start-break', reason });
  /** Takes back a break, a closing or a move that waits for the end of this service. */
  stay = (): Promise<void> => this.#run({ kind: 'set-ready' });

  /** Takes back what was done last; where that is no longer possible, the answer says so. */
  undoLast = async (): Promise<void> => {
    const last = this.store.view?.acts[0];
    if (last?.undoUntilMs != null) await this.undo(last.ticketId);
  };

  /** Takes up the n-th held person, from 1, when the counter is free. */
  resumeNth = async (n: number): Promise<void> => {
    const { view } = this.store;
    const held = view === null ? undefined : heldBy(view, view.officerId)[n - 1];
    const free = this.stage.at === 'idle' || this.stage.at === 'away';
    if (held !== undefined && free && !this.busy) await this.resume(held.ticketId);
  };

  /** Without minutes the centre's own rule decides when the ticket returns. */
  hold = (minutes: number | null): Promise<void> =>
    this.#run(minutes === null ? { kind: 'hold' } : { kind: 'hold', returnInMinutes: minutes });

  transfer = (serviceId: string, note: string): Promise<void> =>
    this.#run({ kind: 'transfer', serviceId, ...(note === '' ? {} : { note }) });

  cancel = (ticketId: string, reason: string): Promise<void> =>
    this.#run({ kind: 'cancel-ticket', ticketId, reason });

  setAutoCall = async (on: boolean): Promise<void> => {
    const { stage } = this;
    if (stage.at === 'no-counter') return;
    await this.#run({ kind: 'set-auto-call', counterId: stage.desk.counterId, on });
  };

  chooseOutcome = (outcome: ServiceOutcome): void => {
    this.outcome = outcome;
    this.changed();
  };

  show = (dialog: Exclude<DeskDialog, 'cancel'> | null): void => {
    this.dialog = dialog;
    this.changed();
  };

  askToCancel = (ticket: HallTicket): void => {
    this.cancelling = ticket;
    this.dialog = 'cancel';
    this.changed();
  };

  async #run(input: StaffCommandInput, quiet: readonly RefusalCode[] = []): Promise<void> {
    await this.runner.run(input, { quiet });
  }

  #settled(): boolean {
    const sinceMs = this.nowMs() - this.#stageSinceMs;
    if (sinceMs < settleMs) return false;
    if (this.stage.at !== 'serving' || sinceMs >= servingSettleMs) return true;
    this.#stageSinceMs = this.nowMs() - settleMs;
    this.#tellTooEarly();
    return false;
  }

  #tellTooEarly(): void {
    this.#forgetTooEarly();
    this.#tooEarlyTimer = setTimeout(() => {
      this.#forgetTooEarly();
      this.changed();
    }, servingSettleMs - settleMs);
    this.changed();
  }

  #forgetTooEarly(): void {
    if (this.#tooEarlyTimer !== null) clearTimeout(this.#tooEarlyTimer);
    this.#tooEarlyTimer = null;
  }

  #somebodyWaits(): boolean {
    const { view } = this.store;
    return view !== null && waitingFor(view, view.officerId).length > 0;
  }

  #follow(): void {
    const key = stageKey(this.stage);
    if (key === this.#stageKey) return;
    this.#stageKey = key;
    this.#stageSinceMs = this.nowMs();
    this.#forgetTooEarly();
    this.outcome = 'accepted';
    if (this.dialog === 'hold' || this.dialog === 'transfer') this.dialog = null;
    this.changed();
  }
}

/** Provided by the page's root element. */
export const deskActionsContext = createContext<DeskActions>(Symbol('desk actions'));
