import { Router, type Request } from 'express';
import { signInRequest, type SignedIn } from '../../shared/contract/session.ts';
import type { StaffAccount, StaffStore } from '../ports.ts';
import { sendRefusal } from './refusals.ts';
import { cookieOptions, sessionCookie, sessionSecret } from './session-cookie.ts';

/** Counts attempts; false when there were too many. */
export interface AttemptLimit {
  take(key: string): Promise<boolean>;
  forgive(key: string): Promise<void>;
}

export interface SessionRoutesOptions {
  readonly staff: StaffStore;
  readonly verifyPassword: (passwordHash: string, password: string) => Promise<boolean>;
  readonly newSecret: () => string;
  /** Per account and address. */
  readonly attempts: AttemptLimit;
  /** A hash nobody knows the password of: an unknown name costs as much time as a wrong password. */
  readonly decoyHash: string;
  /** Disconnects the sockets of a session that has ended. */
  readonly sessionEnded: (secret: string) => void;
}

/** `/api/centres/:centreId/session`: sign in, who am I, sign out. */
export function sessionRoutes(options: SessionRoutesOptions): Router {
  const router = Router({ mergeParams: true });
  const { staff, attempts } = options;

  router.post('/', async (request: Request<{ centreId: string }>, response) => {
    const body = signInRequest.safeParse(request.body);
    if (!body.success) {
      sendRefusal(response, { ok: false, code: 'invalid-input' });
      return;
    }
    const { centreId } = request.params;
    const key = `${centreId}/${body.data.username}/${request.ip ?? ''}`;
    if (!(await attempts.take(key))) {
      sendRefusal(response, { ok: false, code: 'too-many-requests' });
      return;
    }
    const found = await staff.findByUsername(centreId, body.data.username);
    const hash = found?.passwordHash ?? options.decoyHash;
    const right = await options.verifyPassword(hash, body.data.password);
    if (found === null || !right) {
      sendRefusal(response, { ok: false, code: 'bad-credentials' });
      return;
    }
    await attempts.forgive(key);
    const secret = options.newSecret();
    await staff.startSession(found.account, secret);
    response.cookie(sessionCookie, secret, cookieOptions(request)).json(signedIn(found.account));
  });

  router.get('/', async (request: Request<{ centreId: string }>, response) => {
    const secret = sessionSecret(request.headers.cookie);
    const account = secret === undefined ? null : await staff.findSession(secret);
    if (account?.centreId !== request.params.centreId) {
      sendRefusal(response, { ok: false, code: 'not-signed-in' });
    } else response.json(signedIn(account));
  });

  router.delete('/', async (request, response) => {
    const secret = sessionSecret(request.headers.cookie);
    if (secret !== undefined) {
      await staff.endSession(secret);
      options.sessionEnded(secret);
    }
    response.clearCookie(sessionCookie, cookieOptions(request)).json({ ok: true });
  });

  return router;
}

function signedIn({ staffId, name, role, officerId }: StaffAccount): SignedIn {
  return { ok: true, staffId, name, role, officerId };
}
