import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const screenFolders = ['display', 'counter-client'];

/** Every screen is a page of its own: a folder of `display` or `counter-client` with an index.html. */
function pages(): string[] {
  return screenFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder)).map((screen) => join(root, folder, screen)),
    )
    .map((screen) => join(screen, 'index.html'))
    .filter((page) => existsSync(page));
}

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  appType: 'mpa',
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: pages() },
  },
});
