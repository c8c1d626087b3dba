import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowserHall, expectAccessible, seen, starterCentre } from '../support/browser-hall.ts';
import { sizes } from '../support/chromium.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';

const centre = starterCentre.id;
/** Longer than the kiosk's guard against double taps. */
const hastyTapMs = 500;
/** Longer than a counter's guard against completing whom it has just begun to serve. */
const unhurriedMs = 2300;

const hall = useBrowserHall();

describe('the screens of one centre', () => {
  it('carry a person from the kiosk to the counter, each screen following at once', async () => {
    const base = `/${centre}`;
    const board = await hall().page(`${base}/board`, sizes.board);
    const manager = await hall().signedIn('manager', 'quanly', sizes.manager);
    const officer = await hall().signedIn('officer', 'lan', sizes.console);
    await officer.getByRole('button', { name: /Quầy 1/ }).click();
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    await expectAccessible({ board, manager, officer });

    const kiosk = await hall().page(`${base}/kiosk?print=off`, sizes.kiosk);
    await kiosk.getByRole('button', { name: /Hộ tịch/ }).click();
    await expectAccessible({ services: kiosk });
    await kiosk.getByRole('button', { name: /Đăng ký khai sinh/ }).click();
    // A touch that comes with the change of the screen is taken for the second half of a double tap.
    await kiosk.getByRole('button', { name: 'Lấy số' }).click({ delay: hastyTapMs });
    await seen(kiosk, 'A001');
    await expectAccessible({ ticket: kiosk });

    const phone = await hall().page(await phonePath(kiosk), sizes.phone);
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
    expect(checkHistory(await readHistory(hall().database.sql, centre), [])).toEqual([]);
    expect(hall().faults).toEqual([]);
  });

  it('are accessible as a person first meets them, in both languages', async () => {
    const first = {
      start: await hall().page('/', sizes.manager),
      kiosk: await hall().page(`/${centre}/kiosk`, sizes.kiosk),
      board: await hall().page(`/${centre}/board`, sizes.board),
      officer: await hall().page(`/${centre}/officer`, sizes.console),
      manager: await hall().page(`/${centre}/manager`, sizes.manager),
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
    expect(hall().faults).toEqual([]);
  });

  it('follow a manager who opens a counter, sends its officer on and changes what they may serve', async () => {
    const manager = await hall().signedIn('manager', 'quanly', sizes.manager);
    const officer = await hall().signedIn('officer', 'tuan', sizes.console);
    await manager.getByRole('button', { name: /Quầy 6/ }).click();
    await expectAccessible({ opening: manager });
    await manager.getByRole('radio', { name: /Phạm Anh Tuấn/ }).check();
    await manager.getByRole('button', { name: 'Mở quầy', exact: true }).click();
    await officer.getByRole('heading', { name: /Quầy 6/ }).waitFor();
    await manager.getByRole('button', { name: /Quầy 6.*Phạm Anh Tuấn/ }).click();
    await manager.getByRole('button', { name: 'Chuyển sang quầy khác' }).click();
    await expectAccessible({ sending: manager });
    await manager.getByRole('radio', { name: /Quầy 7|^7/ }).check();
    await manager.getByRole('button', { name: 'Điều động', exact: true }).click();
    await officer.getByRole('heading', { name: /Quầy 7/ }).waitFor();
    await manager.getByRole('button', { name: /Quầy 7.*Phạm Anh Tuấn/ }).waitFor();

    const number = await hall().takeTicket();
    await seen(manager, /người chờ/);
    expect(await officer.getByText(number).filter({ visible: true }).count()).toBe(0);
    await manager.getByRole('tab', { name: /Nhân sự/ }).click();
    await manager.getByRole('button', { name: 'Hộ tịch', exact: true }).click();
    const cell = manager.getByRole('button', { name: /Phạm Anh Tuấn, Đăng ký khai sinh/ });
    await cell.focus();
    await manager.keyboard.press('1');
    await manager.getByRole('button', { name: 'Lưu', exact: false }).click();
    await seen(officer, number);
    expect(hall().faults).toEqual([]);
  });
});

/** The one key; a press right after the last one is taken for the second half of a double press. */
async function pressUntil(page: Page, reached: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await reached.isVisible()) return true;
        await page.keyboard.press('Space');
        return reached.isVisible();
      },
      { interval: unhurriedMs, timeout: 20_000 },
    )
    .toBe(true);
}

async function expectCompleted(count: number): Promise<void> {
  await expect.poll(async () => (await hall().events('ticket-completed')).length).toBe(count);
}

/** What the QR code on the kiosk's ticket leads to. */
async function phonePath(kiosk: Page): Promise<string> {
  const code = kiosk.locator('luot-ticket-screen luot-qr-code');
  return new URL(await code.evaluate((element: HTMLElement & { text: string }) => element.text))
    .pathname;
}
