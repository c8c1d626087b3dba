import { Router, type Request, type Response } from 'express';
import { commandRequest, type CommandRequest } from '../../shared/contract/command.ts';
import type { Answer, StaffAccount, StaffStore } from '../ports.ts';
import { onlyBy, sendRefusal } from './refusals.ts';
import { sessionSecret } from './session-cookie.ts';

export interface CommandRoutesOptions {
  readonly staff: StaffStore;
  execute(centreId: string, account: StaffAccount, request: CommandRequest): Promise<Answer>;
}

/** `POST /api/centres/:centreId/commands`: the staff commands over HTTP, same answers as over a socket. */
export function commandRoutes(options: CommandRoutesOptions): Router {
  const router = Router({ mergeParams: true });
  const give = async (request: Request<{ centreId: string }>, response: Response) => {
    const { centreId } = request.params;
    const secret = sessionSecret(request.headers.cookie);
    const account = secret === undefined ? null : await options.staff.findSession(secret);
    if (account?.centreId !== centreId) {
      sendRefusal(response, { ok: false, code: 'not-signed-in' });
      return;
    }
    const body = commandRequest.safeParse(request.body);
    if (!body.success) {
      const detail = body.error.issues[0]?.message;
      sendRefusal(response, { ok: false, code: 'invalid-input', detail });
      return;
    }
    const answer = await options.execute(centreId, account, body.data);
    if (answer.ok) response.json(answer);
    else sendRefusal(response, answer);
  };
  router.route('/').post(give).all(onlyBy('POST'));
  return router;
}
