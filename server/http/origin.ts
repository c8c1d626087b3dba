import type { NextFunction, Request, Response } from 'express';
import { sendRefusal } from './refusals.ts';

/**
 * True when a request's Origin is this server itself, or absent: browsers send it with every request that
 * changes something and with every WebSocket, so another site cannot use a signed-in person's cookie.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

export function requireOwnOrigin(request: Request, response: Response, next: NextFunction): void {
  if (isOwnOrigin(request.get('origin'), request.host)) next();
  else sendRefusal(response, { ok: false, code: 'not-allowed' });
}
