import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, format } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/*
 * Checks who imports whom. dependency-cruiser reports no violation when it could not read a file
 * (a TypeScript it does not support, a folder that moved), so every source file on disk must be
 * among the modules it read, and some import must have been seen.
 */

const roots = ['server', 'shared', 'display', 'counter-client', 'test'];
const sourceFile = /\.(ts|mjs)$/;

const onDisk = roots
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path))),
  )
  .filter((path) => sourceFile.test(path));

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output: result } = await cruise(onDisk, options, undefined, {
  tsConfig: extractTsConfig('tsconfig.json'),
});

const read = new Set(result.modules.map(({ source }) => source));
const unread = onDisk.filter((path) => !read.has(path));
const imports = result.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);

const { output: report } = await format(result, { outputType: 'err-long' });
console.log(report.trim());
console.log(`${onDisk.length} files, ${imports} imports`);
for (const path of unread) console.log(`not read: ${path}`);
if (imports === 0) console.log('no import was seen: dependency-cruiser did not read the sources');

process.exitCode = result.summary.error > 0 || unread.length > 0 || imports === 0 ? 1 : 0;
