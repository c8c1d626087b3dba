import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = /<meta name="luot-build" content="([0-9a-f]{12})"/;

/** Build of the screens in a folder, as the build wrote it into every page; null: there are none. */
export function screensBuild(builtFolder: string): string | null {
  const page = join(builtFolder, 'display/start/index.html');
  return existsSync(page) ? (stamp.exec(readFileSync(page, 'utf8'))?.[1] ?? null) : null;
}
