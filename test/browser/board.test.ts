import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, starterCentre, useBrowserHall } from '../support/browser-hall.ts';
import { crowdedBoard } from '../support/played-board.ts';
import { playServer } from '../support/played-server.ts';

const panels = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
] as const;
type Panel = (typeof panels)[number];

const hall = useBrowserHall();

/** A board with so many people expected at once. */
async function board(size: Panel, expected: number, query = ''): Promise<Page> {
  const page = await hall().page(`/${starterCentre.id}/board${query}`, size);
  await show(page, expected);
  return page;
}

async function show(page: Page, expected: number): Promise<void> {
  const view = crowdedBoard(starterCentre, expected);
  await playServer(page, 'board', { ok: true, view, plan: null });
  await page.reload();
  await page.locator('luot-spotlight section').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Heights as shares of the screen's height, and what is cut off or lies over something else. */
function measure(page: Page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    /** Height of a capital letter in the type of an element. */
    const capital = (element: Element): number => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return canvas.measureText('H').actualBoundingBoxAscent / innerHeight;
    };
    const inside = (tag: string): ShadowRoot => {
      const root = document.querySelector('luot-board')?.shadowRoot?.querySelector(tag)?.shadowRoot;
      if (root == null) throw new Error(`no ${tag}`);
      return root;
    };
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const list = inside('luot-call-list');
    const rows = [...list.querySelectorAll('li')].map((row) => {
      const outer = row.getBoundingClientRect();
      const [number, counter] = ['.number', '.counter'].map((part) => {
        const element = row.querySelector(part);
        if (element === null) throw new Error(`no ${part}`);
        return element;
      }) as [Element, Element];
      const text = number.textContent.trim();
      const cut =
        outer.bottom > innerHeight + 1 ||
        boxOf(number).left < outer.left ||
        boxOf(counter).right > outer.right + 1 ||
        boxOf(number).right > boxOf(counter).left;
      return {
        text,
        expected: row.classList.contains('expected'),
        height: outer.height / innerHeight,
        capital: Math.min(capital(number), capital(counter)),
        cut,
      };
    });
    const newest = inside('luot-spotlight').querySelector('.number');
    if (newest === null) throw new Error('nobody in the spotlight');
    const words = [...list.querySelectorAll('.heads span')].filter(
      ({ textContent }) => textContent.trim() === 'Quầy',
    );
    return {
      rows,
      newest: capital(newest),
      newestCut: newest.scrollWidth > newest.clientWidth || boxOf(newest).bottom > innerHeight,
      words: words.length,
    };
  });
}

describe('a board from the back of the hall', () => {
  for (const panel of panels) {
    const upright = panel.height > panel.width;
    it(`is readable at ${panel.width} x ${panel.height} with one to twelve called at once`, async () => {
      const page = await board(panel, 1);
      for (let expected = 1; expected <= 12; expected += 1) {
        await show(page, expected);
        const { rows, newest, newestCut, words } = await measure(page);
        expect(rows.filter((row) => row.expected)).toHaveLength(expected);
        expect(rows.filter(({ cut }) => cut)).toEqual([]);
        for (const row of rows) {
          // 25 mm, the least at ten metres, is 3.65 % of the height of a panel of 55 inches.
          expect(row.height).toBeGreaterThanOrEqual(0.04);
          expect(row.capital).toBeGreaterThanOrEqual(upright ? 0.02 : 0.0365);
        }
        expect(newest).toBeGreaterThanOrEqual(upright ? 1 / 8 : 1 / 6);
        expect(newestCut).toBe(false);
        expect(words).toBe(expected <= 6 ? 1 : 2);
      }
    });
  }

  it('comes round to everybody who is expected', async () => {
    const page = await board(panels[0], 3);
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          seen.add((await page.locator('luot-spotlight .number').textContent()) ?? '');
          return seen.size;
        },
        { timeout: 20_000 },
      )
      .toBe(3);
  });

  it('is accessible in both themes, crowded and empty', async () => {
    await expectAccessible({
      crowded: await board(panels[0], 12),
      upright: await board(panels[1], 8, '?theme=light&lang=en'),
      waits: await board(panels[2], 3, '?fields=waits'),
      empty: await board(panels[0], 0, '?theme=light'),
    });
  });

  it('does not pass a mistyped zone for a quiet hall', async () => {
    const page = await board(panels[0], 0);
    await page.goto(`${hall().luot.origin}/${starterCentre.id}/board?zone=nowhere`);
    await page.getByRole('heading', { name: /Không có khu vực “nowhere”/ }).waitFor();
    await page.getByText(/hall-a \(Sảnh A\)/).waitFor();
    expect(await page.locator('luot-spotlight').count()).toBe(0);
    await expectAccessible({ page });
  });

  it('has nothing to press', async () => {
    const page = await board(panels[0], 3);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
