import express, { Router, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onlyBy } from './refusals.ts';

const pages = {
  '/': 'display/start',
  '/:centreId/kiosk': 'display/kiosk',
  '/:centreId/board': 'display/board',
  '/:centreId/t/:token': 'display/phone',
  '/:centreId/officer': 'counter-client/officer',
  '/:centreId/manager': 'counter-client/manager',
} as const;

const yearSeconds = 365 * 24 * 60 * 60;

export interface PageOptions {
  readonly builtFolder: string;
  /** False when there surely is no such centre. */
  readonly mayExist: (centreId: string) => Promise<boolean>;
}

/**
 * The built screens. Hashed assets are cached for good, pages are asked for anew each time. A screen of a
 * centre that does not exist says so itself, with the status of a page that is not there.
 */
export function pageRoutes({ builtFolder, mayExist }: PageOptions): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(builtFolder, 'assets'), { immutable: true, maxAge: yearSeconds * 1000 }),
  );
  for (const [path, folder] of Object.entries(pages)) {
    const file = join(builtFolder, folder, 'index.html');
    router
      .route(path)
      .get(async (request: Request<{ centreId?: string }>, response) => {
        const { centreId } = request.params;
        const isThere = centreId === undefined || (await mayExist(centreId));
        sendPage(isThere ? response : response.status(404), file);
      })
      .all(onlyBy('GET'));
  }
  const start = join(builtFolder, pages['/'], 'index.html');
  // Whoever mistypes an address is led on: the start page names every centre's screens.
  router.get(/.*/, (request, response, next) => {
    const wantsPage = request.accepts(['html', 'text']) === 'html' && existsSync(start);
    if (wantsPage) sendPage(response.status(404), start);
    else next();
  });
  return router;
}

function sendPage(response: Response, file: string): void {
  if (!existsSync(file)) {
    response.status(503).type('text').send('The screens are not built. Run "npm start".\n');
    return;
  }
  response.set('Cache-Control', 'no-cache').sendFile(file);
}
