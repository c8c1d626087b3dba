import express, { type RequestHandler } from 'express';
import { existsSync, readdirSync } from 'node:fs';

const yearMs = 365 * 24 * 60 * 60 * 1000;
/** Best first; the build lays these forms beside a file where they are smaller. */
const forms = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;
const types = [
  [/\.js\.(br|gz)$/, 'text/javascript; charset=utf-8'],
  [/\.css\.(br|gz)$/, 'text/css; charset=utf-8'],
  [/\.svg\.(br|gz)$/, 'image/svg+xml'],
] as const;

/**
 * Scripts, styles, fonts and pictures of a build, whose names say what is in them: kept for good by
 * whoever has them, sent in the smallest form the browser takes.
 */
export function builtAssets(folder: string): RequestHandler[] {
  const built = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const chooseForm: RequestHandler = (request, response, next) => {
    const name = request.path.slice(1);
    const held = forms.filter(({ ending }) => built.has(name + ending));
    if (held.length > 0) response.vary('Accept-Encoding');
    const chosen = held.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
    if (chosen !== undefined) {
      response.set('Content-Encoding', chosen.encoding);
      request.url = `/${name}${chosen.ending}`;
    }
    next();
  };
  const files = express.static(folder, {
    immutable: true,
    index: false,
    maxAge: yearMs,
    setHeaders(response, path) {
      const type = types.find(([ending]) => ending.test(path))?.[1];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return [chooseForm, files];
}
