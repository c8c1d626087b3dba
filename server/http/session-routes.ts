import { Router, type Request, type Response } from 'express';
import { signInRequest, type SignedIn } from '../../shared/contract/session.ts';
import type { StaffAccount, StaffStore } from '../ports.ts';
import { onlyBy, sendRefusal } from './refusals.ts';
import { cookieOptions, sessionCookie, sessionSecret } from './session-cookie.ts';

/** Counts attempts; false when there were too many. */
export interface AttemptLimit {
  /** Attempts are forgotten after so long. */
  readonly seconds: number;
  take(key: string): Promise<boolean>;
  forgive(key: string): Promise<void>;
}

export interface SessionRoutesOptions {
  readonly staff: StaffStore;
  readonly verifyPassword: (passwordHash: string, password: string) => Promise<boolean>;
  readonly newSecret: () => string;
  /** Per account and address. */
  readonly attempts: AttemptLimit;
  /** Per address, whatever the account. */
  readonly attemptsOfAddress: AttemptLimit;
  /** A hash nobody knows the password of: an unknown name costs as much time as a wrong password. */
  readonly decoyHash: string;
  /** Disconnects the sockets of a session that has ended. */
  readonly sessionEnded: (secret: string) => void;
}

type CentreRequest = Request<{ centreId: string }>;

/** `/api/centres/:centreId/session`: sign in, who am I, sign out. */
export function sessionRoutes(options: SessionRoutesOptions): Router {
  const router = Router({ mergeParams: true });
  router
    .route('/')
    .post((request: CentreRequest, response) => signIn(options, request, response))
    .get((request: CentreRequest, response) => whoAmI(options, request, response))
    .delete((request: CentreRequest, response) => signOut(options, request, response))
    .all(onlyBy('GET', 'POST', 'DELETE'));
  return router;
}

async function signIn(
  options: SessionRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<void> {
  const body = signInRequest.safeParse(request.body);
  if (!body.success) {
    sendRefusal(response, { ok: false, code: 'invalid-input' });
    return;
  }
  const { staff, attempts, attemptsOfAddress } = options;
  const { centreId } = request.params;
  const { username, password } = body.data;
  const address = request.ip ?? '';
  const key = `${centreId}/${username}/${address}`;
  if (!(await attemptsOfAddress.take(address)) || !(await attempts.take(key))) {
    sendRefusal(response, { ok: false, code: 'too-many-requests' }, attempts.seconds);
    return;
  }
  const found = await staff.findByUsername(centreId, username);
  const right = await options.verifyPassword(found?.passwordHash ?? options.decoyHash, password);
  if (found === null || !right) {
    sendRefusal(response, { ok: false, code: 'bad-credentials' });
    return;
  }
  await Promise.all([attempts.forgive(key), attemptsOfAddress.forgive(address)]);
  const secret = options.newSecret();
  await staff.startSession(found.account, secret);
  response.cookie(sessionCookie, secret, cookieOptions(request)).json(signedIn(found.account));
}

async function whoAmI(
  { staff }: SessionRoutesOptions,
  request: CentreRequest,
  response: Response,
): Promise<void> {
  const secret = sessionSecret(request.headers.cookie);
  const account = secret === undefined ? null : await staff.findSession(secret);
  if (account?.centreId !== request.params.centreId) {
    sendRefusal(response, { ok: false, code: 'not-signed-in' });
  } else response.json(signedIn(account));
}

async function signOut(
  { staff, sessionEnded }: SessionRoutesOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const secret = sessionSecret(request.headers.cookie);
  if (secret !== undefined) {
    await staff.endSession(secret);
    sessionEnded(secret);
  }
  response.clearCookie(sessionCookie, cookieOptions(request)).json({ ok: true });
}

function signedIn({ staffId, name, role, officerId }: StaffAccount): SignedIn {
  return { ok: true, staffId, name, role, officerId };
}
