import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { centreDefinition } from '../../shared/contract/centre-definition.ts';
import { accessibilityFaults, openBrowser, openScreen, sizes } from '../support/chromium.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';
import { startLuot, type RunningLuot } from '../support/in-process-luot.ts';

const starter = centreDefinition.parse(
  JSON.parse(readFileSync(new URL('../../server/centres/ben-nghia.json', import.meta.url), 'utf8')),
);
const builtFolder = fileURLToPath(new URL('../../dist', import.meta.url));

let database: FreshDatabase;
let luot: RunningLuot;
let browser: Browser;
const centre = starter.id;
const faults: string[][] = [];

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  luot = await startLuot({
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    definitions: [starter],
    builtFolder,
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await luot.stop();
  await database.drop();
});

async function open(path: string, size: { width: number; height: number }): Promise<Page> {
  const screen = await openScreen(browser, `${luot.origin}${path}`, size);
  faults.push(screen.faults);
  return screen.page;
}

async function signIn(page: Page, username: string): Promise<void> {
  const password = luot.passwords.of(centre, username);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
}

async function expectAccessible(pages: Record<string, Page>): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    expect({ [name]: await accessibilityFaults(page) }).toEqual({ [name]: [] });
  }
}

describe('the screens of one centre', () => {
  it('carry a person from the kiosk to the counter, each screen following at once', async () => {
    const base = `/${centre}`;
    const board = await open(`${base}/board`, sizes.board);
    const manager = await open(`${base}/manager`, sizes.manager);
    await signIn(manager, 'quanly');
    const officer = await open(`${base}/officer`, sizes.console);
    await signIn(officer, 'lan');
    await officer.getByRole('button', { name: /Quầy 1/ }).click();
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    await expectAccessible({ board, manager, officer });

    const kiosk = await open(`${base}/kiosk?print=off`, sizes.kiosk);
    await kiosk.getByRole('button', { name: /Hộ tịch/ }).click();
    await expectAccessible({ services: kiosk });
    await kiosk.getByRole('button', { name: /Đăng ký khai sinh/ }).click();
    await kiosk.getByRole('button', { name: 'Lấy số' }).click();
    await kiosk.getByText('A001').first().waitFor();
    await expectAccessible({ ticket: kiosk });

    const token = await newestToken();
    const phone = await open(`${base}/t/${token}`, sizes.phone);
    await phone.getByText('A001').first().waitFor();
    await expectAccessible({ phone });

    await officer.getByText('A001').first().waitFor();
    await officer.keyboard.press('Space');
    await board.getByText('A001').first().waitFor();
    await phone
      .getByText(/Quầy 1|quầy 1|quầy số 1/i)
      .first()
      .waitFor();
    await manager.getByRole('button', { name: /Quầy 1.*A001/ }).waitFor();
    await expectAccessible({ board, phone, officer, manager });

    await officer.keyboard.press('Space');
    await officer.getByText('Đang phục vụ').first().waitFor();
    await officer.keyboard.press('Space');
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    await expectCompleted(1);
    expect(checkHistory(await readHistory(database.sql, centre), [])).toEqual([]);
    expect(faults.flat()).toEqual([]);
  });

  it('follow a manager who opens a counter, sends its officer on and changes what they may serve', async () => {
    const manager = await open(`/${centre}/manager`, sizes.manager);
    await signIn(manager, 'quanly');
    const officer = await open(`/${centre}/officer`, sizes.console);
    await signIn(officer, 'tuan');
    await manager.getByRole('button', { name: /Quầy 6/ }).click();
    await expectAccessible({ opening: manager });
    await manager.getByRole('button', { name: /Phạm Anh Tuấn/ }).click();
    await officer.getByRole('heading', { name: /Quầy 6/ }).waitFor();
    await manager.getByRole('button', { name: /Quầy 6.*Phạm Anh Tuấn/ }).waitFor();
    expect(faults.flat()).toEqual([]);
  });
});

async function expectCompleted(count: number): Promise<void> {
  await expect.poll(async () => (await eventsOf('ticket-completed')).length).toBe(count);
}

/** The secret in the QR code of the newest ticket. */
async function newestToken(): Promise<string> {
  const issued = (await eventsOf('ticket-issued')).at(-1);
  return z.object({ token: z.string() }).parse(issued?.data).token;
}

async function eventsOf(type: string) {
  const { events } = await readHistory(database.sql, centre);
  return events.filter((event) => event.type === type);
}
