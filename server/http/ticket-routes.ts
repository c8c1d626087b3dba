import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { commandId, ticketToken } from '../../shared/contract/ids.ts';
import { issueRequest, type IssuedTicket, type IssueRequest } from '../../shared/contract/issue.ts';
import type { Plan } from '../../shared/contract/plan.ts';
import type { RefusalCode } from '../../shared/contract/refusal.ts';
import type { CentreState } from '../domain/centre/state.ts';
import type { ToldWithTicket } from '../domain/prediction/kept-prediction.ts';
import { staffedDesks } from '../domain/routing/hall-of.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Answer, Command } from '../ports.ts';
import type { RecentKeys } from './recent-keys.ts';
import type { SecretMemory } from './secret-memory.ts';
import { onlyBy, sendRefusal } from './refusals.ts';

export interface TicketRoutesOptions {
  execute(centreId: string, command: Command): Promise<Answer>;
  /** Undefined when there is no such centre. */
  peek<T>(centreId: string, query: (state: CentreState) => T): Promise<T | undefined>;
  /** As `peek`, after catching up with what other processes have done. */
  read<T>(centreId: string, query: (state: CentreState) => T): Promise<T | undefined>;
  knownPlan(centreId: string): Promise<Plan | null>;
  /** Notes what a citizen was told with a ticket. */
  told(centreId: string, told: ToldWithTicket): void;
  /** Whether this request may take a ticket, and where it comes from. */
  admit(
    request: Request,
    centreId: string,
    channel: IssueRequest['channel'],
  ): Promise<{ ok: true; source: string } | { ok: false; code: RefusalCode }>;
  /** Notes where a ticket went. */
  took(centreId: string, source: string, ticketId: string): void;
  /** False when this ticket, or this address, has asked for too much. */
  mayWish(request: Request, tokenHash: string): Promise<boolean>;
  readonly newSecret: () => string;
  readonly hashSecret: (secret: string) => string;
  readonly secrets: SecretMemory;
  /** Tickets whose answer has been given here before. */
  readonly tellings: RecentKeys;
  /** Scheme and host under which phones reach this server. */
  publicOrigin(request: Request): string;
}

const wishRequest = z.strictObject({ commandId });
/** What the holder of a ticket may ask for on its phone page. */
const wishes = { leave: 'abandon-ticket', rejoin: 'rejoin-ticket' } as const;
type Wish = (typeof wishes)[keyof typeof wishes];
const citizen = { type: 'citizen' } as const;

type IssueHttpRequest = Request<{ centreId: string }>;
type WishHttpRequest = Request<{ centreId: string; token: string }>;

/** `/api/centres/:centreId`: what a citizen may do without signing in. */
export function ticketRoutes(options: TicketRoutesOptions): Router {
  const router = Router({ mergeParams: true });
  router
    .route('/tickets')
    .post((request: IssueHttpRequest, response) => issue(options, request, response))
    .all(onlyBy('POST'));
  for (const [path, kind] of Object.entries(wishes)) {
    router
      .route(`/t/:token/${path}`)
      .post((request: WishHttpRequest, response) => grant(options, kind, request, response))
      .all(onlyBy('POST'));
  }
  return router;
}

async function issue(
  options: TicketRoutesOptions,
  request: IssueHttpRequest,
  response: Response,
): Promise<void> {
  const body = issueRequest.safeParse(request.body);
  if (!body.success) {
    sendRefusal(response, { ok: false, code: 'invalid-input', detail: firstFault(body.error) });
    return;
  }
  const { commandId: id, secret: brought, ...input } = body.data;
  const { centreId } = request.params;
  const admitted = await options.admit(request, centreId, input.channel);
  if (!admitted.ok) {
    sendRefusal(response, admitted);
    return;
  }
  const secret = brought ?? options.secrets.of(`${centreId}/${id}`, options.newSecret);
  const tokenHash = options.hashSecret(secret);
  const answer = await options.execute(centreId, {
    commandId: id,
    input: { kind: 'issue-ticket', ...input },
    actor: citizen,
    tokenHash,
  });
  if (!answer.ok) {
    sendRefusal(response, answer);
    return;
  }
  if (answer.value.ticketId !== undefined) {
    options.took(centreId, admitted.source, answer.value.ticketId);
  }
  const ticket = await describeTicket(options, request, answer, { secret, tokenHash });
  if (ticket === undefined) sendRefusal(response, { ok: false, code: 'unknown-ticket' });
  else response.status(201).json({ ok: true, ticket });
}

async function grant(
  options: TicketRoutesOptions,
  kind: Wish,
  request: WishHttpRequest,
  response: Response,
): Promise<void> {
  const { centreId } = request.params;
  const body = wishRequest.safeParse(request.body);
  const token = ticketToken.safeParse(request.params.token);
  if (!body.success || !token.success) {
    sendRefusal(response, { ok: false, code: 'invalid-input' });
    return;
  }
  const tokenHash = options.hashSecret(token.data);
  if (!(await options.mayWish(request, tokenHash))) {
    sendRefusal(response, { ok: false, code: 'too-many-requests' });
    return;
  }
  const find = (state: CentreState) => state.ticketByTokenHash(tokenHash)?.id;
  const ticketId = (await options.peek(centreId, find)) ?? (await options.read(centreId, find));
  if (ticketId === undefined) {
    sendRefusal(response, { ok: false, code: 'unknown-ticket' });
    return;
  }
  const answer = await options.execute(centreId, {
    commandId: body.data.commandId,
    input: { kind, ticketId },
    actor: citizen,
  });
  if (answer.ok) response.json(answer);
  else sendRefusal(response, answer);
}

async function describeTicket(
  options: TicketRoutesOptions,
  request: IssueHttpRequest,
  answer: Extract<Answer, { ok: true }>,
  own: { secret: string; tokenHash: string },
): Promise<IssuedTicket | undefined> {
  const { centreId } = request.params;
  const plan = await options.knownPlan(centreId);
  return options.peek(centreId, (state) => {
    const ticket = state.tickets.get(answer.value.ticketId ?? '');
    const service = ticket && state.setup.services.get(ticket.serviceId);
    if (ticket === undefined || service === undefined) return undefined;
    const { id, number, issuedAtMs, priorityClassId } = ticket;
    // A repeated request may bring another secret than the first one did, or none that is still known.
    const token = own.tokenHash === ticket.tokenHash ? own.secret : null;
    const { priorityClasses, defaultPriorityClassId } = state.setup;
    const isOrdinary = priorityClassId === defaultPriorityClassId;
    const peopleWaiting = answer.value.peopleWaiting ?? 0;
    const told = toldWith(ticket, plan);
    // A repeated answer is no second prediction, and one for a ticket called already would teach nothing.
    const isNew = ticket.firstCalledAtMs === null && options.tellings.isNew(`${centreId}/${id}`);
    if (told !== null && isNew) options.told(centreId, told);
    return {
      ticketId: id,
      number,
      serviceName: service.name,
      priority: isOrdinary ? null : (priorityClasses.get(priorityClassId)?.name ?? null),
      noCounter: staffedDesks(state).every(({ officer }) => !officer.skills.has(service.id)),
      issuedAtMs,
      peopleWaiting,
      peopleAhead: Math.max(0, peopleWaiting - (newcomerIn(plan, ticket)?.passes ?? 0)),
      wait: told?.range ?? null,
      waitMadeAtMs: told?.range == null ? null : told.madeAtMs,
      late: newcomerIn(plan, ticket)?.late ?? false,
      token,
      phoneUrl: token && `${options.publicOrigin(request)}/${centreId}/t/${token}`,
    };
  });
}

function newcomerIn(plan: Plan | null, { serviceId, priorityClassId }: Ticket) {
  const planned = plan?.services.find((service) => service.serviceId === serviceId);
  return planned?.newcomers[priorityClassId];
}

/** The range that goes with a ticket just taken; null: nobody can say. */
function toldWith(ticket: Ticket, plan: Plan | null): ToldWithTicket | null {
  const range = newcomerIn(plan, ticket)?.wait ?? null;
  if (plan === null || range === null) return null;
  const { id: ticketId, serviceId, priorityClassId } = ticket;
  return { ticket: { ticketId, serviceId, priorityClassId }, range, madeAtMs: plan.waitsMadeAtMs };
}

function firstFault(error: z.ZodError): string | undefined {
  const [issue] = error.issues;
  return issue && [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': ');
}
