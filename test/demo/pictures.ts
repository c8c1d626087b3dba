import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openScreen, sizes } from '../support/chromium.ts';
import { KioskClient } from '../support/kiosk-client.ts';
import { kioskCookie } from '../support/kiosk-pairing.ts';
import { OfficerClient } from '../support/officer-client.ts';
import { demoCentre } from './demo-centre.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { SeededRandom } from './random.ts';
import { pickErrand } from './service-mix.ts';

/*
 * `node --import tsx test/demo/pictures.ts`: makes docs/images/screens.png anew, the screens of a centre at
 * work beside each other. Starts a server of its own and ends it.
 */

const picture = join(import.meta.dirname, '../../docs/images/screens.png');
const centre = demoCentre(1);
const peopleWhoCame = 34;
const staffed = [
  ['lan', 'counter-1'],
  ['hung', 'counter-2'],
  ['mai', 'counter-3'],
  ['nam', 'counter-4'],
  ['tuan', 'counter-6'],
] as const;
/** Whose console is in the picture, while they serve somebody. */
const watched = 'hung';

const server = await startDemoServer(centre);
const browser = await openBrowser();
try {
  await fillHall(server);
  const shots = await shootScreens(server, browser);
  await lay(browser, shots);
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);

/** Somebody in every state: waiting, called, served, gone. */
async function fillHall({ origin, passwords }: DemoServer): Promise<void> {
  const random = new SeededRandom(7);
  const kiosk = new KioskClient(origin, centre.id);
  for (let n = 0; n < peopleWhoCame; n += 1) await kiosk.issue(pickErrand(random));
  const officers = await Promise.all(
    staffed.map(async ([username, counterId]) => {
      const password = passwords.of(centre.id, username);
      const officer = await OfficerClient.signIn({
        ...{ origin, centreId: centre.id, username, password },
      });
      await officer.openCounter(counterId);
      return officer;
    }),
  );
  for (const officer of officers) await officer.serveNext();
  for (const [place, officer] of officers.entries()) {
    await officer.callNext();
    if (place < 3) await officer.startServing();
  }
}

async function shootScreens(
  { origin, passwords }: DemoServer,
  from: Browser,
): Promise<Record<string, string>> {
  const base = `${origin}/${centre.id}`;
  const open = async (path: string, size: { width: number; height: number }, cookie = '') =>
    (await openScreen(from, base + path, size, cookie)).page;
  const paired = await kioskCookie(origin, centre.id);
  if (typeof paired !== 'string') throw new Error(`the kiosk is not paired: ${paired.code}`);
  const kiosk = await open('/kiosk', { width: 1080, height: 1620 }, paired);
  await kiosk
    .getByRole('button', { name: /Hộ tịch/ })
    .first()
    .waitFor();
  const officer = await open('/officer', sizes.console);
  await signIn(officer, watched, passwords.of(centre.id, watched));
  await officer.getByText('Đang phục vụ').first().waitFor();
  const board = await open('/board', sizes.board);
  await board.locator('luot-spotlight section').waitFor();
  const manager = await open('/manager', sizes.manager);
  await signIn(manager, 'quanly', passwords.of(centre.id, 'quanly'));
  await manager.getByRole('tab').first().waitFor();
  const shots: Record<string, string> = {};
  for (const [name, page] of Object.entries({ kiosk, board, officer, manager })) {
    await page.evaluate(() => document.fonts.ready);
    shots[name] = (await page.screenshot()).toString('base64');
  }
  return shots;
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
}

/** The kiosk at the left, the board over the two consoles at its right. */
async function lay(from: Browser, shots: Record<string, string>): Promise<void> {
  const image = (name: string) =>
    `<img style="grid-area: ${name}" src="data:image/png;base64,${shots[name] ?? ''}" alt="" />`;
  const page = await from.newPage({
    viewport: { width: 1200, height: 700 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(`<style>
      body { display: grid; grid: 'kiosk board board' auto 'kiosk officer manager' auto / 390px 1fr 1fr;
        gap: 15px; margin: 0; padding: 18px; background: #e8e4dc; align-items: start }
      img { width: 100%; border-radius: 10px; box-shadow: 0 1px 6px #0003 }
    </style>${['kiosk', 'board', 'officer', 'manager'].map(image).join('')}`);
  const body = page.locator('body');
  writeFileSync(picture, await body.screenshot());
  process.stdout.write(`${picture}: ${readFileSync(picture).length} bytes\n`);
}
