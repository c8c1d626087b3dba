import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { KioskScreen } from '../../display/kiosk/kiosk-screen.ts';
import type { KioskPlan } from '../../shared/contract/kiosk.ts';
import { expectAccessible, starterCentre, useBrowserHall } from '../support/browser-hall.ts';
import {
  kioskSizes,
  layoutFaults,
  planWith,
  stage,
  readCode,
  stagedTicket,
  type Seen,
} from '../support/kiosk-stage.ts';

const serviceIds = starterCentre.services.map(({ id }) => id);
const fieldIds = starterCentre.fields.map(({ id }) => id);
const busy = planWith(serviceIds, fieldIds);
const late = planWith(serviceIds, fieldIds, { late: true });
const unserved = planWith(serviceIds, fieldIds, { eligibleCounters: 0 });
const seen: Seen[] = (['vi', 'en'] as const).flatMap((language) =>
  [false, true].map((large) => ({ large, language })),
);
const priority = {
  vi: 'Người đi cùng trẻ dưới 36 tháng tuổi',
  en: 'Person with a child under 36 months',
};
const choice = (serviceId: string, priorityClassId: string | null = null) => {
  return { serviceId, priorityClassId, from: { at: 'fields' } } as const;
};
const onTicket = (rest: Parameters<typeof stagedTicket>[0] = {}): KioskScreen => {
  return { at: 'ticket', serviceId: 'land-renewal', ticket: stagedTicket(rest) };
};

const screens: Record<string, [KioskScreen, KioskPlan]> = {
  fields: [{ at: 'fields' }, busy],
  'fields without counters': [{ at: 'fields' }, unserved],
  services: [{ at: 'services', fieldId: 'land' }, busy],
  'search that finds many': [{ at: 'search', query: 'dang ky' }, busy],
  'search for what is done elsewhere': [{ at: 'search', query: 'cccd' }, busy],
  'search in vain': [{ at: 'search', query: 'xyzzy' }, busy],
  procedure: [{ at: 'service', ...choice('land-renewal') }, busy],
  'procedure with a claim, without counters': [
    { at: 'service', ...choice('birth-registration', 'small-child') },
    unserved,
  ],
  'procedure that closing may cut off': [{ at: 'service', ...choice('marriage-foreign') }, late],
  priorities: [{ at: 'priority', ...choice('land-renewal') }, busy],
  'question before closing': [{ at: 'late', ...choice('land-renewal') }, late],
};
const tickets: Record<string, KioskScreen> = {
  ordinary: onTicket(),
  'no counter': onTicket({ noCounter: true, wait: null, waitMadeAtMs: null }),
  priority: onTicket({ priority }),
  'priority, no counter': onTicket({ priority, noCounter: true, wait: null, waitMadeAtMs: null }),
  'priority, closing may come first': onTicket({ priority, late: true, wait: null }),
};

/** The starter centre, closing in ten minutes. */
const closing = { ...starterCentre, id: 'closing', opening: 'hours' as const, ...closesIn(10) };
const hall = useBrowserHall([closing]);

const openKiosk = async (size: (typeof kioskSizes)[number]): Promise<Page> => {
  const kiosk = await hall().page(`/${starterCentre.id}/kiosk?print=off`, size);
  await kiosk.emulateMedia({ reducedMotion: 'reduce' });
  return kiosk;
};

describe.each(kioskSizes)('on $width x $height', (size) => {
  it('nothing of any screen is cut, hidden or overprinted, in both types and languages', async () => {
    const kiosk = await openKiosk(size);
    for (const how of seen) {
      for (const [name, [screen, plan]] of Object.entries(screens)) {
        await stage(kiosk, screen, how, plan);
        expect({ name, how, faults: await layoutFaults(kiosk) }).toEqual({ name, how, faults: [] });
      }
    }
  });

  it('the ticket is whole, and a phone reads its code', async () => {
    const kiosk = await openKiosk(size);
    for (const how of seen) {
      for (const [name, screen] of Object.entries(tickets)) {
        await stage(kiosk, screen, how, busy);
        const faults = await layoutFaults(kiosk);
        const read = await readCode(kiosk);
        const shown = await boxes(kiosk);
        expect({ name, how, faults, read }).toEqual({
          name,
          how,
          faults: [],
          read: stagedTicket().phoneUrl,
        });
        expect({ name, how, overlap: overlap(shown.code, shown.stub) }).toMatchObject({
          overlap: false,
        });
      }
    }
  });

  it('large type is larger everywhere: the number, the words, the code no smaller', async () => {
    const kiosk = await openKiosk(size);
    const measured = [];
    for (const large of [false, true]) {
      await stage(kiosk, onTicket({ priority }), { large, language: 'vi' }, busy);
      measured.push(await boxes(kiosk));
    }
    const [normal, large] = measured;
    expect(large!.number).toBeGreaterThan(normal!.number);
    expect(large!.next).toBeGreaterThan(normal!.next);
    expect(large!.service).toBeGreaterThan(normal!.service);
    expect(large!.code.height).toBeGreaterThanOrEqual(normal!.code.height * 0.95);
  });

  it('three results stand beside the keys, and whatever is more is a touch away', async () => {
    const kiosk = await openKiosk(size);
    for (const how of seen) {
      await stage(kiosk, { at: 'search', query: 'dang ky' }, how, busy);
      const rows = kiosk.locator('luot-search-screen .service').filter({ visible: true });
      expect({ how, rows: (await rows.count()) >= 3 }).toEqual({ how, rows: true });
      expect(await turnedThrough(kiosk, 'luot-search-screen .service')).toBe(9);
    }
  });

  it('every field, result collection on the first page, and every paper can be reached', async () => {
    const kiosk = await openKiosk(size);
    for (const how of seen) {
      await stage(kiosk, { at: 'fields' }, how, busy);
      const quick = how.language === 'vi' ? 'Nhận kết quả' : 'Collect a result';
      expect(await kiosk.getByRole('button', { name: quick, exact: true }).isVisible()).toBe(true);
      expect(await turnedThrough(kiosk, 'luot-field-screen .field')).toBe(fieldIds.length);
      await stage(kiosk, { at: 'service', ...choice('land-renewal') }, how, busy);
      expect(await turnedThrough(kiosk, 'luot-service-screen [role="listitem"]')).toBe(3);
    }
  });
});

describe('the kiosk', () => {
  it('is accessible on the screens of priority, of closing and of the ticket', async () => {
    const kiosk = await openKiosk(kioskSizes[2]);
    const how = { large: false, language: 'vi' } as const;
    for (const [name, [screen, plan]] of Object.entries(screens)) {
      await stage(kiosk, screen, how, plan);
      await expectAccessible({ [name]: kiosk });
    }
    await stage(kiosk, tickets['priority, closing may come first']!, how, late);
    await expectAccessible({ ticket: kiosk });
  });

  it('asks before it gives a number that closing may cut off, and gives none to who goes', async () => {
    const officer = await hall().signedIn(
      'officer',
      'tuan',
      { width: 1280, height: 720 },
      closing.id,
    );
    await officer.getByRole('button', { name: /Quầy 1/ }).click();
    await officer.getByRole('heading', { name: 'Chưa có ai chờ' }).waitFor();
    for (let n = 0; n < 4; n += 1) await hall().takeTicket('land-division', closing.id);
    const kiosk = await hall().page(`/${closing.id}/kiosk?print=off`, kioskSizes[0]);
    await kiosk.getByRole('button', { name: /Đất đai/ }).click();
    await kiosk.getByRole('button', { name: /Tách thửa hoặc hợp thửa/ }).click();
    await kiosk.getByText(/Có thể không kịp trước/).waitFor();
    const question = kiosk.getByRole('heading', { name: /Có thể không kịp trước/ });
    const ask = () => touched(kiosk, 'Lấy số', question);
    await ask();
    await kiosk.getByText(/Quý vị nên đến.*từ 00:00/s).waitFor();
    await expectAccessible({ question: kiosk });
    const welcome = kiosk.getByRole('heading', { name: 'Quý vị cần làm thủ tục gì?' });
    await touched(kiosk, 'Tôi sẽ đến hôm khác', welcome);
    expect(await hall().events('ticket-issued', closing.id)).toHaveLength(4);

    await kiosk.getByRole('button', { name: /Đất đai/ }).click();
    await kiosk.getByRole('button', { name: /Tách thửa hoặc hợp thửa/ }).click();
    await ask();
    await touched(kiosk, 'Vẫn lấy số', kiosk.getByText('Số của quý vị').first());
    await kiosk
      .getByText(/Nếu không kịp, mời quý vị trở lại .* từ 00:00/)
      .first()
      .waitFor();
    expect(await hall().events('ticket-issued', closing.id)).toHaveLength(5);
  });

  it('prints one page with a number of 20 mm, nothing wider than the paper, and a code that is read', async () => {
    const kiosk = await openKiosk(kioskSizes[2]);
    for (const how of seen) {
      await stage(kiosk, tickets['priority, closing may come first']!, how, late);
      await standInPrinter(kiosk);
      await readyToPrint(kiosk);
      await printAgain(kiosk, '1');
      await kiosk.emulateMedia({ media: 'print' });
      const paper = await printed(kiosk);
      const read = await readCode(kiosk, 'luot-printed-ticket luot-qr-code');
      expect({ how, ...paper, read }).toEqual({
        how,
        wide: false,
        number: expect.closeTo(20, 0) as unknown,
        says: true,
        read: stagedTicket().phoneUrl,
      });
      const pdf = (await kiosk.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect({ how, pages: pdf.match(/\/Type \/Page\b/g)?.length }).toEqual({ how, pages: 1 });
      await kiosk.emulateMedia({ media: 'screen' });
    }
  });

  it('prints at most three times and says what is going on', async () => {
    const kiosk = await openKiosk(kioskSizes[2]);
    await standInPrinter(kiosk);
    await stage(kiosk, onTicket(), { large: false, language: 'vi' }, busy);
    await readyToPrint(kiosk);
    const again = kiosk.getByRole('button', { name: 'In lại' });
    await kiosk.getByText('Đã in. Xin nhớ lấy phiếu').waitFor();
    for (const times of ['1', '2']) await printAgain(kiosk, times);
    await expect.poll(() => again.isDisabled()).toBe(true);
  });

  it('shows in forced colours which language and type are on', async () => {
    const kiosk = await openKiosk(kioskSizes[0]);
    await kiosk.emulateMedia({ forcedColors: 'active' });
    const colours = async (name: string) =>
      kiosk
        .getByRole('button', { name })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await colours('Tiếng Việt')).not.toBe(await colours('English'));
  });

  it('and reports no error', () => {
    expect(hall().faults).toEqual([]);
  });
});

function boxes(kiosk: Page) {
  return kiosk.locator('luot-ticket-screen').evaluate((screen) => {
    const find = (selector: string) => {
      const found = screen.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    const size = (selector: string) => Number.parseFloat(getComputedStyle(find(selector)).fontSize);
    const box = (selector: string) => {
      const { left, right, top, bottom, height } = find(selector).getBoundingClientRect();
      return { left, right, top, bottom, height };
    };
    return {
      number: size('.number'),
      next: size('.next'),
      service: size('.service'),
      code: box('luot-qr-code'),
      stub: box('.ticket'),
    };
  });
}

/** Counts what is printed; there is no printer here. */
async function standInPrinter(kiosk: Page): Promise<void> {
  await kiosk.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['prints'] = '0';
    window.print = () => {
      dataset['prints'] = String(1 + Number(dataset['prints']));
    };
  });
}

/** As after the print that comes by itself. */
async function readyToPrint(kiosk: Page): Promise<void> {
  await kiosk.locator('luot-kiosk').evaluate((element) => {
    Object.assign(element, { printing: { times: 1, busy: false } });
  });
}

async function printAgain(kiosk: Page, times: string): Promise<void> {
  const prints = () => kiosk.locator('html').getAttribute('data-prints');
  await expect
    .poll(async () => {
      if ((await prints()) === times) return times;
      await kiosk.getByRole('button', { name: /In lại|Print again/ }).click();
      return prints();
    })
    .toBe(times);
}

/** The ticket as it lies on the paper. */
function printed(kiosk: Page) {
  return kiosk.locator('luot-printed-ticket').evaluate((ticket) => {
    const article = ticket.shadowRoot?.querySelector('article');
    const number = article?.querySelector('.number');
    if (!article || !number) throw new Error('nothing to print');
    const { right } = article.getBoundingClientRect();
    const boxes = [...article.querySelectorAll('*')].map((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      return range.getBoundingClientRect();
    });
    const capHeight = 0.72;
    const words = article.textContent;
    return {
      wide: boxes.some((box) => box.right > right + 1),
      number: (capHeight * Number.parseFloat(getComputedStyle(number).fontSize) * 25.4) / 96,
      says: /Sảnh B|Hall B/.test(words) && /có giá trị trong ngày|Valid on this day/.test(words),
    };
  });
}

type Box = Record<'left' | 'right' | 'top' | 'bottom', number>;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Items seen on all pages of the list together. */
async function turnedThrough(kiosk: Page, items: string): Promise<number> {
  const names = new Set<string>();
  const more = kiosk.getByRole('button', { name: /Xem thêm|Show more/ });
  for (;;) {
    for (const item of await kiosk.locator(items).filter({ visible: true }).all()) {
      names.add((await item.textContent()) ?? '');
    }
    if ((await more.count()) === 0) return names.size;
    await more.click();
  }
}

/** Hours of every day that end in so many minutes, in the time zone of the starter centre. */
function closesIn(minutes: number) {
  const to = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: starterCentre.timeZone,
  }).format(Date.now() + minutes * 60_000);
  const sessions = [{ from: '00:00', to }];
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const hours = Object.fromEntries(days.map((day) => [day, sessions]));
  return { hours: hours as typeof starterCentre.hours, specialDays: [] };
}

/** Touches a button as often as it takes: soon after a change of the screen it is deaf. */
async function touched(kiosk: Page, name: string, then: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const button = kiosk.getByRole('button', { name, exact: true });
      if (await button.isVisible()) await button.click();
      return then.isVisible();
    })
    .toBe(true);
}
