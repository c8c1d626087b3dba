import { Router, type Request, type Response } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtAssets } from './built-assets.ts';
import { phonePage, type PhoneGlance } from './phone-page.ts';
import { onlyBy } from './refusals.ts';

const pages = {
  '/': 'display/start',
  '/:centreId/kiosk': 'display/kiosk',
  '/:centreId/board': 'display/board',
  '/:centreId/officer': 'counter-client/officer',
  '/:centreId/manager': 'counter-client/manager',
} as const;

const phone = { path: '/:centreId/t/:token', folder: 'display/phone' } as const;

export interface PageOptions {
  readonly builtFolder: string;
  /** False when there surely is no such centre. */
  readonly mayExist: (centreId: string) => Promise<boolean>;
  /** The ticket of a secret; null: unknown, or nobody can say now, which the page finds out by itself. */
  readonly glanceAtTicket: (centreId: string, token: string) => Promise<PhoneGlance | null>;
}

/**
 * The built screens. Hashed assets are cached for good, pages are asked for anew each time. A screen of a
 * centre that does not exist says so itself, with the status of a page that is not there.
 */
export function pageRoutes(options: PageOptions): Router {
  const { builtFolder, mayExist } = options;
  const router = Router();
  router.use('/assets', ...builtAssets(join(builtFolder, 'assets')));
  router
    .route(phone.path)
    .get((request: Request<{ centreId: string; token: string }>, response) =>
      sendPhonePage(options, request, response),
    )
    .all(onlyBy('GET'));
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

async function sendPhonePage(
  { builtFolder, mayExist, glanceAtTicket }: PageOptions,
  { params: { centreId, token } }: Request<{ centreId: string; token: string }>,
  response: Response,
): Promise<void> {
  const file = join(builtFolder, phone.folder, 'index.html');
  const glance = existsSync(file) ? await glanceAtTicket(centreId, token) : null;
  if (glance === null) {
    sendPage((await mayExist(centreId)) ? response : response.status(404), file);
    return;
  }
  // Holds the state of one person's ticket: nobody may keep it.
  response.set('Cache-Control', 'no-store').type('html');
  response.send(phonePage(readFileSync(file, 'utf8'), glance));
}

function sendPage(response: Response, file: string): void {
  if (!existsSync(file)) {
    response.status(503).type('text').send('The screens are not built. Run "npm start".\n');
    return;
  }
  response.set('Cache-Control', 'no-cache').sendFile(file);
}
