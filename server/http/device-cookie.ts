import type { CookieOptions, Request } from 'express';

const deviceCookie = 'luot_device';
/** A kiosk stays paired until it is revoked; browsers keep no cookie longer than this. */
const keptMs = 400 * 24 * 60 * 60 * 1000;

/** The secret of a paired or waiting kiosk in a Cookie header; undefined when there is none. */
export function deviceSecret(cookies: string | undefined): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === deviceCookie && value !== undefined) return value.trim();
  }
  return undefined;
}

/** `Set-Cookie` of a kiosk: one for each centre, sent only to that centre's own addresses. */
export function deviceCookieOf(
  request: Request,
  centreId: string,
): readonly [name: string, options: CookieOptions] {
  const path = `/api/centres/${centreId}`;
  const { secure } = request;
  return [deviceCookie, { httpOnly: true, sameSite: 'strict', path, secure, maxAge: keptMs }];
}
