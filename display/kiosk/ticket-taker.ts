import { issueDone, type IssuedTicket, type IssueRequest } from '../../shared/contract/issue.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ask } from '../../shared/ui/ask.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { newSecret } from '../../shared/ui/new-secret.ts';

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

/** What says nothing about an earlier attempt, whose answer may be what got lost. */
const undecided: readonly Refusal['code'][] = ['unavailable', 'too-many-requests'];

/**
 * Takes one ticket per intention, however often and impatiently a person touches. An intention is a
 * procedure and a priority: its first request is kept whole, and sent again as it was until the server has
 * answered for good, whatever the person did in between (another language, another procedure and back);
 * so a lost answer can never become a second ticket.
 */
export class TicketTaker {
  state: TakingState = { is: 'idle' };
  /** By procedure and priority: requests without a final answer. */
  readonly #open = new Map<string, IssueRequest>();
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
    const intention = `${wish.serviceId} ${wish.priorityClassId ?? ''}`;
    const request = this.#requestOf(intention, wish);
    const sinceMs = this.nowMs();
    for (let attempt = 1; ; attempt += 1) {
      this.#show({ is: 'taking', attempt });
      const answer = await this.send(request);
      if (run !== this.#run) return null;
      const pauseMs = retryPausesMs[attempt - 1];
      if (answer.ok) {
        this.#open.delete(intention);
        this.#show({ is: 'idle' });
        return answer.ticket;
      }
      if (!undecided.includes(answer.code)) this.#open.delete(intention);
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
    this.#open.clear();
    this.#show({ is: 'idle' });
  }

  #requestOf(intention: string, wish: Wish): IssueRequest {
    let request = this.#open.get(intention);
    if (request === undefined) {
      const own = { commandId: newCommandId(), secret: newSecret() };
      request = { ...own, ...wish, channel: 'kiosk' };
      this.#open.set(intention, request);
    }
    return request;
  }

  #show(state: TakingState): void {
    this.state = state;
    this.changed();
  }
}
