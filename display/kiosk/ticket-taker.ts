import { issueDone, type IssuedTicket, type IssueRequest } from '../../shared/contract/issue.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ask } from '../../shared/ui/ask.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';

/** Pauses before each further attempt while the server does not answer, milliseconds. */
const retryPausesMs = [500, 1500, 3000, 5000];
/** An attempt is given up after this many ms, and after that much in all no further one is made. */
const patience = { attemptMs: 5000, totalMs: 10_000 } as const;

export type TakingState =
  | { is: 'idle' }
  /** `attempt` counts from 1. */
  | { is: 'taking'; attempt: number }
  | { is: 'failed'; refusal: Refusal };

type Wish = Pick<IssueRequest, 'serviceId' | 'priorityClassId' | 'language'>;
type Send = (request: IssueRequest) => Promise<{ ok: true; ticket: IssuedTicket } | Refusal>;

/** Asks the server of this page for a ticket of `centreId`. */
export const sendIssue =
  (centreId: string): Send =>
  (request) =>
    ask(`/api/centres/${encodeURIComponent(centreId)}/tickets`, issueDone, {
      method: 'POST',
      body: request,
      timeoutMs: patience.attemptMs,
    });

/**
 * Takes one ticket per intention, however often and impatiently a person touches. The command id
 * stays the same until the server has answered for good, also when the person goes back and asks for
 * the same thing again; so a lost answer can never become a second ticket.
 */
export class TicketTaker {
  state: TakingState = { is: 'idle' };
  #open: { wish: string; commandId: string } | null = null;
  #run = 0;

  constructor(
    private readonly send: Send,
    private readonly changed: () => void,
    private readonly pause: (ms: number) => Promise<void>,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** The ticket; null when it was refused (see `state`), abandoned, or is being taken already. */
  async take(wish: Wish): Promise<IssuedTicket | null> {
    if (this.state.is === 'taking') return null;
    const run = ++this.#run;
    const commandId = this.#commandIdFor(wish);
    const sinceMs = this.nowMs();
    for (let attempt = 1; ; attempt += 1) {
      this.#show({ is: 'taking', attempt });
      const answer = await this.send({ commandId, ...wish, channel: 'kiosk' });
      if (run !== this.#run) return null;
      const pauseMs = retryPausesMs[attempt - 1];
      if (answer.ok) {
        this.#open = null;
        this.#show({ is: 'idle' });
        return answer.ticket;
      }
      if (answer.code !== 'unavailable') this.#open = null;
      const impatient = pauseMs === undefined || this.nowMs() - sinceMs >= patience.totalMs;
      if (answer.code !== 'unavailable' || impatient) {
        this.#show({ is: 'failed', refusal: answer });
        return null;
      }
      await this.pause(pauseMs);
      if (run !== this.#run) return null;
    }
  }

  /** Puts a failure away; the intention stays open. */
  dismiss(): void {
    if (this.state.is === 'failed') this.#show({ is: 'idle' });
  }

  /** The next person stands here: forgets every open intention. */
  reset(): void {
    this.#run += 1;
    this.#open = null;
    this.#show({ is: 'idle' });
  }

  #commandIdFor(wish: Wish): string {
    const key = `${wish.serviceId} ${wish.priorityClassId ?? ''}`;
    if (this.#open?.wish !== key) this.#open = { wish: key, commandId: newCommandId() };
    return this.#open.commandId;
  }

  #show(state: TakingState): void {
    this.state = state;
    this.changed();
  }
}
