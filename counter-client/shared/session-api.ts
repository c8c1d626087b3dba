import { z } from 'zod';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { signedIn, type SignedIn, type SignInRequest } from '../../shared/contract/session.ts';
import { ask } from '../../shared/ui/ask.ts';

const signedOut = z.object({ ok: z.literal(true) });

/** Who is signed in at this browser; the refusal `not-signed-in` when nobody is. */
export const readSession = (centreId: string): Promise<SignedIn | Refusal> =>
  ask(address(centreId), signedIn);

/** Signs in; the session itself lives in an httpOnly cookie the page cannot read. */
export const signIn = (centreId: string, body: SignInRequest): Promise<SignedIn | Refusal> =>
  ask(address(centreId), signedIn, { method: 'POST', body });

/** Ends the session of this browser; the officer's counter stays as it is. */
export const signOut = (centreId: string): Promise<{ ok: true } | Refusal> =>
  ask(address(centreId), signedOut, { method: 'DELETE' });

const address = (centreId: string): string =>
  `/api/centres/${encodeURIComponent(centreId)}/session`;
