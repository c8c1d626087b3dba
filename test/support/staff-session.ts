import { signedIn, type SignedIn } from '../../shared/contract/session.ts';
import { clientPatienceMs, pauseBeforeRepeat } from './patience.ts';
import { isConnectionTrouble } from './kiosk-client.ts';

/** Who to sign in as, and where. */
export interface Credentials {
  readonly origin: string;
  readonly centreId: string;
  readonly username: string;
  readonly password: string;
}

/** A signed-in person: the Cookie header for HTTP and sockets. */
export interface StaffSession extends SignedIn {
  readonly cookie: string;
}

/** One attempt to sign in, as it came. */
export function postSignIn({ origin, centreId, ...body }: Credentials): Promise<Response> {
  return fetch(`${origin}/api/centres/${centreId}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Signs in, trying again while the server is away. @throws Error when it is refused */
export async function signIn(credentials: Credentials): Promise<StaffSession> {
  const deadline = performance.now() + clientPatienceMs;
  for (let attempt = 0; ; attempt += 1) {
    const response = await tryOnce(credentials);
    if (response?.ok === true) {
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return { ...signedIn.parse(await response.json()), cookie };
    }
    const away = response === null || response.status === 503;
    if (!away || performance.now() > deadline) {
      throw new Error(`${credentials.username} was not signed in: ${response?.status ?? 'away'}`);
    }
    await pauseBeforeRepeat(attempt);
  }
}

async function tryOnce(credentials: Credentials): Promise<Response | null> {
  try {
    return await postSignIn(credentials);
  } catch (error) {
    if (isConnectionTrouble(error)) return null;
    throw error;
  }
}
