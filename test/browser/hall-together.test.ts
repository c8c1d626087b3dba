import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { issueDone } from '../../shared/contract/issue.ts';
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
/** Longer than the kiosk's guard against double taps. */
const hastyTapMs = 500;

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

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
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
    // A touch that comes with the change of the screen is taken for the second half of a double tap.
    await kiosk.getByRole('button', { name: 'Lấy số' }).click({ delay: hastyTapMs });
    await seen(kiosk, 'A001');
    await expectAccessible({ ticket: kiosk });

    const token = await newestToken();
    const phone = await open(`${base}/t/${token}`, sizes.phone);
    await seen(phone, 'A001');
    await expectAccessible({ phone });

    await seen(officer, 'A001');
    await officer.keyboard.press('Space');
    await seen(board, 'A001');
    await phone
      .getByText(/Quầy 1|quầy 1|quầy số 1/i)
      .first()
      .waitFor();
    await manager.getByRole('button', { name: /Quầy 1.*A001/ }).waitFor();
    await expectAccessible({ board, phone, officer, manager });

    await pressUntil(officer, officer.getByText('Đang phục vụ').first());
    await pressUntil(officer, officer.getByRole('heading', { name: 'Chưa có ai chờ' }));
    await expectCompleted(1);
    expect(checkHistory(await readHistory(database.sql, centre), [])).toEqual([]);
    expect(faults.flat()).toEqual([]);
  });

  it('are accessible as a person first meets them, in both languages', async () => {
    const first = {
      start: await open('/', sizes.manager),
      kiosk: await open(`/${centre}/kiosk`, sizes.kiosk),
      board: await open(`/${centre}/board`, sizes.board),
      officer: await open(`/${centre}/officer`, sizes.console),
      manager: await open(`/${centre}/manager`, sizes.manager),
    };
    await first.kiosk.getByRole('button', { name: /Hộ tịch/ }).waitFor();
    await first.officer.getByRole('textbox', { name: 'Mật khẩu' }).waitFor();
    await first.manager.getByRole('textbox', { name: 'Mật khẩu' }).waitFor();
    await expectAccessible(first);
    const { board: _, ...switchable } = first;
    for (const page of Object.values(switchable)) {
      await page
        .getByRole('button', { name: /English/ })
        .first()
        .click();
    }
    await seen(first.kiosk, 'Civil status');
    await expectAccessible(switchable);
    expect(faults.flat()).toEqual([]);
  });

  it('follow a manager who opens a counter, sends its officer on and changes what they may serve', async () => {
    const manager = await open(`/${centre}/manager`, sizes.manager);
    await signIn(manager, 'quanly');
    const officer = await open(`/${centre}/officer`, sizes.console);
    await signIn(officer, 'tuan');
    await manager.getByRole('button', { name: /Quầy 6/ }).click();
    await expectAccessible({ opening: manager });
    await manager.getByRole('radio', { name: /Phạm Anh Tuấn/ }).check();
    await manager.getByRole('button', { name: 'Mở quầy', exact: true }).click();
    await officer.getByRole('heading', { name: /Quầy 6/ }).waitFor();
    await manager.getByRole('button', { name: /Quầy 6.*Phạm Anh Tuấn/ }).click();
    await manager.getByRole('button', { name: 'Chuyển sang quầy khác' }).click();
    await expectAccessible({ sending: manager });
    await manager.getByRole('radio', { name: /Quầy 7|^7/ }).check();
    await manager.getByRole('button', { name: 'Điều đến', exact: true }).click();
    await officer.getByRole('heading', { name: /Quầy 7/ }).waitFor();
    await manager.getByRole('button', { name: /Quầy 7.*Phạm Anh Tuấn/ }).waitFor();

    const number = await takeTicket('birth-registration');
    await seen(manager, /người chờ/);
    expect(await officer.getByText(number).filter({ visible: true }).count()).toBe(0);
    await giveSkill(manager, 'tuan', 'birth-registration');
    await seen(officer, number);
    expect(faults.flat()).toEqual([]);
  });
});

/** Resolves once a text is visible; screens may hold it hidden as well, for printing or for screen readers. */
function seen(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** The one key; a press right after the last one is taken for the second half of a double press. */
async function pressUntil(page: Page, reached: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await reached.isVisible()) return true;
        await page.keyboard.press('Space');
        return reached.isVisible();
      },
      { interval: hastyTapMs, timeout: 20_000 },
    )
    .toBe(true);
}

async function expectCompleted(count: number): Promise<void> {
  await expect.poll(async () => (await eventsOf('ticket-completed')).length).toBe(count);
}

/** Takes a ticket through the public API; returns its number. */
async function takeTicket(serviceId: string): Promise<string> {
  const response = await fetch(`${luot.origin}/api/centres/${centre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      commandId: crypto.randomUUID(),
      serviceId,
      language: 'vi',
      channel: 'kiosk',
    }),
  });
  return issueDone.parse(await response.json()).ticket.number;
}

/** As the manager signed in on `page`. */
async function giveSkill(page: Page, officerId: string, serviceId: string): Promise<void> {
  const input = { kind: 'set-officer-skills', officerId, skills: [{ serviceId, level: 1 }] };
  const answer = await page.request.post(`${luot.origin}/api/centres/${centre}/commands`, {
    data: { commandId: crypto.randomUUID(), input },
  });
  expect(await answer.json()).toMatchObject({ ok: true });
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
