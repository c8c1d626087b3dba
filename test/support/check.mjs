import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from '../../server/setup/install.mjs';

/*
 * `npm run check [step…]`: the house rules, two steps at a time, from a fresh clone too. Prints
 * what a failing step said and one line per step; exit code 1 when any failed.
 */

const root = join(import.meta.dirname, '../..');
const stepsAtOnce = 2;
const bin = (name) => join(root, 'node_modules/.bin', name);

const screenSources = '{display,counter-client,shared/ui}/**/*.ts';
const steps = {
  lint: [bin('eslint'), '.'],
  format: [bin('prettier'), '--check', '.'],
  types: [bin('tsc'), '--noEmit'],
  templates: [bin('lit-analyzer'), '--strict', '--maxWarnings', '0', screenSources],
  imports: [process.execPath, 'test/support/check-imports.mjs'],
  unused: [bin('knip')],
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = wanted.filter((step) => !(step in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown}. Steps: ${Object.keys(steps)}`);
  process.exit(2);
}

try {
  ensureInstalled(root, console.error);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const results = await runAll(wanted);
for (const { step, output } of results.filter(worthReading)) {
  console.log(`\n── ${step} ${'─'.repeat(70 - step.length)}\n${output.trim()}`);
}
console.log('');
for (const { step, passed, seconds } of results) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${step.padEnd(10)} ${seconds.toFixed(1)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** A linter that passes has something to say only when it warns. */
function worthReading({ step, passed, output }) {
  return !passed || (step === 'lint' && output.trim() !== '');
}

/** Results in the order of `names`, whatever finished first. */
async function runAll(names) {
  const results = [];
  const queue = names.map((step, position) => ({ step, position }));
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next.position] = await run(next.step);
    }
  };
  await Promise.all(Array.from({ length: stepsAtOnce }, worker));
  return results;
}

function run(step) {
  const started = performance.now();
  const [command, ...args] = steps[step];
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (passed) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ step, passed, seconds, output: Buffer.concat(chunks).toString() });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
