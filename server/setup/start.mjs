/*
 * `npm start`: from a fresh clone to a running Luot in one process. Only Node's own modules, and
 * none before the version is known, because an old Node may lack them.
 */

/**
 * What the tools need: Vite wants 20.19 or 22.12, and odd versions in between have neither.
 * @param {string} version such as "20.19.0"
 */
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
}

/** A terminal that was closed, or a pipe nobody reads, must not end Luot before it has stopped. */
function outliveTerminal() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
    });
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

async function prepare(root) {
  const { ensureBuilt, ensureInstalled } = await import('./install.mjs');
  try {
    ensureInstalled(root, say, { withTools: false });
  } catch (error) {
    throw forOperator(
      'The packages could not be installed. Check the connection to the npm registry and that ' +
        `this user may write to ${root}, then run "npm start" again.`,
      error,
    );
  }
  try {
    ensureBuilt(root, say);
  } catch (error) {
    throw forOperator(
      'The screens could not be built. Mend what is named above, or delete the folder ' +
        'node_modules, and run "npm start" again.',
      error,
    );
  }
}

/** Every path below is the same wherever Luot was started, the tsconfig.json tsx reads included. */
async function start() {
  if (!isNewEnough(process.versions.node)) {
    throw forOperator(
      `Luot needs Node.js 20.19, 22.12 or newer, and this is ${process.versions.node}. Install ` +
        'the newest from https://nodejs.org and run "npm start" again.',
    );
  }
  const { fileURLToPath } = await import('url');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.chdir(root);
  outliveTerminal();
  await prepare(root);
  const { register } = await import('tsx/esm/api');
  register();
  await import('../main.ts');
}

function forOperator(sentence, cause) {
  return Object.assign(new Error(sentence), { forOperator: true, cause });
}

start().catch((error) => {
  say(error && error.forOperator === true ? error.message : (error && error.stack) || error);
  process.exit(1);
});
