import { Router, type Request, type Response } from 'express';
import { signInRequest, type SignedIn } from '../../shared/contract/session.ts';
import type { SecurityEvents, StaffAccount, StaffStore } from '../ports.ts';
import type { ClientAddresses } from './client-address.ts';
import { onlyBy, sendRefusal } from './refusals.ts';
import type { SlowDown } from './slow-down.ts';
import { cookieName, cookieOptions, sessionSecret } from './session-cookie.ts';

/** Counts attempts; false when there were too many. */
export interface AttemptLimit {
  /** Attempts are forgotten after so long. */
  readonly seconds: number;
  take(key: string): Promise<boolean>;
  forgive(key: string): Promise<void>;
}

export interface SessionRoutesOptions {
  readonly staff: StaffStore;
  /** Null: too many are at it already. */
  readonly verifyPassword: (passwordHash: string, password: string) => Promise<boolean | null>;
  readonly newSecret: () => string;
  /** Per account and address. */
  readonly attempts: AttemptLimit;
  /** Holds up whoever has failed often; false: too many are held up already. */
  readonly slowDown: SlowDown;
  readonly addresses: ClientAddresses;
  readonly security: SecurityEvents;
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
  const { staff, attempts, slowDown, security } = options;
  const { centreId } = request.params;
  const { username, password } = body.data;
  const address = options.addresses.of(request);
  const key = `${centreId}/${username}/${address}`;
  const found = await staff.findByUsername(centreId, username);
  const who = { centreId, account: found?.account.staffId ?? null, address };
  if (!(await attempts.take(key))) {
    security.sample('sign-in-locked', who);
    sendRefusal(response, { ok: false, code: 'too-many-requests' }, attempts.seconds);
    return;
  }
  const held = await slowDown.hold({ address, account: `${centreId}/${username}` });
  const hash = found?.passwordHash ?? options.decoyHash;
  const right = held === 'full' ? null : await options.verifyPassword(hash, password);
  if (held === 'full' || right === null) {
    tooMany(security, address, response);
    return;
  }
  if (found === null || !right) {
    security.note('wrong-password', who);
    if (held.isAlarming) security.note('many-wrong-passwords', who);
    sendRefusal(response, { ok: false, code: 'bad-credentials' });
    return;
  }
  await Promise.all([attempts.forgive(key), held.giveBack()]);
  security.note('signed-in', who);
  await beginSession(options, request, response, found.account);
}

function tooMany(security: SecurityEvents, address: string, response: Response): void {
  security.sample('limit-reached', { limit: 'sign-ins at once', address });
  sendRefusal(response, { ok: false, code: 'unavailable' });
}

/** One browser, one session: the one it brought ends. */
async function beginSession(
  { staff, newSecret, sessionEnded }: SessionRoutesOptions,
  request: CentreRequest,
  response: Response,
  account: StaffAccount,
): Promise<void> {
  const brought = sessionSecret(request.headers.cookie);
  const secret = newSecret();
  await staff.startSession(account, secret);
  if (brought !== undefined) {
    await staff.endSession(brought);
    sessionEnded(brought);
  }
  response.cookie(cookieName(request), secret, cookieOptions(request)).json(signedIn(account));
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
  { staff, sessionEnded, security, addresses }: SessionRoutesOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const secret = sessionSecret(request.headers.cookie);
  if (secret !== undefined) {
    const account = await staff.findSession(secret);
    if (account !== null) {
      const { centreId, staffId } = account;
      security.note('signed-out', { centreId, account: staffId, address: addresses.of(request) });
    }
    await staff.endSession(secret);
    sessionEnded(secret);
  }
  response.clearCookie(cookieName(request), cookieOptions(request)).json({ ok: true });
}

function signedIn({ staffId, name, role, officerId }: StaffAccount): SignedIn {
  return { ok: true, staffId, name, role, officerId };
}
