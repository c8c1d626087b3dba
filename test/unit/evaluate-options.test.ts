import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  [['routing', '--seed', 'x'], '--seed is a whole number from 0, not "x".'],
  [['routing', '--halls', '0'], '--halls is a whole number from 1, not "0".'],
  [['prediction', '--load', '0'], '--load is a number above 0, at most 2.'],
  [['prediction', '--bank', '/nowhere'], '--bank: there is no /nowhere.'],
  [['prediction', '--office', '/tmp'], 'Say which office: --office-name NAME.'],
  [['nonsense'], 'Say what to evaluate: routing, rollout, prediction or speed.'],
])('evaluate %j says what is wrong and how to start it', { timeout: 30_000 }, (options, fault) => {
  const program = ['--import', 'tsx', 'test/evaluate/evaluate.ts', ...options];
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain(fault);
  expect(stderr).toContain('npm run evaluate -- routing --seed 1');
});
