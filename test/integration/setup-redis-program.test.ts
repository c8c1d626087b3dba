import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRoot } from '../../server/setup/account.ts';
import { findOnSearchPath } from '../../server/setup/redis-program.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'luot-path-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function folder(name: string, program?: string, mode = 0o755): string {
  const path = join(parent, name);
  mkdirSync(path);
  if (program !== undefined) writeFileSync(join(path, program), '#!/bin/sh\n', { mode });
  return path;
}

const found = (...folders: string[]) => findOnSearchPath(folders.join(delimiter))?.file;

describe('a Redis server on the search path', () => {
  test('is the first that can be run', () => {
    const notForRunning = folder('documents', 'redis-server', 0o644);
    const valkey = folder('valkey', 'valkey-server');
    const redis = folder('redis', 'redis-server');
    expect(found('', join(parent, 'absent'), notForRunning, valkey, redis)).toBe(
      join(valkey, 'valkey-server'),
    );
    expect(found(notForRunning)).toBeUndefined();
  });

  test('is found behind a folder that cannot be looked at', () => {
    const loop = join(parent, 'loop');
    symlinkSync(loop, loop);
    const redis = folder('redis', 'redis-server');
    expect(found(loop, redis)).toBe(join(redis, 'redis-server'));
  });

  test.skipIf(isRoot())('is found behind a private folder (root may look into any)', () => {
    const secret = folder('private', 'redis-server');
    const redis = folder('redis', 'redis-server');
    chmodSync(secret, 0o000);
    try {
      expect(found(secret, redis)).toBe(join(redis, 'redis-server'));
    } finally {
      chmodSync(secret, 0o700);
    }
  });
});
