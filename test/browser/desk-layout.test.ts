import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowserHall } from '../support/browser-hall.ts';

const hall = useBrowserHall();

const limit = { timeout: 120_000 };

/** Full HD at 200 %, usual and small monitors, tablets both ways, a phone on its side. */
const windows = [
  [960, 540],
  [1093, 614],
  [1280, 720],
  [1024, 768],
  [900, 1200],
  [820, 1180],
  [834, 1194],
  [768, 1024],
  [1920, 1080],
  [640, 360],
] as const;

const desk = ['.number', 'luot-call-reason-list', 'luot-primary-button button'];
const buttons = 'luot-turn-buttons button';
const outcomes = 'luot-outcome-choice label';

/** What of the page's parts cannot be seen whole, however far one scrolls, or covers another. */
function faultsOf(page: Page, wanted: readonly string[], number: string): Promise<string[]> {
  return page.evaluate(
    ([selectors, text]) => {
      const all = (root: Document | ShadowRoot, selector: string): Element[] => [
        ...root.querySelectorAll(selector),
        ...[...root.querySelectorAll('*')].flatMap((each) =>
          each.shadowRoot === null ? [] : all(each.shadowRoot, selector),
        ),
      ];
      const find = (selector: string): Element[] => {
        const [host = '', inner] = selector.split(' ');
        const hosts = all(document, host);
        if (inner === undefined) return hosts;
        return hosts.flatMap((each) => [...(each.shadowRoot?.querySelectorAll(inner) ?? [])]);
      };
      const boxOf = (element: Element): DOMRect => {
        if (!element.matches('.number')) return element.getBoundingClientRect();
        element.textContent = text;
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      const parentOf = (element: Element): Element | null => {
        const root = element.getRootNode();
        return (
          element.assignedSlot ??
          element.parentElement ??
          (root instanceof ShadowRoot ? root.host : null)
        );
      };
      const faults: string[] = [];
      const boxes: { name: string; box: DOMRect }[] = [];
      for (const selector of selectors) {
        const found = find(selector);
        if (found.length === 0) faults.push(`${selector} is not there`);
        for (const [i, element] of found.entries()) {
          const box = boxOf(element);
          const name = `${selector} ${i}`;
          boxes.push({ name, box });
          if (box.width === 0 || box.height === 0) faults.push(`${name} has no size`);
          if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${name} leaves the window`);
          for (let up = parentOf(element); up !== null; up = parentOf(up)) {
            if (up === document.documentElement || up === document.body) continue;
            const { overflowX, overflowY } = getComputedStyle(up);
            if (overflowX === 'visible' && overflowY === 'visible') continue;
            const outer = up.getBoundingClientRect();
            const inside = box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;
            if (!inside) faults.push(`${name} is cut by ${up.localName}`);
          }
        }
      }
      for (const [i, one] of boxes.entries()) {
        for (const other of boxes.slice(i + 1)) {
          const apart =
            one.box.right <= other.box.left + 1 ||
            other.box.right <= one.box.left + 1 ||
            one.box.bottom <= other.box.top + 1 ||
            other.box.bottom <= one.box.top + 1;
          if (!apart) faults.push(`${one.name} and ${other.name} overlap`);
        }
      }
      const page = document.documentElement;
      if (page.scrollWidth > innerWidth) faults.push('the page is wider than its window');
      return faults;
    },
    [wanted, number] as const,
  );
}

async function expectWhole(page: Page, state: string, wanted: readonly string[]): Promise<void> {
  const faults: Record<string, string[]> = {};
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    for (const number of ['133', 'A1234']) {
      const found = await faultsOf(page, wanted, number);
      if (found.length > 0) faults[`${state} ${width}x${height} ${number}`] = found;
    }
  }
  expect(faults).toEqual({});
}

describe.each(['vi', 'en'] as const)('the console in %s at every size of window', (language) => {
  it('shows number, reasons, buttons and outcomes whole, none over another', limit, async () => {
    const officer = await hall().signedIn('officer', 'lan', { width: 1280, height: 720 });
    await officer.locator('luot-counter-picker button.free').first().waitFor();
    await officer.evaluate((to) => localStorage.setItem('luot.language', to), language);
    await officer.reload();
    await officer.locator('luot-counter-picker button.free').first().waitFor();
    await hall().command(officer, { kind: 'open-counter', counterId: 'counter-1' });
    await officer.locator('luot-primary-button').waitFor();
    await expectWhole(officer, 'idle', ['luot-primary-button button']);
    for (let n = 0; n < 6; n += 1) await hall().takeTicket();
    await officer.locator('luot-call-reason-list li').first().waitFor();
    await expectWhole(officer, 'next', desk);

    await hall().command(officer, { kind: 'call-next' });
    await officer.locator('luot-turn-buttons button').first().waitFor();
    await expectWhole(officer, 'called', [...desk, buttons]);
    await expectAccessible({ called: officer });
    await hall().command(officer, { kind: 'hold' });
    await officer.locator('luot-held-list li').first().waitFor();
    await expectWhole(officer, 'held', [...desk, 'luot-held-list button']);

    await hall().command(officer, { kind: 'call-next' });
    await hall().command(officer, { kind: 'start-serving' });
    await officer.locator('luot-outcome-choice label').first().waitFor();
    await expectWhole(officer, 'serving', [...desk, buttons, outcomes]);
    await expectAccessible({ serving: officer });

    await officer.setViewportSize({ width: 640, height: 360 });
    await officer.keyboard.press('t');
    const found = officer.locator('luot-transfer-dialog label.service').first();
    await found.waitFor();
    await found.scrollIntoViewIfNeeded();
    const box = await found.boundingBox();
    expect(box?.height).toBeGreaterThan(30);
    const sheet = await officer.locator('luot-transfer-dialog fieldset').boundingBox();
    expect((sheet?.y ?? 999) + 60).toBeLessThan(360);
    await officer.keyboard.press('Escape');

    await hall().command(officer, { kind: 'complete', outcome: 'accepted' });
    await officer.locator('luot-last-act button').waitFor();
    await expectWhole(officer, 'just done', [...desk, 'luot-last-act button']);
    await expectAccessible({ 'just done': officer });
    await hall().command(officer, { kind: 'start-break', reason: 'rest' });
    await officer.locator('luot-away-stage h2').waitFor();
    await expectWhole(officer, 'away', ['luot-away-stage h2', 'luot-primary-button button']);
    await hall().command(officer, { kind: 'close-counter' });
  });
});
