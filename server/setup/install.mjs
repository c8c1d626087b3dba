import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Brings a checkout to the state in which everything else can run. Plain JavaScript, and nothing
 * but Node's own modules, because it runs before there is a node_modules folder.
 */

const installStamp = 'node_modules/.luot-installed';
const npmRecord = 'node_modules/.package-lock.json';
const buildStamp = 'dist/.luot-built';
const npmOptions = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=warn'];
const screenFolders = ['display', 'counter-client'];
const buildInputs = [...screenFolders, 'shared'];
const buildInputFiles = ['package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/**
 * Installs the packages of package-lock.json unless node_modules already holds exactly those.
 * What it installs includes the development tools, so that the tests run in the same checkout
 * without another wait. Throws when npm fails.
 * @param {string} root the checkout
 * @param {(line: string) => void} log
 * @param {{ withTools: boolean }} needs without tools, a node_modules that lacks only those will
 *   do, such as the one of a lean image
 * @returns {boolean} whether anything was installed
 */
export function ensureInstalled(root, log, needs = { withTools: true }) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const wanted = sha256(lockfile);
  if (readIfPresent(join(root, installStamp)) === wanted) return false;
  const installed = installedPackages(root);
  const lacks = (toolsToo) => !holdsAll(installed, lockfile, toolsToo);
  if (!needs.withTools && lacks(true) && !lacks(false)) return false;
  const installs = lacks(true);
  if (installs) {
    log('Installing packages (once after each change of package-lock.json)…');
    const [npm, ...args] = npmCommand();
    run(root, npm, [...args, 'ci', ...npmOptions]);
  }
  leaveStamp(join(root, installStamp), wanted);
  return installs;
}

/**
 * Builds every screen into dist/ unless dist/ was built from exactly the sources on disk. A
 * checkout without a screen has nothing to build. Throws when the build fails.
 * @param {string} root the checkout, packages installed
 * @param {(line: string) => void} log
 * @returns {boolean} whether anything was built
 */
export function ensureBuilt(root, log) {
  if (!screenFolders.some((folder) => filesUnder(root, folder).some(isPage))) return false;
  const wanted = hashOfBuildInputs(root);
  if (readIfPresent(join(root, buildStamp)) === wanted) return false;
  log('Building the screens…');
  runWithoutStack(root, process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
  ]);
  leaveStamp(join(root, buildStamp), wanted);
  return true;
}

/** The npm that runs this script, if any, or else the one on the PATH. */
function npmCommand() {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}

function installedPackages(root) {
  const record = readIfPresent(join(root, npmRecord));
  return record === undefined ? {} : JSON.parse(record).packages;
}

/** Optional packages may be absent: npm skips the ones made for another platform. */
function holdsAll(installed, lockfile, toolsToo) {
  return Object.entries(JSON.parse(lockfile).packages)
    .filter(([path]) => path !== '')
    .every(([path, { dev, devOptional, integrity, optional }]) =>
      path in installed
        ? installed[path].integrity === integrity
        : optional === true || (!toolsToo && (dev === true || devOptional === true)),
    );
}

function hashOfBuildInputs(root) {
  const paths = buildInputs.flatMap((folder) => filesUnder(root, folder));
  return sha256(
    [...paths, ...buildInputFiles]
      .map((path) => `${path} ${hashOfFile(join(root, path))}`)
      .join('\n'),
  );
}

function hashOfFile(path) {
  return existsSync(path) ? sha256(readFileSync(path)) : 'absent';
}

function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .sort();
}

function isPage(path) {
  return path.endsWith('/index.html');
}

/** Output goes to the terminal, on stderr, so that callers own what stands on stdout. */
function run(root, command, args) {
  const outcome = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  throwUnlessOk(outcome, command, args);
}

/** The same, but at its end, and without the stack of the tool's own code. */
function runWithoutStack(root, command, args) {
  const outcome = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  const lines = `${outcome.stdout ?? ''}${outcome.stderr ?? ''}`.split('\n');
  process.stderr.write(lines.filter((line) => !/^\s+at \S/.test(line)).join('\n'));
  throwUnlessOk(outcome, command, args);
}

function throwUnlessOk({ status, signal, error }, command, args) {
  if (status === 0) return;
  const reason = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`);
  throw new Error(`${command} ${args.join(' ')}: ${reason}`);
}

/** Without a stamp, as in a folder of another user, the next start looks through everything again. */
function leaveStamp(path, content) {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

function readIfPresent(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
