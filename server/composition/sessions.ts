import { sessionSecret } from '../http/session-cookie.ts';
import type { StaffAccount, StaffStore } from '../ports.ts';
import { sessionRoom, type Audiences } from '../realtime/audiences.ts';
import { hashSecret } from '../security/password.ts';

/** Whoever is signed in by a Cookie header; null when nobody is. */
export async function sessionOf(
  staff: StaffStore,
  cookies: string | undefined,
): Promise<{ account: StaffAccount; sessionKey: string } | null> {
  const secret = sessionSecret(cookies);
  if (secret === undefined) return null;
  const account = await staff.findSession(secret);
  return account && { account, sessionKey: sessionKey(secret) };
}

/** Disconnects the sockets of a session that has ended, on every process. */
export function disconnectSession({ officer, manager }: Audiences, secret: string): void {
  const room = sessionRoom(sessionKey(secret));
  for (const namespace of [officer, manager]) namespace.in(room).disconnectSockets(true);
}

/** Names a session's room without giving its secret away. */
function sessionKey(secret: string): string {
  return hashSecret(secret);
}
