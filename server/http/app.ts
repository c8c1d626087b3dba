import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { CentreList, IsOutage, Log } from '../ports.ts';
import { commandRoutes, type CommandRoutesOptions } from './command-routes.ts';
import { requireOwnOrigin } from './origin.ts';
import { pageRoutes } from './pages.ts';
import { errorHandler } from './refusals.ts';
import { sessionRoutes, type SessionRoutesOptions } from './session-routes.ts';
import { ticketRoutes, type TicketRoutesOptions } from './ticket-routes.ts';

export interface AppOptions {
  readonly centres: CentreList;
  readonly sessions: SessionRoutesOptions;
  readonly tickets: TicketRoutesOptions;
  readonly commands: CommandRoutesOptions;
  readonly builtFolder: string;
  readonly trustProxy: false | number | string;
  readonly isOutage: IsOutage;
  readonly log: Log;
  /** True once this process can do its work: database reachable. */
  readonly ready: () => Promise<boolean>;
}

const largestBody = '16kb';

/** The HTTP side: JSON API, health and the built screens. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.use('/api', requireOwnOrigin, express.json({ limit: largestBody }));
  app.get('/api/centres', async (_request, response) => {
    response.json({ ok: true, centres: await options.centres.list() });
  });
  app.use('/api/centres/:centreId', ticketRoutes(options.tickets));
  app.use('/api/centres/:centreId/session', sessionRoutes(options.sessions));
  app.use('/api/centres/:centreId/commands', commandRoutes(options.commands));
  app.use('/api', (_request, response) => {
    response.status(404).json({ ok: false, code: 'invalid-input', detail: 'no such address' });
  });
  app.get('/health/live', (_request, response) => {
    response.json({ ok: true });
  });
  app.get('/health/ready', async (_request, response) => {
    const ok = await options.ready();
    response.status(ok ? 200 : 503).json({ ok });
  });
  app.use(securityHeaders(), pageRoutes(options.builtFolder));
  app.use(errorHandler(options.isOutage, options.log));
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
        connectSrc: ["'self'", 'ws:', 'wss:'],
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
