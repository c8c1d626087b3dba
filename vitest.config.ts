import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const second = 1000;
const storesSetup = 'test/support/stores.global-setup.ts';
const globalSetup = existsSync(join(import.meta.dirname, storesSetup)) ? [storesSetup] : [];

/** Projects run one after another, in this order, so that timings of one do not disturb the next. */
const unit = {
  extends: true as const,
  test: {
    name: 'unit',
    include: ['test/unit/**/*.test.ts'],
    pool: 'threads' as const,
    // Pure code without mocks: sharing the loaded modules makes the folder several times faster.
    isolate: false,
    sequence: { groupOrder: 0 },
  },
};

const integration = {
  extends: true as const,
  test: {
    name: 'integration',
    include: ['test/integration/**/*.test.ts'],
    globalSetup,
    pool: 'forks' as const,
    maxWorkers: 2,
    testTimeout: 30 * second,
    hookTimeout: 60 * second,
    sequence: { groupOrder: 1 },
  },
};

const browser = {
  extends: true as const,
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    globalSetup,
    pool: 'forks' as const,
    fileParallelism: false,
    testTimeout: 120 * second,
    hookTimeout: 90 * second,
    sequence: { groupOrder: 2 },
  },
};

const chaosShort = {
  extends: true as const,
  test: {
    name: 'chaos-short',
    include: ['test/chaos/**/*.short.test.ts'],
    globalSetup,
    pool: 'forks' as const,
    fileParallelism: false,
    testTimeout: 120 * second,
    hookTimeout: 90 * second,
    sequence: { groupOrder: 3 },
  },
};

export default defineConfig({
  test: {
    projects: [unit, integration, browser, chaosShort],
  },
});
