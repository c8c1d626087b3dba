import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowserHall, seen } from '../support/browser-hall.ts';
import { sizes } from '../support/chromium.ts';
import { checkHistory } from '../support/history-checker.ts';
import { readHistory } from '../support/history.ts';

/** Longer than the console's guard against the second half of a double press. */
const restMs = 500;

const hall = useBrowserHall();

describe('an officer at the keys', () => {
  it('recalls, holds, resumes, marks absent and cancels, each shown on the board and kept in the history', async () => {
    const board = await hall().page(`/${hall().centreId}/board`, sizes.board);
    const officer = await hall().signedIn('officer', 'lan', sizes.console);
    await officer.getByRole('button', { name: /Quầy 1/ }).click();
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    const first = await hall().takeTicket();
    await callNext(officer, first);
    await seen(board, first);

    // Not before the hall has heard the first call.
    await officer.getByRole('button', { name: /^Nhắc lại sau/ }).waitFor();
    await officer.getByRole('button', { name: /^Nhắc lại(?! sau)/ }).waitFor();
    await officer.keyboard.press('r');
    await officer.getByText('Đã gọi 2 lần').first().waitFor();
    await expectEvents('ticket-recalled', 1);

    await officer.keyboard.press('h');
    // Arrows go through the choices, a digit takes one.
    await officer.keyboard.press('ArrowDown');
    await officer.getByRole('button', { name: '10 phút' }).waitFor();
    await officer.keyboard.press('1');
    await officer.getByRole('button', { name: `Mời vào số tạm giữ ${first}` }).waitFor();
    await expectEvents('ticket-held', 1);

    const second = await hall().takeTicket();
    await callNext(officer, second);
    await seen(board, second);
    await officer.keyboard.press('n');
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    await expectEvents('ticket-no-show', 1);

    await officer.getByRole('button', { name: `Mời vào số tạm giữ ${first}` }).click();
    await expectEvents('ticket-called', 3);
    await officer.getByRole('button', { name: 'Hủy số', exact: true }).click();
    await officer.getByRole('button', { name: 'Người dân đề nghị' }).click();
    await officer.getByRole('button', { name: 'Hủy số này' }).click();
    await expectEvents('ticket-cancelled', 1);

    expect(checkHistory(await readHistory(hall().database.sql, hall().centreId), [])).toEqual([]);
    expect(hall().faults).toEqual([]);
  });

  it('sends a person on with Enter and arrows alone', async () => {
    const officer = await hall().signedIn('officer', 'huong', sizes.console);
    await officer.getByRole('button', { name: /Quầy 2/ }).click();
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    const number = await hall().takeTicket();
    await callNext(officer, number);
    await officer.keyboard.press('t');
    const search = officer.getByRole('textbox', { name: /Tìm thủ tục/ });
    await search.fill('khai tu');
    await officer.keyboard.press('Enter');
    expect(await officer.getByRole('radio', { name: /Đăng ký khai tử/ }).isChecked()).toBe(true);
    await officer.keyboard.press('Enter');
    await expectEvents('ticket-transferred', 1);
    expect(hall().faults).toEqual([]);
  });
});

/** With the one key, once the console has rested long enough to take the press for meant. */
async function callNext(officer: Page, number: string): Promise<void> {
  await seen(officer, number);
  await officer.waitForTimeout(restMs);
  await officer.keyboard.press('Space');
  await officer.getByText('Đang gọi').first().waitFor();
}

async function expectEvents(type: string, count: number): Promise<void> {
  await expect.poll(async () => (await hall().events(type)).length).toBe(count);
}
