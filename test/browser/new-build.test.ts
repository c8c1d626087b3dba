import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { idleSeconds } from '../../display/kiosk/idle-watch.ts';
import { expectAccessible, starterCentre } from '../support/browser-hall.ts';
import { openBrowser, openScreen, sizes } from '../support/chromium.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { kioskCookie } from '../support/kiosk-pairing.ts';
import { startLuot, type RunningLuot } from '../support/in-process-luot.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const centre = starterCentre.id;
const nextBuild = 'bbbbbbbbbbbb';

let database: FreshDatabase;
let folder: string;
let browser: Browser;
let before: RunningLuot;
let door: TcpProxy;
beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  folder = await nextDist();
  before = await start(dist);
  door = await TcpProxy.open(before.origin);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await door.cut();
  await rm(folder, { recursive: true });
  await database.drop();
});

function start(builtFolder: string, earlier?: RunningLuot): Promise<RunningLuot> {
  return startLuot({
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    definitions: [starterCentre],
    builtFolder,
    ...(earlier && { passwords: earlier.passwords }),
  });
}

/** The same screens once more, as of another build. */
async function nextDist(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'luot-next-build-'));
  await cp(dist, made, { recursive: true });
  for (const path of await readdir(made, { recursive: true })) {
    if (!path.endsWith('index.html')) continue;
    const page = await readFile(join(made, path), 'utf8');
    const stamp = /(name="luot-build" content=")[0-9a-f]{12}/;
    expect(page).toMatch(stamp);
    await writeFile(join(made, path), page.replace(stamp, `$1${nextBuild}`));
  }
  return made;
}

const open = async (path: string, size: { width: number; height: number }): Promise<Page> => {
  const cookie = path === 'kiosk' ? await kioskCookie(new URL(door.url).origin, centre) : '';
  if (typeof cookie !== 'string') throw new Error(cookie.code);
  return (await openScreen(browser, `${door.url}${centre}/${path}`, size, cookie)).page;
};

const isOfNextBuild = (page: Page): Promise<unknown> =>
  page.locator(`meta[name="luot-build"][content="${nextBuild}"]`).waitFor({ state: 'attached' });

const buildOf = (page: Page) => page.locator('meta[name="luot-build"]').getAttribute('content');

describe('after an upgrade of the server', () => {
  it('screens load themselves anew, those that somebody uses once they are free', async () => {
    const board = await open('board', sizes.board);
    await board.getByText('Chưa có số nào được gọi').waitFor();
    const free = await open('kiosk', sizes.kiosk);
    await free.getByRole('button', { name: /Hộ tịch/ }).waitFor();
    const used = await open('kiosk', sizes.kiosk);
    await used.clock.install();
    await used.reload();
    // Longer than the kiosk's guard against double taps.
    await used.getByRole('button', { name: /Hộ tịch/ }).click({ delay: 500 });
    await used.getByRole('button', { name: /Đăng ký khai sinh/ }).waitFor();
    const officer = await signedIn();

    await officer.keyboard.press('Shift+?');
    await before.stop();
    await door.cut();
    const after = await start(folder, before);
    door.leadTo(after.origin);
    await door.restore();

    await Promise.all([isOfNextBuild(board), isOfNextBuild(free)]);
    await used.getByText(/Mất kết nối/).waitFor({ state: 'detached' });
    const banner = officer.getByText('Đã có bản mới của màn hình này');
    await banner.waitFor();
    await expectAccessible({ officer });
    expect(await buildOf(used)).not.toBe(nextBuild);
    expect(await buildOf(officer)).not.toBe(nextBuild);
    await used.clock.runFor(idleSeconds.choosing * 1000);
    await isOfNextBuild(used);
    await officer.keyboard.press('Escape');
    await isOfNextBuild(officer);
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    await after.stop();
  });
});

/** At a counter, the list of keys open. */
async function signedIn(): Promise<Page> {
  const page = await open('officer', sizes.console);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('lan');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(before.passwords.of(centre, 'lan'));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Quầy 1/ }).click();
  await page.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
  return page;
}
