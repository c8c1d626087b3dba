import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { KioskPlan } from '../../shared/contract/kiosk.ts';
import type { IssuedTicket } from '../../shared/contract/issue.ts';
import type { Language } from '../../shared/contract/text.ts';
import type { KioskScreen } from '../../display/kiosk/kiosk-screen.ts';

/** Panels kiosks are built with. */
export const kioskSizes = [
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
] as const;

/** How one person sees the kiosk. */
export interface Seen {
  readonly large: boolean;
  readonly language: Language;
}

/** Everybody waits for that long, at two counters; `late` for the whole hall. */
export function planWith(
  serviceIds: readonly string[],
  fieldIds: readonly string[],
  { wait = { lowMinutes: 45, highMinutes: 110 }, late = false, eligibleCounters = 2 } = {},
): KioskPlan {
  const atMs = Date.now();
  const newcomer = { wait: eligibleCounters === 0 || late ? null : wait, passes: 0, late };
  return {
    computedAtMs: atMs,
    waitsMadeAtMs: atMs,
    services: serviceIds.map((serviceId) => {
      return { serviceId, eligibleCounters, newcomer, priority: {} };
    }),
    fields: fieldIds.map((fieldId) => ({ fieldId, wait: newcomer.wait })),
  };
}

/** A ticket with much to say. */
export function stagedTicket(rest: Partial<IssuedTicket> = {}): IssuedTicket {
  return {
    ticketId: '2026-11-25-C-128',
    number: 'C128',
    serviceName: {
      vi: 'Cấp đổi giấy chứng nhận quyền sử dụng đất',
      en: 'Renewal of a land-use certificate',
    },
    priority: null,
    noCounter: false,
    issuedAtMs: Date.now(),
    peopleWaiting: 14,
    peopleAhead: 14,
    wait: { lowMinutes: 45, highMinutes: 110 },
    waitMadeAtMs: Date.now(),
    late: false,
    token: 'abcdefghijklmnopqrstuv',
    phoneUrl: 'http://192.168.100.100:18080/ben-nghia/t/abcdefghijklmnopqrstuv',
    ...rest,
  };
}

/** Shows a screen of the kiosk as it would be with `plan`, and waits until it is laid out. */
export async function stage(
  page: Page,
  screen: KioskScreen,
  { large, language }: Seen,
  plan: KioskPlan | null,
): Promise<void> {
  await page
    .getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' })
    .or(page.locator('luot-ticket-screen'))
    .first()
    .waitFor();
  await page.evaluate(
    async ([next, isLarge, staged, lang]) => {
      interface Part extends HTMLElement {
        plan?: { value: unknown };
        requestUpdate?(): void;
        updateComplete?: Promise<unknown>;
      }
      interface Kiosk extends Part {
        screen: unknown;
        printing: unknown;
      }
      const kiosk = document.querySelector<Kiosk>('luot-kiosk');
      if (kiosk === null) throw new Error('no kiosk');
      const parts = (root: ParentNode): Part[] =>
        [...root.querySelectorAll<Part>('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot === null ? [] : parts(element.shadowRoot)),
        ]);
      const settle = async () => {
        await kiosk.updateComplete;
        for (const part of parts(document)) await part.updateComplete;
        await new Promise(requestAnimationFrame);
      };
      kiosk.screen = { at: 'fields' };
      await settle();
      const chosen = parts(document).find(
        (part) => part.tagName === 'BUTTON' && part.getAttribute('lang') === lang,
      );
      chosen?.click();
      document.documentElement.toggleAttribute('data-type', false);
      if (isLarge) document.documentElement.setAttribute('data-type', 'large');
      kiosk.screen = next;
      kiosk.printing = { times: 1, busy: true };
      await settle();
      for (const part of parts(document)) {
        if (part.plan === undefined) continue;
        part.plan.value = staged;
        part.requestUpdate?.();
      }
      await settle();
      await document.fonts.ready;
      await settle();
      await settle();
    },
    [screen, large, plan, language] as const,
  );
}

/**
 * What a person cannot read or touch: texts and buttons that leave the screen or the box that cuts them, and
 * pairs that lie on each other. Empty: all is well.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slackPx = 2;
    const parentOf = (node: Element): Element | null => {
      if (node.assignedSlot !== null) return node.assignedSlot;
      if (node.parentElement !== null) return node.parentElement;
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? root.host : null;
    };
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot === null ? [] : all(element.shadowRoot)),
      ]);
    const isShown = (element: Element): boolean => {
      const style = getComputedStyle(element);
      if (style.visibility === 'hidden' || style.display === 'none') return false;
      for (let up: Element | null = element; up !== null; up = parentOf(up)) {
        if (up.classList.contains('visually-hidden')) return false;
        if (getComputedStyle(up).display === 'none') return false;
      }
      return true;
    };
    const textBox = (element: Element): DOMRect | null => {
      const nodes = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (element.tagName === 'svg' && element.hasAttribute('aria-label')) {
        return element.getBoundingClientRect();
      }
      const [first] = nodes;
      const last = nodes.at(-1);
      if (first === undefined || last === undefined) return null;
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      // The ink, without the room a font keeps above and below it.
      const { x, y, width, height } = range.getBoundingClientRect();
      const air = 0.2 * Number.parseFloat(getComputedStyle(element).fontSize);
      return new DOMRect(x, y + air, width, Math.max(0, height - 2 * air));
    };
    const isInside = (box: DOMRect, outer: DOMRect) =>
      box.left >= outer.left - slackPx &&
      box.right <= outer.right + slackPx &&
      box.top >= outer.top - slackPx &&
      box.bottom <= outer.bottom + slackPx;
    const screen = new DOMRect(0, 0, innerWidth, innerHeight);
    const name = (element: Element) => element.textContent.trim().slice(0, 40) || element.tagName;
    const shown = all(document.body).filter(isShown);
    const texts = shown.flatMap((element) => {
      const box = textBox(element);
      return box === null || box.width === 0 ? [] : [{ element, box }];
    });
    const buttons = shown
      .filter(({ tagName }) => tagName === 'BUTTON' || tagName === 'INPUT')
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const cut = [...texts, ...buttons].flatMap(({ element, box }) => {
      if (!isInside(box, screen)) return [`off the screen: ${name(element)}`];
      for (let up = parentOf(element); up !== null; up = parentOf(up)) {
        if (getComputedStyle(up).overflowY === 'visible') continue;
        if (!isInside(box, up.getBoundingClientRect())) return [`cut: ${name(element)}`];
      }
      return [];
    });
    const overlaps = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - slackPx &&
      b.left < a.right - slackPx &&
      a.top < b.bottom - slackPx &&
      b.top < a.bottom - slackPx;
    const holds = (outer: Element, inner: Element): boolean => {
      for (let up: Element | null = inner; up !== null; up = parentOf(up))
        if (up === outer) return true;
      return false;
    };
    const apart = (things: readonly { element: Element; box: DOMRect }[]) =>
      things.flatMap((one, place) =>
        things
          .slice(place + 1)
          .filter(
            (other) => !holds(one.element, other.element) && !holds(other.element, one.element),
          )
          .filter((other) => overlaps(one.box, other.box))
          .map((other) => `on each other: ${name(one.element)} / ${name(other.element)}`),
      );
    const onButtons = texts.flatMap(({ element, box }) =>
      buttons
        .filter((button) => !holds(button.element, element) && overlaps(box, button.box))
        .map((button) => `on a button: ${name(element)} / ${name(button.element)}`),
    );
    return [...cut, ...apart(texts), ...apart(buttons), ...onButtons];
  });
}

const decoder = readFileSync(createRequire(import.meta.url).resolve('jsqr/dist/jsQR.js'), 'utf8');

/** What a phone's camera would read from the screen as it is; null: nothing. */
export async function readCode(
  page: Page,
  code = 'luot-ticket-screen luot-qr-code',
): Promise<string | null> {
  const box = await page.locator(code).boundingBox();
  if (box === null) return null;
  const picture = (await page.screenshot({ clip: box })).toString('base64');
  await page.evaluate(decoder);
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    type Decode = (
      data: Uint8ClampedArray,
      width: number,
      height: number,
    ) => { data: string } | null;
    const { jsQR } = globalThis as unknown as { jsQR: Decode };
    return jsQR(data, width, height)?.data ?? null;
  }, picture);
}
