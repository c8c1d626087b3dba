import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled } from '../../server/setup/install.mjs';

/*
 * `npm test [vitest arguments…]`, from a fresh clone too: packages, screens, tests. The last line
 * is always "N passed, N failed" (", N skipped" when any were). Whatever goes wrong outside a
 * test (packages, build, a file that does not load, an unhandled error) counts as one failure.
 * Exit code 0 only when something passed and nothing failed.
 */

const root = join(import.meta.dirname, '../..');
const nothing = { passed: 0, failed: 0, skipped: 0 };

const counts = await prepareAndTest();
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

async function prepareAndTest() {
  try {
    ensureInstalled(root, console.error);
    ensureBuilt(root, console.error);
  } catch (error) {
    console.error(error.message);
    return { ...nothing, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'luot-test-'));
  try {
    const reportFile = join(folder, 'report.json');
    const exitCode = await runVitest(process.argv.slice(2), reportFile);
    return countTests(reportFile, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runVitest(args, reportFile) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function countTests(reportFile, exitCode) {
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
  if (report === undefined) return failedOutsideTests(nothing, 'vitest ended without a report.');
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(failedOutsideItsTests).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counts.passed + counts.failed === 0) console.error('No test ran.');
  else if (exitCode !== 0 && counts.failed === 0) {
    return failedOutsideTests(counts, `vitest ended with code ${exitCode}, see above.`);
  }
  return counts;
}

/** A file that does not load, or whose hooks failed, has no failed test to count. */
function failedOutsideItsTests({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

function failedOutsideTests(counts, why) {
  console.error(why);
  return { ...counts, failed: counts.failed + 1 };
}
