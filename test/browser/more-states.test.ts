import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowserHall, expectAccessible, starterCentre } from '../support/browser-hall.ts';
import { sizes } from '../support/chromium.ts';

const centre = starterCentre.id;
/** Without a working day, so that keeping to its hours closes it. */
const resting = {
  ...starterCentre,
  id: 'resting',
  hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  specialDays: [],
};
const smallScreen = { width: 1024, height: 768 };

const hall = useBrowserHall([resting]);

describe('screens in less usual states are accessible', () => {
  it('the kiosk while a procedure is searched', async () => {
    const kiosk = await hall().page(`/${centre}/kiosk`, sizes.kiosk);
    await kiosk.getByRole('button', { name: /Tìm thủ tục/ }).click();
    await kiosk.getByRole('searchbox').pressSequentially('khaisinh');
    await kiosk.getByRole('button', { name: /Đăng ký khai sinh/ }).waitFor();
    await expectAccessible({ search: kiosk });
  });

  it('the kiosk in large type, priority and ticket button always in sight, the claim said', async () => {
    const kiosk = await hall().page(`/${centre}/kiosk`, smallScreen);
    await kiosk.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.getByRole('button', { name: 'Chữ lớn' }).click();
    await kiosk.getByRole('button', { name: /Đất đai/ }).click();
    const procedure = kiosk.getByRole('button', { name: /Cấp đổi giấy chứng nhận/ });
    const take = kiosk.getByRole('button', { name: 'Lấy số' });
    await procedure.waitFor();
    await expect
      .poll(async () => {
        if (await procedure.isVisible()) await procedure.click();
        return take.isVisible();
      })
      .toBe(true);
    const priority = kiosk.getByRole('button', { name: 'Tôi thuộc diện ưu tiên' });
    await take.waitFor();
    const ahead = kiosk.getByText('Số người phía trước');
    for (const part of [ahead, priority, take]) await expectInSight(part);
    await expectAccessible({ 'large type': kiosk });
    const elderly = kiosk.getByRole('button', { name: /60 tuổi/ });
    await expect
      .poll(async () => {
        if (await priority.isVisible()) await priority.click();
        return elderly.isVisible();
      })
      .toBe(true);
    await kiosk.getByText(/số sẽ chuyển về hàng thường/).waitFor();
    await expectInSight(elderly);
    await expectAccessible({ priorities: kiosk });
    const claimed = kiosk.getByRole('button', { name: /Ưu tiên: Người cao tuổi/ });
    await expect
      .poll(async () => {
        if (await elderly.isVisible()) await elderly.click();
        return claimed.isVisible();
      })
      .toBe(true);
    for (const part of [claimed, take]) await expectInSight(part);
    await expectAccessible({ claim: kiosk });
  });

  it('the kiosk of a centre its manager closes', async () => {
    const kiosk = await hall().page(`/${resting.id}/kiosk`, sizes.kiosk);
    await kiosk.getByRole('heading', { name: 'Quý vị cần làm thủ tục gì?' }).waitFor();
    const manager = await hall().signedIn('manager', 'quanly', sizes.manager, resting.id);
    await manager.getByRole('tab').first().waitFor();
    await hall().command(manager, { kind: 'set-opening', opening: 'hours' }, resting.id);
    await kiosk.getByRole('heading', { name: 'Hôm nay trung tâm không làm việc' }).waitFor();
    await expectAccessible({ closed: kiosk });
  });

  it('the dialogs of an officer, all of the turn in sight at 1024 x 768', async () => {
    const officer = await hall().signedIn('officer', 'lan', smallScreen);
    await officer.getByRole('button', { name: /Quầy 1/ }).click();
    await hall().takeTicket();
    await hall().command(officer, { kind: 'call-next' });
    await officer.getByRole('button', { name: /^Tạm giữ/ }).click();
    await officer.getByRole('heading', { name: /Tạm giữ số/ }).waitFor();
    await expectAccessible({ hold: officer });
    await officer.keyboard.press('Escape');
    await officer.getByRole('button', { name: /^Chuyển/ }).click();
    await officer.getByRole('heading', { name: /Chuyển số/ }).waitFor();
    await expectAccessible({ transfer: officer });
    await officer.getByRole('textbox', { name: /Tìm thủ tục/ }).fill('khai tu');
    await officer.getByRole('radio', { name: /Đăng ký khai tử/ }).check();
    await officer.getByRole('textbox', { name: /Ghi chú/ }).fill('Đã có giấy báo tử bản chính');
    await officer.getByRole('button', { name: 'Chuyển', exact: true }).last().click();

    const note = officer.getByText('Đã có giấy báo tử bản chính').first();
    const name = officer.getByRole('heading', { name: /Đăng ký khai tử/ });
    const key = officer.getByRole('button', { name: /Gọi tiếp/ });
    await name.waitFor();
    for (const part of [note, name, key]) await expectInSight(part);
    await expectAccessible({ 'note of the next': officer });
  });

  it('the skills of the people, changed but not saved', async () => {
    const manager = await hall().signedIn('manager', 'quanly', sizes.manager);
    await manager.getByRole('tab', { name: /Nhân sự/ }).click();
    await manager.getByRole('button', { name: /Nguyễn Thị Lan, Đất đai/ }).click();
    await manager.getByText(/thay đổi chưa lưu/).waitFor();
    await expectAccessible({ skills: manager });
  });

  it('the hall on a big screen, counters and tickets at once', async () => {
    const manager = await hall().signedIn('manager', 'quanly', sizes.board);
    await manager.getByRole('region', { name: 'Quầy' }).waitFor();
    await manager.getByRole('columnheader', { name: 'Đã chờ' }).waitFor();
    await expectAccessible({ 'big hall': manager });
  });

  it('every screen of a centre that does not exist, with a way to the start page', async () => {
    for (const screen of ['kiosk', 'board', 'officer', 'manager']) {
      const page = await hall().page(`/no-such-centre/${screen}`, sizes.manager);
      await page.getByRole('heading', { name: 'Không có trung tâm này' }).waitFor();
      await page.getByRole('heading', { name: 'There is no such centre' }).waitFor();
      expect(await page.getByRole('link', { name: 'Về trang đầu' }).getAttribute('href')).toBe('/');
      expect(await page.getByRole('textbox').count()).toBe(0);
      expect(await page.getByRole('main').count()).toBe(1);
      await expectAccessible({ [screen]: page });
    }
  });

  it('the phone page of a ticket nobody knows', async () => {
    const phone = await hall().page(`/${centre}/t/nobodyknowsthisone`, sizes.phone);
    await phone.getByRole('heading', { name: 'Không tìm thấy số này' }).waitFor();
    await phone.getByText(/máy lấy số hoặc đến bàn hướng dẫn/).waitFor();
    await expectAccessible({ 'unknown ticket': phone });
  });

  it('and none of them reports an error', () => {
    expect(hall().faults).toEqual([]);
  });
});

describe('the board', () => {
  it('keeps long lines of fields apart, with waits of minutes and of hours', async () => {
    const board = await hall().page(`/${centre}/board?fields=waits`, sizes.board);
    await board.getByText('người chờ').first().waitFor();
    const crowds = [
      { waiting: 1234, wait: { lowMinutes: 95, highMinutes: 115 } },
      { waiting: 1234, wait: { lowMinutes: 90, highMinutes: 1234 } },
      { waiting: 999, wait: { lowMinutes: 1234, highMinutes: 2345 } },
      { waiting: 1234, wait: null },
    ];
    for (const crowd of crowds) {
      expect({ crowd, overlaps: await overlapsWith(board, crowd) }).toEqual({
        crowd,
        overlaps: [],
      });
    }
  });
});

type Box = Record<'left' | 'right' | 'top' | 'bottom', number>;

interface Crowd {
  waiting: number;
  wait: { lowMinutes: number; highMinutes: number } | null;
}

/** Shows that crowd in every field; returns the pairs of boxes that overlap or leave their row. */
function overlapsWith(board: Page, crowd: Crowd): Promise<string[]> {
  return board.evaluate(async ({ waiting, wait }) => {
    interface Strip extends HTMLElement {
      fields: { id: string; waiting: number }[];
      plan: { value: unknown };
      requestUpdate(): void;
      updateComplete: Promise<unknown>;
    }
    const strip = document
      .querySelector('luot-board')
      ?.shadowRoot?.querySelector<Strip>('luot-field-strip');
    if (!strip) throw new Error('no field strip');
    strip.plan.value = { fields: strip.fields.map(({ id }) => ({ fieldId: id, wait })) };
    strip.fields = strip.fields.map((field) => ({ ...field, waiting }));
    strip.requestUpdate();
    await strip.updateComplete;
    // Laid out first: new words may need a part of the font that is not there yet.
    strip.getBoundingClientRect();
    await document.fonts.ready;
    const boxes = (row: Element) =>
      [...row.children].map((part) => {
        // As wide as its text, which may leave the box; as high as the box.
        const range = document.createRange();
        range.selectNodeContents(part);
        const { left, right } = range.getBoundingClientRect();
        const { top, bottom } = part.getBoundingClientRect();
        return { text: part.textContent.trim(), box: { left, right, top, bottom } };
      });
    return [...(strip.shadowRoot?.querySelectorAll('li') ?? [])].flatMap((row) => {
      const outer = row.getBoundingClientRect();
      const parts = boxes(row);
      const outside = parts.filter(({ box }) => box.left < outer.left || box.right > outer.right);
      const apart = (a: Box, b: Box) =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      const overlapping = parts.flatMap((one, place) =>
        parts.slice(place + 1).filter((other) => !apart(one.box, other.box)),
      );
      return [...outside, ...overlapping].map(({ text }) => text);
    });
  }, crowd);
}

/** Wholly on the screen, and not scrolled out of its panel. */
async function expectInSight(part: ReturnType<Page['getByText']>): Promise<void> {
  const box = await part.boundingBox();
  expect(box).not.toBeNull();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const seen = await part.evaluate((element) => {
    const { left, top, width: wide, height: high } = element.getBoundingClientRect();
    let hit = document.elementFromPoint(left + wide / 2, top + high / 2);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(left + wide / 2, top + high / 2);
      if (inner === null || inner === hit) break;
      hit = inner;
    }
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  expect({ x: x >= 0, right: x + width <= 1024, bottom: y + height <= 768, seen }).toEqual({
    x: true,
    right: true,
    bottom: true,
    seen: true,
  });
}
