import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { benchNames } from '../bench/lines.ts';

const repository = join(import.meta.dirname, '../..');
const line = z.strictObject({
  bench: z.enum(benchNames),
  value: z.number().positive(),
  floor: z.number().positive(),
  ratio: z.number().positive(),
  unit: z.enum(['tickets/s', 'ms p95']),
});

describe('npm run bench -- --short', () => {
  it('prints one line for each bench, whatever the machine reaches', async () => {
    const script = join(repository, 'test/bench/bench.ts');
    const args = ['--import', 'tsx', script, '--short'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repository });
    const lines = stdout
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    expect(lines.map(({ bench }) => bench)).toEqual(benchNames);
  });
});
