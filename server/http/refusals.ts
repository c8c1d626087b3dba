import type { NextFunction, Request, Response } from 'express';
import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import { asRefusal, type ErrorDoor } from '../as-refusal.ts';

/** The one place where refusals become HTTP. */
const statusOf: Readonly<Record<RefusalCode, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'bad-credentials': 401,
  'not-allowed': 403,
  'priority-needs-staff': 403,
  'not-your-ticket': 403,
  'not-paired': 403,
  'remote-off': 403,
  'unknown-code': 404,
  'unknown-centre': 404,
  'unknown-field': 404,
  'unknown-service': 404,
  'unknown-priority-class': 404,
  'unknown-ticket': 404,
  'unknown-counter': 404,
  'unknown-officer': 404,
  'centre-closed': 409,
  'day-closed': 409,
  'numbers-stopped': 409,
  'nobody-waiting': 409,
  'no-counter': 409,
  'counter-taken': 409,
  'counter-closed': 409,
  'counter-busy': 409,
  'counter-away': 409,
  'nobody-called': 409,
  'not-serving': 409,
  'wrong-state': 409,
  'same-service': 409,
  'too-late': 409,
  'no-way-back': 409,
  'undo-too-late': 409,
  'undo-moved-on': 409,
  'not-due': 409,
  'cannot-serve': 409,
  'changed-since': 409,
  'too-many-requests': 429,
  'too-many-tickets': 429,
  unavailable: 503,
};

/** Seconds after which asking again makes sense. */
const retryAfter: Partial<Record<RefusalCode, number>> = {
  unavailable: 2,
  'too-many-requests': 60,
};

export function sendRefusal(
  response: Response,
  refusal: Refusal,
  retryAfterSeconds = retryAfter[refusal.code],
): void {
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
  response.status(statusOf[refusal.code]).json(refusal);
}

/** Last of a route: the address is right, the method is not. */
export function onlyBy(...methods: readonly string[]) {
  const detail = `use ${methods.join(' or ')}`;
  return (_request: Request, response: Response): void => {
    response.set('Allow', methods.join(', ')).status(405);
    response.json({ ok: false, code: 'invalid-input', detail } satisfies Refusal);
  };
}

/** Whatever a route throws: outages become `unavailable`, bad requests `invalid-input`, the rest is a bug. */
export function errorHandler(door: ErrorDoor) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = clientErrorStatus(error);
    if (status !== null) {
      response.status(status).json({ ok: false, code: 'invalid-input' } satisfies Refusal);
      return;
    }
    sendRefusal(response, asRefusal(error, door, `${request.method} of a page or answer failed`));
  };
}

/** Express and its parsers mark the client's mistakes with a 4xx `status`. */
function clientErrorStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
