import { z } from 'zod';
import { buildId, revision } from './ids.ts';
import { refusal, type Refusal } from './refusal.ts';

/**
 * The live protocol, the same for every audience (one Socket.IO namespace each):
 * 1. the client connects with `LiveHandshake` and asks `sync`; the answer is the whole view at a revision;
 * 2. the server then sends `facts`, each taking the view from `since` to `revision`, with no gap;
 * 3. `plan` replaces the last plan; it is not part of the revision chain;
 * 4. `revision` comes every two seconds (not to phones): a client that is behind it asks `sync` again;
 * 5. heartbeats, answers to `sync` and refused connections carry the `build` of the screens the server
 *    has: a page of another build loads itself anew, because it may not understand what comes.
 */
export const factsMessage = <F extends z.ZodType>(fact: F) =>
  z.object({ since: revision, revision, facts: z.array(fact) });
/** Facts that take a view from `since` to `revision`. */
export interface FactsMessage<Fact> {
  since: number;
  revision: number;
  facts: Fact[];
}

/** A `since` that says: these facts hold whole subjects, apply them on any earlier revision. */
export const standsAlone = 0;

/** Schema of the answer to `sync`: a view with the last plan, or why there is none. */
export const syncAnswer = <V extends z.ZodType, P extends z.ZodType>(view: V, planView: P) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), view, plan: planView.nullable() }),
    refusal,
  ]);
/** The answer to `sync`; `plan` is null until the first one was made. */
export type SyncAnswer<View, PlanView> = { ok: true; view: View; plan: PlanView | null } | Refusal;

/** Schema of the heartbeat. */
export const revisionMessage = z.object({ revision, build: buildId.optional() });

/** The one part of a message that every build understands; absent where the server has no screens. */
export const builtMessage = z.object({ build: buildId });

/** Namespace of each audience. */
export const namespaces = {
  board: '/board',
  kiosk: '/kiosk',
  phone: '/phone',
  officer: '/officer',
  manager: '/manager',
} as const;
/** Names of the audiences. */
export type Audience = keyof typeof namespaces;

/** Sent in Socket.IO's `auth`; `token` is the ticket's secret, for the phone page only. */
export const liveHandshake = z.object({ centreId: z.string(), token: z.string().optional() });
export type LiveHandshake = z.infer<typeof liveHandshake>;
