import type { CookieOptions, Request } from 'express';

const sessionCookie = 'luot_session';
/** A browser takes a cookie of this name only over TLS, from this very host and for all of it. */
const hostCookie = `__Host-${sessionCookie}`;

/** The name under which a session is kept; over TLS one that no neighbouring host can set. */
export function cookieName({ secure }: Pick<Request, 'secure'>): string {
  return secure ? hostCookie : sessionCookie;
}

/** The session secret in a Cookie header; undefined when there is none. */
export function sessionSecret(cookies: string | undefined): string | undefined {
  return valueOf(cookies, hostCookie) ?? valueOf(cookies, sessionCookie);
}

function valueOf(cookies: string | undefined, wanted: string): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === wanted && value !== undefined) return value.trim();
  }
  return undefined;
}

/** Out of reach of scripts and of other sites; over TLS where the request came over TLS. */
export function cookieOptions(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure };
}
