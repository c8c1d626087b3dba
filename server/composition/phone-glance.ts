import type { CentreState } from '../domain/centre/state.ts';
import type { PhoneGlance } from '../http/phone-page.ts';
import { isOutage } from '../postgres/database.ts';
import { phoneView } from '../queries/phone.ts';
import { hashSecret } from '../security/password.ts';
import type { Core } from './core.ts';
import type { PlanDesk } from './plan-desk.ts';

/** For the phone page as it is sent; the page itself asks again and finds out what is wrong. */
export async function glanceAtTicket(
  { centres, registry }: Core,
  plans: PlanDesk,
  centreId: string,
  token: string,
): Promise<PhoneGlance | null> {
  const tokenHash = hashSecret(token);
  const find = (state: CentreState) => {
    const ticket = state.ticketByTokenHash(tokenHash);
    return ticket === undefined ? null : { id: ticket.id, view: phoneView(state, ticket) };
  };
  try {
    if (centres.peek(centreId) === undefined && !(await registry.exists(centreId))) return null;
    // A ticket another process gave a moment ago is known only after catching up.
    const found = (await centres.readKnown(centreId, find)) ?? (await centres.read(centreId, find));
    if (found == null) return null;
    const plan = await plans.latest(centreId);
    const own = plan?.tickets.find(({ ticketId }) => ticketId === found.id);
    return { view: found.view, peopleAhead: own?.peopleAhead ?? null };
  } catch (error) {
    if (isOutage(error)) return null;
    throw error;
  }
}
