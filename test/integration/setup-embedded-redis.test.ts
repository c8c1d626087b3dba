import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startEmbeddedRedis } from '../../server/setup/embedded-redis.ts';
import { pingRedis } from '../../server/setup/ping-redis.ts';
import { isStillRunning, type ProcessIdentity } from '../../server/setup/process-identity.ts';
import { readSettings } from '../../server/setup/settings.ts';

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const { searchPath, cacheFolder } = readSettings(process.env, '/');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'luot-redis-'));
});
afterEach(() => {
  vi.clearAllMocks();
  rmSync(dataDir, { recursive: true });
});

describe('the embedded Redis', () => {
  test('answers, keeps nothing on disk and evicts nothing', async () => {
    const redis = connect((await start()).url);
    expect(await redis.ping()).toBe('PONG');
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual([
      'maxmemory-policy',
      'noeviction',
    ]);
    expect(await redis.config('GET', 'save')).toEqual(['save', '']);
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'no']);
    expect(await redis.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
  });

  test('lets nobody in without the password', async () => {
    const { url } = await start();
    await expect(pingRedis(url.replace(/:[^:@/]+@/, ':guess@'), 5_000)).rejects.toThrow(
      /WRONGPASS/,
    );
  });

  test('is gone after its stop', async () => {
    const { stop } = await start();
    const running = rememberedProcess();
    expect(isStillRunning(running)).toBe(true);
    await stop();
    expect(isStillRunning(running)).toBe(false);
  });

  test('is gone after its stop also when it does not answer any more', async () => {
    const { stop } = await start();
    const running = rememberedProcess();
    process.kill(running.pid, 'SIGSTOP');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, 10_000, 'still there');
    });
    expect(await Promise.race([stop().then(() => 'gone'), late])).toBe('gone');
    clearTimeout(timer);
    expect(isStillRunning(running)).toBe(false);
  });

  test('replaces the one that a killed server left running', async () => {
    await startInKilledProcess();
    const orphan = rememberedProcess();
    expect(isStillRunning(orphan)).toBe(true);
    await start();
    expect(isStillRunning(orphan)).toBe(false);
    expect(rememberedProcess().pid).not.toBe(orphan.pid);
  });

  test('comes back at the same address when it is killed', async () => {
    const redis = connect((await start()).url);
    await redis.set('here', 'before');
    process.kill(rememberedProcess().pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await redis.get('here')).toBeNull(), {
      timeout: 10_000,
      interval: 50,
    });
    expect(log.warn).toHaveBeenCalledWith('Redis ended by itself (SIGKILL); starting it again.');
  });
});

async function start() {
  const running = await startEmbeddedRedis({ dataDir, log, searchPath, cacheFolder });
  onTestFinished(running.stop);
  return running;
}

function connect(url: string): Redis {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  onTestFinished(() => redis.disconnect());
  return redis;
}

function rememberedProcess(): ProcessIdentity {
  return JSON.parse(readFileSync(join(dataDir, 'process.json'), 'utf8')) as ProcessIdentity;
}

async function startInKilledProcess(): Promise<void> {
  const module = new URL('../../server/setup/embedded-redis.ts', import.meta.url).href;
  const options = JSON.stringify({ dataDir, searchPath, cacheFolder });
  const program = `
    const { startEmbeddedRedis } = await import(${JSON.stringify(module)});
    const log = { info() {}, warn() {}, error() {} };
    await startEmbeddedRedis({ ...${options}, log });
    console.log('running');
    setInterval(() => undefined, 1000);
  `;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
