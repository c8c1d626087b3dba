import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Log, SecurityEvents } from '../ports.ts';
import { trustedProxies, type TrustProxy } from './client-address.ts';
import { sendRefusal } from './refusals.ts';

const schemes: Readonly<Record<string, string>> = {
  http: 'http',
  https: 'https',
  // What some proxies call the two when the connection becomes a WebSocket.
  ws: 'http',
  wss: 'https',
};

/**
 * Tells whether a request's Origin is this server itself, or absent: browsers send it with every request
 * that changes something and with every WebSocket, so another site cannot use a signed-in person's
 * cookie. Scheme, host and port count, as the browser saw them: Luot itself speaks plain HTTP, and what a
 * proxy in front says (`X-Forwarded-Proto`, `X-Forwarded-Host`) counts when it is a trusted one.
 * @param trustProxy which proxies are, in Express's terms
 */
export function ownOriginCheck(trustProxy: TrustProxy): (request: IncomingMessage) => boolean {
  const isTrusted = trustedProxies(trustProxy);
  return (request) => {
    const { origin } = request.headers;
    if (origin === undefined) return true;
    const own = originSeen(request, isTrusted(request.socket.remoteAddress, 0));
    return own !== undefined && URL.canParse(origin) && new URL(origin).origin === own;
  };
}

/** Lets only requests with this server's own Origin pass, or without one; the log tells the first other. */
export function requireOwnOrigin(
  trustProxy: TrustProxy,
  log: Log,
  security: SecurityEvents,
): RequestHandler {
  const isOwn = ownOriginCheck(trustProxy);
  let told = false;
  return (request, response, next) => {
    if (isOwn(request)) {
      next();
      return;
    }
    const { origin, host } = request.headers;
    security.sample('foreign-origin', { origin, host });
    if (!told) {
      log.warn(
        { origin, host },
        'a page of another origin was refused; behind a proxy that ends TLS, set TRUST_PROXY',
      );
    }
    told = true;
    sendRefusal(response, { ok: false, code: 'not-allowed' });
  };
}

/** Undefined when the request does not say. */
function originSeen({ headers }: IncomingMessage, proxied: boolean): string | undefined {
  const told = (name: string) => (proxied ? firstOf(headers[name]) : undefined);
  const scheme = schemes[told('x-forwarded-proto')?.toLowerCase() ?? 'http'];
  const host = told('x-forwarded-host') ?? headers.host;
  if (scheme === undefined || host === undefined) return undefined;
  const url = `${scheme}://${host}`;
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** The value the outermost proxy gave; undefined for none. */
function firstOf(header: string | string[] | undefined): string | undefined {
  const first = String(header ?? '')
    .split(',')[0]
    ?.trim();
  return first === '' ? undefined : first;
}
