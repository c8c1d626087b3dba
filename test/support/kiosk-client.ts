import { createHash } from 'node:crypto';
import { issueDone, issuedTicket, type IssueRequest } from '../../shared/contract/issue.ts';
import { ticketToken } from '../../shared/contract/ids.ts';
import { refusal, type Refusal } from '../../shared/contract/refusal.ts';
import { newCommandId } from '../../shared/ui/new-command-id.ts';
import { z } from 'zod';
import { Acknowledgements } from './acknowledgements.ts';
import { kioskCookie } from './kiosk-pairing.ts';
import { clientPatienceMs, pauseBeforeRepeat } from './patience.ts';

/** What a kiosk asks for; the rest has a plain default. */
export interface TicketWish extends Partial<Omit<IssueRequest, 'serviceId'>> {
  readonly serviceId: string;
}

/** An HTTP answer as it came. */
export interface IssueReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Held | Refusal;
}

const attemptMs = 8000;
/** Whoever brings the secret is told it again. */
const heldTicket = issuedTicket.extend({ token: ticketToken, phoneUrl: z.string() });
const held = issueDone.extend({ ticket: heldTicket });
const issueAnswer = z.union([held, refusal]);
export type HeldTicket = z.infer<typeof heldTicket>;
type Held = z.infer<typeof held>;

/** Takes tickets over HTTP and behaves as the kiosk page does: repeats with the same command id until it is answered. */
export class KioskClient {
  constructor(
    readonly origin: string,
    readonly centreId: string,
    readonly acknowledgements = new Acknowledgements(),
  ) {}

  /** The first answer that is not `unavailable`, or `unavailable` when a minute brought none. */
  async issue(wish: TicketWish): Promise<Held | Refusal> {
    const request = completed(wish);
    const deadline = performance.now() + clientPatienceMs;
    for (let attempt = 0; performance.now() < deadline; attempt += 1) {
      if (attempt > 0) {
        this.acknowledgements.repeats += 1;
        await pauseBeforeRepeat(attempt);
      }
      const reply = await this.tryOnce(request);
      if (reply === null) continue;
      if (!reply.body.ok && reply.body.code === 'unavailable') {
        this.acknowledgements.outages += 1;
        continue;
      }
      this.remember(request.commandId, reply.body);
      return reply.body;
    }
    return { ok: false, code: 'unavailable' };
  }

  /** One attempt, whatever comes of it. @throws when there is no connection or no answer within 8 s */
  async issueOnce(wish: TicketWish): Promise<IssueReply> {
    const cookie = await kioskCookie(this.origin, this.centreId);
    if (typeof cookie !== 'string') return { status: 503, retryAfter: null, body: cookie };
    const response = await fetch(`${this.origin}/api/centres/${this.centreId}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(completed(wish)),
      signal: AbortSignal.timeout(attemptMs),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: issueAnswer.parse(await response.json()),
    };
  }

  private async tryOnce(request: IssueRequest): Promise<IssueReply | null> {
    try {
      return await this.issueOnce(request);
    } catch (error) {
      if (isConnectionTrouble(error)) return null;
      throw error;
    }
  }

  private remember(commandId: string, body: Held | Refusal): void {
    if (!body.ok) {
      this.acknowledgements.told(commandId, 'issue-ticket', body);
      return;
    }
    const { ticketId, number: ticketNumber, peopleWaiting } = body.ticket;
    const value = { ticketId, ticketNumber, peopleWaiting };
    this.acknowledgements.told(commandId, 'issue-ticket', { ok: true, value });
  }
}

function completed(wish: TicketWish): IssueRequest {
  const commandId = wish.commandId ?? newCommandId();
  // The same for a repetition, which a test may make long after and elsewhere.
  const secret = createHash('sha256').update(commandId).digest('base64url').slice(0, 22);
  return { commandId, secret, language: 'vi', channel: 'kiosk', ...wish };
}

/** `fetch` tells a broken connection as a TypeError, an answer cut short as a SyntaxError, a time-out as a DOMException. */
export function isConnectionTrouble(error: unknown): boolean {
  return (
    error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException
  );
}
