import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Real sizes of the screens. */
export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  console: { width: 1280, height: 720 },
  manager: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;

/** Several pages at once, as root, without a graphics card, asking nobody outside for anything. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Headless Chromium from the package: no download, runs as root. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: browserArguments,
    headless: true,
  });
}

/**
 * A screen of its own, with its own cookies, `name=value` among them. Whatever the page reports as an error is kept in `faults`,
 * but for answers of the server that the page expects to handle.
 */
export async function openScreen(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  cookie = '',
): Promise<{ page: Page; faults: string[] }> {
  // The accessibility rules are brought in as a script, which the page's own policy would refuse.
  const context = await browser.newContext({ viewport, bypassCSP: true, locale: 'vi-VN' });
  if (cookie !== '') {
    const [name = '', value = ''] = cookie.split('=', 2);
    const { hostname: domain } = new URL(url);
    const ours = { httpOnly: true, sameSite: 'Strict' } as const;
    await context.addCookies([{ name, value, domain, path: '/', ...ours }]);
  }
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  await page.goto(url);
  return { page, faults };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What the WCAG 2 A and AA rules find wrong on the page as it is now, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Violation {
      id: string;
      help: string;
      nodes: { target: unknown[]; failureSummary?: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    const { violations } = await axe.run({ runOnly: rules });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        return `${id}: ${help} at ${JSON.stringify(target)} ${failureSummary ?? ''}`;
      }),
    );
  });
}
