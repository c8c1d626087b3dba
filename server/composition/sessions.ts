import { sessionSecret } from '../http/session-cookie.ts';
import type { StaffStore } from '../ports.ts';
import { sessionRoom, type Audiences } from '../realtime/audiences.ts';
import type { StaffMember, StaffSessions } from '../realtime/staff-sessions.ts';
import { hashSecret } from '../security/password.ts';

/** Whoever is signed in by a Cookie header; null when nobody is. */
export async function sessionOf(
  staff: StaffStore,
  cookies: string | undefined,
): Promise<StaffMember | null> {
  const secret = sessionSecret(cookies);
  if (secret === undefined) return null;
  const account = await staff.findSession(secret);
  return account && { ...account, sessionKey: hashSecret(secret) };
}

/** Disconnects the sockets of a session that has ended: here at once, elsewhere as soon as Redis tells. */
export function disconnectSession(
  { officer, manager }: Audiences,
  sessions: StaffSessions,
  secret: string,
): void {
  const sessionKey = hashSecret(secret);
  sessions.end(sessionKey);
  const room = sessionRoom(sessionKey);
  for (const namespace of [officer, manager]) namespace.in(room).disconnectSockets(true);
}
