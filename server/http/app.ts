import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import { slug } from '../../shared/contract/ids.ts';
import type { CentreList, IsOutage, Log, SecurityEvents } from '../ports.ts';
import { commandRoutes, type CommandRoutesOptions } from './command-routes.ts';
import { requireOwnOrigin } from './origin.ts';
import { pageRoutes, type PageOptions } from './pages.ts';
import { deviceRoutes, type DeviceRoutesOptions } from './device-routes.ts';
import { errorHandler, onlyBy, sendRefusal } from './refusals.ts';
import { sessionRoutes, type SessionRoutesOptions } from './session-routes.ts';
import { ticketRoutes, type TicketRoutesOptions } from './ticket-routes.ts';

export interface AppOptions extends PageOptions {
  readonly centres: CentreList;
  readonly sessions: SessionRoutesOptions;
  readonly tickets: TicketRoutesOptions;
  readonly devices: DeviceRoutesOptions;
  readonly commands: CommandRoutesOptions;
  readonly trustProxy: false | number | string;
  readonly isOutage: IsOutage;
  readonly log: Log;
  readonly security: SecurityEvents;
  /** Whether this process can do its work. */
  readonly ready: () => Promise<Readiness>;
}

/** What `/health/ready` says to load balancers and watchdogs. */
export interface Readiness {
  readonly ok: boolean;
  /** Why not, in words for operators; nothing secret, nothing of a person. */
  readonly reasons: readonly string[];
  /** What an operator should see to, though the work goes on. */
  readonly warnings: readonly string[];
}

const largestBody = '16kb';

/** The HTTP side: JSON API, health and the built screens. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const { trustProxy, log } = options;
  app.set('trust proxy', trustProxy);
  const body = express.json({ limit: largestBody });
  app.use(strictTransport);
  app.use(['/api', '/health', '/healthz', '/readyz'], noStore);
  app.use('/api', requireOwnOrigin(trustProxy, log, options.security), body);
  app
    .route('/api/centres')
    .get(async (_request, response) => {
      response.json({ ok: true, centres: await options.centres.list() });
    })
    .all(onlyBy('GET'));
  app.use('/api/centres/:centreId', requireCentreId);
  app.use('/api/centres/:centreId', ticketRoutes(options.tickets));
  app.use('/api/centres/:centreId', deviceRoutes(options.devices));
  app.use('/api/centres/:centreId/session', sessionRoutes(options.sessions));
  app.use('/api/centres/:centreId/commands', commandRoutes(options.commands));
  app.use('/api', (_request, response) => {
    response.status(404).json({ ok: false, code: 'invalid-input', detail: 'no such address' });
  });
  app.get(['/health/live', '/healthz'], (_request, response) => {
    response.json({ ok: true });
  });
  app.get(['/health/ready', '/readyz'], async (_request, response) => {
    const readiness = await options.ready();
    response.status(readiness.ok ? 200 : 503).json(readiness);
  });
  app.use(securityHeaders(), permissions, pageRoutes(options));
  app.use(errorHandler(options));
  return app;
}

/** Scripts and connections of this server only. Lit puts styles into the page, hence inline styles. */
function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        // A centre's own network often has no certificate: the page must not be forced to https.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** What no screen of Luot asks a browser for. */
function permissions(_request: Request, response: Response, next: NextFunction): void {
  response.set(
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  );
  next();
}

const yearSeconds = 365 * 24 * 60 * 60;

/** Who came over TLS once comes over TLS always; a centre without a certificate is left alone. */
function strictTransport(request: Request, response: Response, next: NextFunction): void {
  if (request.secure) response.set('Strict-Transport-Security', `max-age=${yearSeconds}`);
  next();
}

/** What cannot be the id of a centre is no centre; the database need not be asked. */
function requireCentreId(
  request: Request<{ centreId: string }>,
  response: Response,
  next: NextFunction,
): void {
  if (slug.safeParse(request.params.centreId).success) next();
  else sendRefusal(response, { ok: false, code: 'unknown-centre' });
}

/** Answers hold what was true a moment ago, and secrets of tickets: nobody may keep or guess at them. */
function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
}
