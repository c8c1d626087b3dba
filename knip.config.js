import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const scriptOfPage = /<script\b[^>]*\bsrc="([^"]+)"/g;

/** A page is an entry: what its script tags load counts as used. */
function importsOfPage(html, page) {
  return [...html.matchAll(scriptOfPage)]
    .map(([, source]) => join(source.startsWith('/') ? root : dirname(page), source))
    .map((path) => `import '${path}';`)
    .join('\n');
}

export default {
  entry: [
    'server/main.ts',
    'server/setup/*.mjs',
    '{display,counter-client}/*/index.html',
    'test/{bench,evaluate,replay,demo,chaos}/*.ts',
    'test/bench/*.mjs',
    'test/support/*.mjs',
    'test/**/*.test.ts',
  ],
  project: ['{server,shared,display,counter-client,test}/**/*.{ts,mjs,html}', '*.{ts,js}'],
  ignoreExportsUsedInFile: true,
  // test/support/check.mjs runs lit-analyzer, which reads its settings under the plugin's name.
  // Fonts come in through a style sheet; the accessibility rules are read as a file.
  ignoreDependencies: ['lit-analyzer', '@fontsource/be-vietnam-pro', 'axe-core', 'jsqr'],
  ignoreUnresolved: ['ts-lit-plugin'],
  compilers: { html: importsOfPage },
};
