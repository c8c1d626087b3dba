import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'luot-clone-'));
  for (const name of ['start.mjs', 'install.mjs', 'start-error.ts']) {
    const file = join('server/setup', name);
    cpSync(join(repository, file), join(clone, file));
  }
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{ "packages": {} }');
  write('node_modules/.package-lock.json', '{ "packages": {} }');
  symlinkSync(join(repository, 'node_modules/tsx'), join(clone, 'node_modules/tsx'));
});
afterEach(() => rmSync(clone, { recursive: true }));

describe('npm start', () => {
  test('runs the server in the same process, from anywhere, with its arguments', () => {
    write('server/main.ts', 'console.log(process.pid, process.argv[2], process.cwd() as string);');
    const { stdout, stderr, status, pid } = start('--demo');
    expect(stdout).toBe(`${pid} --demo ${clone}\n`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('says why the server cannot start, in its sentence alone', () => {
    write(
      'server/main.ts',
      `import { StartError } from './setup/start-error.ts';
       throw new StartError('Luot is already running (pid 7).');`,
    );
    expect(start()).toMatchObject({ stderr: 'Luot is already running (pid 7).\n', status: 1 });
  });

  test('shows where a bug is', () => {
    write('server/main.ts', `throw new TypeError('a bug');`);
    const { stderr, status } = start();
    expect(stderr).toMatch(/^TypeError: a bug\n +at .*main\.ts/);
    expect(status).toBe(1);
  });

  test('says what to do when the packages cannot be installed', () => {
    write('package.json', '{ "dependencies": { "absent": "1.0.0" } }');
    write('package-lock.json', '{ "packages": { "node_modules/other": {} } }');
    const { stderr, status } = start();
    expect(stderr).toMatch(/Installing packages/);
    expect(lastLine(stderr)).toMatch(/^The packages could not be installed\. .* again\.$/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(1);
  });

  test('says what to do when the screens cannot be built', () => {
    write('server/main.ts', `throw new TypeError('not reached');`);
    write('display/board/index.html', '<!doctype html>');
    const { stderr, status } = start();
    expect(lastLine(stderr)).toMatch(/^The screens could not be built\. .* again\.$/);
    expect(status).toBe(1);
  });

  test('builds the screens once for the same sources', () => {
    write('server/main.ts', `console.log('started');`);
    write('display/board/index.html', '<!doctype html>');
    write(
      'node_modules/vite/bin/vite.js',
      `import { mkdirSync } from 'node:fs'; mkdirSync('dist', { recursive: true });
       console.error('built');`,
    );
    const building = 'Building the screens…\nbuilt\n';
    expect(start()).toMatchObject({ stdout: 'started\n', stderr: building });
    expect(start()).toMatchObject({ stdout: 'started\n', stderr: '' });
    write('shared/ui/store.ts', '');
    expect(start()).toMatchObject({ stdout: 'started\n', stderr: building });
  });
});

function start(...args: string[]) {
  return spawnSync(process.execPath, [join(clone, 'server/setup/start.mjs'), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), content);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)!;
}
