import type { CookieOptions, Request } from 'express';

export const sessionCookie = 'luot_session';

/** The session secret in a Cookie header; undefined when there is none. */
export function sessionSecret(cookies: string | undefined): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === sessionCookie && value !== undefined) return value.trim();
  }
  return undefined;
}

/** Out of reach of scripts and of other sites; over TLS where the request came over TLS. */
export function cookieOptions(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure };
}
