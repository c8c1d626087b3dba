import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

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

/**
 * Writes into every page which build it is of: a digest of all pages, whose names of scripts and styles
 * are digests themselves. A page that hears of another build from its server loads itself anew.
 */
function stampPages(): Plugin {
  return {
    name: 'luot:stamp-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.html') ? [file] : [],
      );
      const digest = createHash('sha256');
      for (const name of Object.keys(bundle).sort()) digest.update(`${name}\n`);
      for (const page of built) digest.update(page.source);
      const build = digest.digest('hex').slice(0, 12);
      for (const page of built) {
        page.source = String(page.source).replace(
          '</head>',
          `<meta name="luot-build" content="${build}" />\n  </head>`,
        );
      }
    },
  };
}

/**
 * Screens parse what comes; none of them writes JSON Schemas, which every schema of zod brings along: a
 * quarter of its weight.
 */
function leaveOutJsonSchemas(): Plugin {
  const writers = /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/;
  return {
    name: 'luot:leave-out-json-schemas',
    enforce: 'pre',
    load(id) {
      if (!writers.test(id)) return null;
      const names = readFileSync(id, 'utf8').matchAll(/export (?:const|function|class) (\w+)/g);
      return [...names]
        .map(([, name = '']) => `export const ${name} = () => undefined;`)
        .join('\n');
    },
  };
}

/** Smaller than this, a file fits into one packet anyway. */
const smallestBytes = 1024;

/** Lays a brotli and a gzip form beside every script and style, for the server to choose from. */
function compressAssets(): Plugin {
  return {
    name: 'luot:compress-assets',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const source = file.type === 'chunk' ? file.code : file.source;
        if (!/\.(js|css|svg)$/.test(file.fileName) || source.length < smallestBytes) continue;
        const plain = Buffer.from(source);
        const brotli = brotliCompressSync(plain, {
          params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        });
        const forms = { br: brotli, gz: gzipSync(plain, { level: 9 }) };
        for (const [ending, form] of Object.entries(forms)) {
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.${ending}`, source: form });
        }
      }
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  appType: 'mpa',
  plugins: [leaveOutJsonSchemas(), stampPages(), compressAssets()],
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: pages() },
  },
});
