import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { issueDone } from '../../shared/contract/issue.ts';
import type { PhoneView } from '../../shared/contract/phone.ts';
import { expectAccessible, starterCentre, useBrowserHall } from '../support/browser-hall.ts';
import { sizes } from '../support/chromium.ts';
import { playServer } from '../support/played-server.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const mostBytes = 60_000;

const hall = useBrowserHall();

/** Takes a ticket; its number and the path of its page. */
async function take(): Promise<{ number: string; path: string }> {
  const { origin } = hall().luot;
  const body = {
    commandId: crypto.randomUUID(),
    serviceId: 'birth-registration',
    language: 'vi',
    channel: 'kiosk',
  };
  const response = await fetch(`${origin}/api/centres/${starterCentre.id}/tickets`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: await hall().kiosk(starterCentre.id),
    },
    body: JSON.stringify(body),
  });
  const { ticket } = issueDone.parse(await response.json());
  return { number: ticket.number, path: new URL(ticket.phoneUrl ?? '').pathname };
}

/** The longest name of a procedure there is, behind many others. */
function waitingView(language: 'vi' | 'en'): PhoneView {
  const names = starterCentre.services.map(({ name }) => name);
  const longest = names.reduce((a, b) => (b.vi.length > a.vi.length ? b : a));
  return {
    revision: 1,
    centreId: starterCentre.id,
    centreName: starterCentre.name,
    timeZone: 'Asia/Ho_Chi_Minh',
    language,
    ticket: {
      ticketId: '2026-11-24-C-18',
      number: 'C018',
      state: 'waiting',
      serviceName: longest,
      issuedAtMs: 0,
      counterNumber: null,
      lastCalledAtMs: null,
      timesCalled: 0,
      heldUntilMs: null,
      priorityRejected: false,
      cutShort: false,
      rejoinUntilMs: null,
    },
  };
}

describe('the phone page', () => {
  it('shows the number where no script ever comes', async () => {
    const { number, path } = await take();
    const page = await hall().page('/', sizes.phone);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${hall().luot.origin}${path}`);
    await page.getByText(number).waitFor();
    await page.getByText('Đăng ký khai sinh').waitFor();
    await page.getByText(starterCentre.name.vi).waitFor();
    await expectAccessible({ page });
  });

  it('takes over from what came with the page', async () => {
    const { path } = await take();
    const page = await hall().page(path, sizes.phone);
    await page.getByRole('button', { name: 'Tôi không chờ nữa' }).waitFor();
    expect(await page.getByText('Số của quý vị').filter({ visible: true }).count()).toBe(1);
    await expectAccessible({ page });
  });

  it.each([
    { width: 320, height: 568 },
    { width: 360, height: 640 },
  ])('says all of a waiting ticket above its button at $width x $height', async (size) => {
    const page = await hall().page('/', size);
    for (const language of ['vi', 'en'] as const) {
      for (const wait of [{ lowMinutes: 15, highMinutes: 25 }, null]) {
        const plan = { computedAtMs: 0, waitsMadeAtMs: 0, peopleAhead: 18, wait };
        await playServer(page, 'phone', { ok: true, view: waitingView(language), plan });
        await page.goto(`${hall().luot.origin}/${starterCentre.id}/t/played`);
        await page.getByRole('heading', { name: /18/ }).waitFor();
        await page.evaluate(() => document.fonts.ready);
        const lowest = Math.max(
          ...(await page.locator('main p, main h1').evaluateAll((texts) => {
            const outside = texts.filter((text) => text.closest('.wish') === null);
            return outside.map((text) => text.getBoundingClientRect().bottom);
          })),
        );
        const button = await page.locator('.wish').boundingBox();
        expect({ language, wait, under: lowest > (button?.y ?? 0) }).toEqual({
          language,
          wait,
          under: false,
        });
        await expectAccessible({ page });
      }
    }
  });

  it('loads no more script than a slow network bears', () => {
    const page = readFileSync(join(dist, 'display/phone/index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)];
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map(([, path = '']) => gzipSync(readFileSync(join(dist, path))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes);
  });
});
